import { isWord, tokens } from './tokens.ts';

/**
 * The statement with a shortest path in a MATCH of its own where nodes alone stand before it: `MATCH (a), (b), p =
 * shortestPath((a)-[*..4]-(b))`. Cypher means the same by both; the embedded engine looks for the paths between all
 * nodes first, which does not end, unless it has found the two before.
 */
export function pathsApart(cypher: string): string {
  const list = tokens(cypher);
  const is = (at: number, text: string): boolean => list[at]?.kind === 'symbol' && list[at].text === text;
  /** Place behind the brackets that open at `at`. */
  const behind = (at: number): number => {
    let depth = 0;
    for (let place = at; place < list.length; place++) {
      if (is(place, '(')) depth++;
      if (is(place, ')') && --depth === 0) return place + 1;
    }
    return list.length;
  };
  const isShortest = (at: number): boolean =>
    (isWord(list[at], 'SHORTESTPATH') || isWord(list[at], 'ALLSHORTESTPATHS')) &&
    is(at + 1, '(') &&
    behind(at + 1) < list.length &&
    !is(behind(at + 1), ',');
  const commas: number[] = [];
  for (const [at, token] of list.entries()) {
    if (!isWord(token, 'MATCH') || isWord(list[at - 1], 'OPTIONAL') || is(at - 1, '.')) continue;
    let item = at + 1;
    while (is(item, '(') && is(behind(item), ',')) item = behind(item) + 1;
    const path = is(item + 1, '=') ? item + 2 : item;
    if (item > at + 1 && isShortest(path)) commas.push(list[item - 1]!.start);
  }
  return commas.reduceRight(
    (text, place) => `${text.slice(0, place)} MATCH ${text.slice(place + 1)}`,
    cypher,
  );
}
