/** Gives the items of RETURN and WITH that have no name the name that Neo4j gives them: their own text. */
import { isWord, quoteName, type Token, tokens } from './tokens.ts';

/** Words that end the items of a RETURN or a WITH. */
const ENDS = new Set(
  (
    'ORDER SKIP OFFSET LIMIT WHERE UNION RETURN WITH MATCH OPTIONAL UNWIND CALL CREATE MERGE SET DELETE DETACH ' +
    'REMOVE FOREACH LOAD FINISH'
  ).split(' '),
);
const OPEN = '([{';
const CLOSE = ')]}';

/** Words of an expression that are spelled like the start of a clause: `STARTS WITH`, `ENDS WITH`. */
const isClauseWord = (list: readonly Token[], at: number): boolean => {
  const before = list[at - 1];
  if (before?.text === '.' || before?.text === ':') return false;
  return !(isWord(list[at], 'WITH') && (isWord(before, 'STARTS') || isWord(before, 'ENDS')));
};

/**
 * The statement with `AS` after every unnamed item of a projection that is more than a variable. The embedded
 * engine needs it: beside an unnamed aggregate it gives back nodes as bare numbers, and it spells the columns
 * of unnamed items its own way.
 */
export function nameItems(cypher: string): string {
  const list = tokens(cypher);
  const inserts: { at: number; text: string }[] = [];
  for (let i = 0; i < list.length; i++) {
    const starts = isWord(list[i], 'RETURN') || isWord(list[i], 'WITH');
    if (!starts || !isClauseWord(list, i) || isWord(list[i - 1], 'LOAD')) continue;
    let first = i + 1;
    if (isWord(list[first], 'DISTINCT')) first++;
    for (const item of items(list, first)) {
      const from = list[item.from]!;
      const to = list[item.to - 1]!;
      const simple = item.to - item.from === 1 && (from.kind === 'word' || from.kind === 'quoted');
      if (simple || from.text === '*' || named(list, item)) continue;
      inserts.push({ at: to.end, text: ` AS ${quoteName(cypher.slice(from.start, to.end))}` });
    }
  }
  return inserts.reduceRight(
    (text, { at, text: alias }) => text.slice(0, at) + alias + text.slice(at),
    cypher,
  );
}

interface Item {
  from: number;
  /** Exclusive. */
  to: number;
}

function items(list: readonly Token[], first: number): Item[] {
  const found: Item[] = [];
  let depth = 0;
  let from = first;
  let at = first;
  // CASE … END holds no clause word of its own, so depth of brackets is enough.
  for (; at < list.length; at++) {
    const token = list[at]!;
    if (OPEN.includes(token.text)) depth++;
    else if (CLOSE.includes(token.text)) {
      if (depth === 0) break;
      depth--;
    } else if (depth > 0) continue;
    else if (token.text === ';') break;
    else if (token.text === ',') {
      if (at > from) found.push({ from, to: at });
      from = at + 1;
    } else if (token.kind === 'word' && ENDS.has(token.text.toUpperCase()) && isClauseWord(list, at)) break;
  }
  if (at > from) found.push({ from, to: at });
  return found;
}

const named = (list: readonly Token[], item: Item): boolean => {
  let depth = 0;
  for (let at = item.from; at < item.to; at++) {
    const token = list[at]!;
    if (OPEN.includes(token.text)) depth++;
    else if (CLOSE.includes(token.text)) depth--;
    else if (depth === 0 && isWord(token, 'AS')) return true;
  }
  return false;
};
