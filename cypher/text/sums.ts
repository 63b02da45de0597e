/** A sum over nothing is 0 in Cypher, and null on the embedded engine. */
import { isWord, tokens } from './tokens.ts';

/** The statement with `coalesce(sum(…), 0)` in place of every `sum(…)`. */
export function sumsOfNothing(cypher: string): string {
  const list = tokens(cypher);
  const inserts: [number, string][] = [];
  for (const [at, token] of list.entries()) {
    if (!isWord(token, 'SUM') || list[at + 1]?.text !== '(' || list[at - 1]?.text === '.') continue;
    let depth = 0;
    const close = list.findIndex((item, place) => {
      if (place <= at || item.kind !== 'symbol') return false;
      if (item.text === '(') depth++;
      if (item.text === ')') depth--;
      return item.text === ')' && depth === 0;
    });
    if (close < 0) continue;
    inserts.push([token.start, 'coalesce('], [list[close]!.end, ', 0)']);
  }
  inserts.sort(([a], [b]) => b - a);
  return inserts.reduce((text, [at, piece]) => text.slice(0, at) + piece + text.slice(at), cypher);
}
