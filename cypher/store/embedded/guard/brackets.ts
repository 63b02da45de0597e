import type { Token } from '../../../text/tokens.ts';

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSING = new Set(Object.values(PAIRS));

/** For each opening and closing bracket, the place of its partner. */
export function partners(list: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [at, token] of list.entries()) {
    if (token.kind !== 'symbol') continue;
    if (PAIRS[token.text]) open.push(at);
    else if (CLOSING.has(token.text)) {
      const from = open.pop();
      if (from === undefined) continue;
      found.set(from, at);
      found.set(at, from);
    }
  }
  return found;
}

/** Places at the outermost level between two brackets. */
export function* outermost(
  list: readonly Token[],
  pairs: ReadonlyMap<number, number>,
  from: number,
  to: number,
): Generator<[number, Token]> {
  for (let at = from; at < to; at++) {
    yield [at, list[at]!];
    const close = pairs.get(at);
    if (close !== undefined && close > at) at = close;
  }
}
