import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, parametersIn, placeInText, statementsOf } from './statements.ts';
import { positionAt } from './tokens.ts';

const texts = (text: string) => statementsOf(text).map((statement) => statement.text);

describe('statementsOf', () => {
  it('parts at semicolons, and at none in strings, quoted names or comments', () => {
    expect(texts('RETURN 1;\nRETURN 2')).toEqual(['RETURN 1', 'RETURN 2']);
    expect(texts(`RETURN ';' AS \`a;b\`, "x;y" // no; end\n, /* ; */ 3 AS z;`)).toEqual([
      `RETURN ';' AS \`a;b\`, "x;y" // no; end\n, /* ; */ 3 AS z`,
    ]);
    expect(texts("RETURN 'it\\';s'")).toEqual(["RETURN 'it\\';s'"]);
  });

  it('leaves out what holds nothing to run', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' ;; // nothing; here\n ; ')).toEqual([]);
  });

  it('says where each begins, so that any of it is found again', () => {
    const piece = fc.constantFrom(
      'RETURN 1',
      "'a;b'",
      '`c;d`',
      '/* ; */',
      '// x;\n',
      ';',
      '\n',
      ' ',
      'MATCH (n)',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { text: one, start } of statementsOf(text))
          expect(text.slice(start, start + one.length)).toBe(one);
      }),
    );
  });
});

describe('placeInText', () => {
  it('is the place that the offset has in the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', '\n', '文'), { minLength: 2 }),
        fc.nat(),
        fc.nat(),
        (pieces, a, b) => {
          const text = pieces.join('');
          const start = a % text.length;
          const offset = b % (text.length - start);
          expect(placeInText(text, start, positionAt(text.slice(start), offset))).toEqual(
            positionAt(text, start + offset),
          );
          expect(offsetOf(text, positionAt(text, start + offset))).toBe(start + offset);
        },
      ),
    );
  });

  it('stays within the text', () => {
    expect(offsetOf('ab\nc', { line: 1, column: 9 })).toBe(2);
    expect(offsetOf('ab\nc', { line: 7, column: 1 })).toBe(4);
  });
});

describe('parametersIn', () => {
  it('names each once, and none in strings or comments', () => {
    expect(parametersIn("RETURN $a, $`b c`, $a, '$d' // $e\n, $部门")).toEqual(['a', 'b c', '部门']);
  });
});
