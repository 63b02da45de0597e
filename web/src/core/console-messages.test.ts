import { describe, expect, it } from 'vitest';
import { SAID, saidBy } from './console-messages.ts';

/** As the embedded store and Neo4j 5 word them. */
const MESSAGES: readonly [string, ReturnType<typeof saidBy>][] = [
  ['Expected RParen. (line 1, column 10)', { what: 'expected', name: ')', other: null }],
  ['Expected expression. (line 1, column 26)', { what: 'expression', name: '', other: null }],
  ['Expected end of query. (line 1, column 11)', { what: 'end', name: '', other: null }],
  ["Undefined variable 'x'. Did you mean 'n'? (line 1)", { what: 'variable', name: 'x', other: 'n' }],
  ["Undefined variable 'x'. (line 1, column 18)", { what: 'variable', name: 'x', other: null }],
  ['Variable `x` not defined (line 1, column 18)', { what: 'variable', name: 'x', other: null }],
  ["Unknown function 'foo'. (line 1, column 18)", { what: 'function', name: 'foo', other: null }],
  ['Missing parameter: $p.', { what: 'parameter', name: 'p', other: null }],
  ['Expected parameter(s): p', { what: 'parameter', name: 'p', other: null }],
  ['A query cannot end with MATCH. Add a RETURN.', { what: 'unfinished', name: '', other: null }],
  ['Query cannot conclude with MATCH (must be …)', { what: 'unfinished', name: '', other: null }],
  ['division by zero: 1 / 0.', { what: 'zero', name: '', other: null }],
  ['/ by zero', { what: 'zero', name: '', other: null }],
  [
    'negative limit value: SKIP/LIMIT must be non-negative, got -1.',
    { what: 'limit', name: '', other: null },
  ],
  ['This session only reads, and the query writes.', { what: 'writes', name: '', other: null }],
  [
    'This session only reads, and the query reads a file of this machine (LOAD CSV).',
    { what: 'file', name: '', other: null },
  ],
  ['and the query calls foo.bar, which may write.', { what: 'calls', name: 'foo.bar', other: null }],
  ["Invalid input 'RETRUN': expected 'CALL'", { what: 'input', name: 'RETRUN', other: null }],
  [
    'Type mismatch: expected Integer but was String (line 1, column 8)',
    { what: 'kind', name: 'Integer', other: 'String' },
  ],
  [
    'The embedded store does not run size of a list (line 1, column 8), because its answer would not be that of Neo4j.',
    { what: 'differs', name: '', other: null },
  ],
];

describe('what engines say', () => {
  it('is told apart, with what it names', () => {
    for (const [message, said] of MESSAGES) expect([message, saidBy(message)]).toEqual([message, said]);
    expect(new Set(MESSAGES.map(([, said]) => said?.what))).toEqual(new Set(SAID));
  });

  it('is left in its own words where it is none of these', () => {
    expect(saidBy('The moon is full.')).toBeNull();
  });
});
