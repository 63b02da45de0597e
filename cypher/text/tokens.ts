/**
 * Cypher as a list of tokens: enough to find items of a RETURN, names, and where a construct stands.
 * Comments and white space are dropped; strings and quoted names are one token each.
 */
export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';

export interface Token {
  kind: TokenKind;
  /** As written. */
  text: string;
  start: number;
  end: number;
}

const PATTERNS: readonly [TokenKind | 'skip', RegExp][] = [
  ['skip', /\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['string', /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)/y],
  ['quoted', /`(?:``|[^`])*(?:`|$)/y],
  ['parameter', /\$(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+)/uy],
  ['number', /0[xo][\da-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<>|<=|>=|=~|\+=|\.\.|\|\||[\s\S]/uy],
];

/** The tokens of a statement, in order. Never throws: an unclosed string runs to the end. */
export function tokens(cypher: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < cypher.length) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(cypher);
      if (!match) continue;
      const end = at + match[0].length;
      if (kind !== 'skip') found.push({ kind, text: match[0], start: at, end });
      at = end;
      break;
    }
  }
  return found;
}

/** True for a bare word equal to `word`, whatever its case. */
export const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toUpperCase() === word;

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** A name in backticks, safe to put into a statement. */
export const quoteName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
