/** A state of an automaton before it has its place: what some words begin with. */
export interface TrieNode {
  /** Class of the code unit that leads here. */
  unit: number;
  /** Index of the word that ends here, or -1. */
  word: number;
  children: Map<number, TrieNode>;
}

/** The tree of all beginnings of `words`; `classOf` numbers the code units. Latin letters count as small ones. */
export function trieOf(words: readonly string[], classOf: (unit: number) => number): TrieNode {
  const root: TrieNode = { unit: 0, word: -1, children: new Map() };
  words.forEach((word, index) => {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = classOf(lowerUnit(word.charCodeAt(i)));
      let child = node.children.get(unit);
      if (!child) {
        child = { unit, word: -1, children: new Map() };
        node.children.set(unit, child);
      }
      node = child;
    }
    node.word = index;
  });
  return root;
}

/** A code unit in lower case, where it is a Latin letter without accents. */
export const lowerUnit = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);
