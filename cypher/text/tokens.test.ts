import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, quoteName, tokens } from './tokens.ts';

const texts = (cypher: string) => tokens(cypher).map((token) => token.text);

describe('tokens', () => {
  it('keeps strings, quoted names and parameters whole and drops comments', () => {
    expect(texts("MATCH (n:`a ``b`) // c'd\nWHERE n.x = 'it\\'s' /* RETURN */ RETURN $名, 1.5")).toEqual([
      ...['MATCH', '(', 'n', ':', '`a ``b`', ')', 'WHERE', 'n', '.', 'x', '=', "'it\\'s'"],
      ...['RETURN', '$名', ',', '1.5'],
    ]);
  });

  it('reads a range as two numbers and dots', () => {
    expect(texts('[*1..3]')).toEqual(['[', '*', '1', '..', '3', ']']);
  });

  it('covers any text without gaps other than white space and comments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const token of tokens(text)) {
          expect(text.slice(at, token.start)).toMatch(/^(?:\s|\/\/|\/\*|$)/);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
      }),
    );
  });

  it('makes one token of any quoted name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(tokens(quoteName(name))).toHaveLength(1);
      }),
    );
  });

  it('counts lines and columns from 1', () => {
    expect(positionAt('a\nbc', 3)).toEqual({ line: 2, column: 2 });
    expect(positionAt('a', 0)).toEqual({ line: 1, column: 1 });
  });
});
