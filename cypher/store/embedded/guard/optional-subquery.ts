import { isWord, type Token } from '../../../text/tokens.ts';
import { outermost } from './brackets.ts';

const CLAUSE =
  /^(?:OPTIONAL|MATCH|WITH|UNWIND|RETURN|CREATE|MERGE|SET|DELETE|DETACH|REMOVE|CALL|FOREACH|UNION|ORDER|SKIP|LIMIT)$/i;

/**
 * Place of a subquery or pattern in the WHERE of an OPTIONAL MATCH. The engine filters with it after the clause, so
 * that rows which Neo4j fills with null are lost.
 */
export function optionalSubquery(
  list: readonly Token[],
  pairs: ReadonlyMap<number, number>,
): number | undefined {
  for (const [at, token] of list.entries()) {
    if (!isWord(token, 'OPTIONAL') || !isWord(list[at + 1], 'MATCH')) continue;
    const [where, end] = conditionOf(list, pairs, at + 2);
    if (where === undefined) continue;
    for (let place = where + 1; place < end; place++) if (asksTheGraph(list, place)) return place;
  }
  return undefined;
}

/** Where the condition of a clause begins, if it has one, and where the clause ends. */
function conditionOf(
  list: readonly Token[],
  pairs: ReadonlyMap<number, number>,
  from: number,
): [number | undefined, number] {
  let where: number | undefined;
  for (const [at, token] of outermost(list, pairs, from, list.length)) {
    if (token.text === '}') return [where, at];
    if (token.kind !== 'word' || list[at - 1]?.text === '.') continue;
    if (isWord(token, 'WHERE')) where = at;
    const isOperator = isWord(list[at - 1], 'STARTS') || isWord(list[at - 1], 'ENDS');
    if (CLAUSE.test(token.text) && !isOperator) return [where, at];
  }
  return [where, list.length];
}

function asksTheGraph(list: readonly Token[], at: number): boolean {
  const [token, next, third] = [list[at], list[at + 1]?.text, list[at + 2]?.text];
  if (isWord(token, 'EXISTS') || isWord(token, 'COUNT') || isWord(token, 'COLLECT')) {
    if (next === '{') return true;
  }
  if (token?.text !== ')') return false;
  const left = next === '<' ? 1 : 0;
  const afterDash = left === 1 ? list[at + 3]?.text : third;
  return list[at + 1 + left]?.text === '-' && (afterDash === '[' || afterDash === '-');
}
