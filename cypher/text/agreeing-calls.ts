/** Calls that the embedded engine answers otherwise than Cypher says, written so that it does not. */
import { isWord, tokens } from './tokens.ts';

interface Writing {
  /** In place of the name of the function. */
  name: string;
  /** In place of the closing bracket, by what stands in the brackets. */
  after: (given: string) => string;
}

const WRITINGS: readonly [string, Writing][] = [
  // Over nothing it is 0 in Cypher, and null on the engine.
  ['SUM', { name: 'coalesce(sum', after: () => '), 0)' }],
  // Of a single number it is 0, and null on the engine; of none it is null on both.
  ['STDEV', { name: 'coalesce(stDev', after: (given) => `), avg(${given}) - avg(${given}))` }],
  // A half is rounded up in Cypher, and away from 0 on the engine.
  ['ROUND', { name: 'floor(', after: () => ') + 0.5)' }],
];

/** The statement with such calls written another way; everything else stays as it is. */
export function agreeingCalls(cypher: string): string {
  const list = tokens(cypher);
  const edits: { from: number; to: number; text: string }[] = [];
  for (const [at, token] of list.entries()) {
    const writing = WRITINGS.find(([name]) => isWord(token, name))?.[1];
    if (!writing || list[at + 1]?.text !== '(' || list[at - 1]?.text === '.') continue;
    let depth = 0;
    const close = list.findIndex((item, place) => {
      if (place <= at || item.kind !== 'symbol') return false;
      if (item.text === '(') depth++;
      if (item.text === ')') depth--;
      return item.text === ')' && depth === 0;
    });
    if (close < 0) continue;
    const given = cypher.slice(list[at + 1]!.end, list[close]!.start);
    edits.push({ from: token.start, to: token.end, text: writing.name });
    edits.push({ from: list[close]!.start, to: list[close]!.end, text: writing.after(given) });
  }
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce(
    (text, { from, to, text: piece }) => text.slice(0, from) + piece + text.slice(to),
    cypher,
  );
}
