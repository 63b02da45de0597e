/** What engines say most often of a statement, told apart so that the page can say it in its own words. */

export const SAID = [
  'expected',
  'expression',
  'end',
  'variable',
  'function',
  'parameter',
  'unfinished',
  'zero',
  'limit',
  'writes',
  'file',
  'calls',
  'input',
  'kind',
  'differs',
] as const;

export interface Said {
  what: (typeof SAID)[number];
  /** What the message names: a variable, a function, a character. */
  name: string;
  /** What else it names: a name that may be meant, or the kind that was found. */
  other: string | null;
}

/** What the embedded engine calls characters that it misses. */
const CHARACTERS: Readonly<Record<string, string>> = {
  LParen: '(',
  RParen: ')',
  LBracket: '[',
  RBracket: ']',
  LBrace: '{',
  RBrace: '}',
  Colon: ':',
  Comma: ',',
};

/** Of the embedded store and of Neo4j. The first group names what it is about, the second what else. */
const PATTERNS: readonly [RegExp, Said['what']][] = [
  [/Expected (LParen|RParen|LBracket|RBracket|LBrace|RBrace|Colon|Comma)\b/, 'expected'],
  [/Expected expression/, 'expression'],
  [/Expected end of query/, 'end'],
  [/Undefined variable '([^']+)'(?:.*Did you mean '([^']+)')?/, 'variable'],
  [/Variable `([^`]+)` not defined/, 'variable'],
  [/Unknown function '([^']+)'/, 'function'],
  [/Missing parameter: \$([^\s.]+)|Expected parameter\(s\): ([^\s]+)/, 'parameter'],
  [/cannot end with MATCH|cannot conclude with/, 'unfinished'],
  [/division by zero|\/ by zero/, 'zero'],
  [/SKIP\/LIMIT|(?:SKIP|LIMIT): .*non-negative|must be a non-negative integer/, 'limit'],
  [/the query (?:writes|changes the schema)/, 'writes'],
  [/the query reads a file/, 'file'],
  [/the query calls ([\w.]+), which may write/, 'calls'],
  [/Invalid input '([^']*)'/, 'input'],
  [/Type mismatch: expected (.+?) but was (.+?)(?: \(|$)/, 'kind'],
  [/because its answer would not be that of Neo4j/, 'differs'],
];

/** What a message says; null where it is none of those that are known. */
export function saidBy(message: string): Said | null {
  for (const [pattern, what] of PATTERNS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [, first, second] = found;
    const name = first ?? second ?? '';
    return { what, name: CHARACTERS[name] ?? name, other: first === undefined ? null : (second ?? null) };
  }
  return null;
}
