import { isWord, type Token } from '../../../text/tokens.ts';
import { outermost } from './brackets.ts';

const NOT_LAST = new Set(['MATCH', 'WITH', 'UNWIND']);
const CLAUSES =
  /^(?:MATCH|WITH|UNWIND|RETURN|CREATE|MERGE|SET|DELETE|REMOVE|CALL|FOREACH|FINISH|YIELD|SHOW|DROP)$/i;

/** Place of a last clause that gives nothing and changes nothing; the engine would take such a statement. */
export function noEnd(list: readonly Token[], pairs: ReadonlyMap<number, number>): number | undefined {
  let last: number | undefined;
  for (const [at, token] of outermost(list, pairs, 0, list.length)) {
    if (token.kind !== 'word' || !CLAUSES.test(token.text)) continue;
    if (isWord(list[at - 1], 'STARTS') || isWord(list[at - 1], 'ENDS') || list[at - 1]?.text === '.')
      continue;
    last = at;
  }
  return last !== undefined && NOT_LAST.has(list[last]!.text.toUpperCase()) ? last : undefined;
}
