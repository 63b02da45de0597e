/** A state of an automaton before it has its place: what some words begin with. */
export interface TrieNode {
  /** Index of the word that ends here, or -1. */
  word: number;
  /** By the code unit that leads there. */
  children: Map<number, TrieNode>;
}

/** The tree of all beginnings of `words`. Latin letters count as small ones. */
export function trieOf(words: readonly string[], values: readonly number[] = [...words.keys()]): TrieNode {
  const root: TrieNode = { word: -1, children: new Map() };
  words.forEach((word, index) => {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = lowerUnit(word.charCodeAt(i));
      let child = node.children.get(unit);
      if (!child) {
        child = { word: -1, children: new Map() };
        node.children.set(unit, child);
      }
      node = child;
    }
    node.word = values[index]!;
  });
  return root;
}

/** A code unit in lower case, where it is a Latin letter without accents. */
export const lowerUnit = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);
