import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvField,
  cypherName,
  cypherText,
  decoded,
  forPlainText,
  forXml,
  withoutGuard,
  xmlText,
  xmlVisible,
} from './text.ts';

/** Any code units at all, lone surrogates and what looks escaped among them. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '_',
        'x',
        '0',
        '4',
        '1',
        '_x0041_',
        '_x0041',
        'x005F_',
        '\0',
        "'",
        '=',
        '"',
        '\\',
        '\r',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('forXml', () => {
  it.each([
    ['a\u0000b', 'a_x0000_b'],
    ['\uD83D\uDE00', '\uD83D\uDE00'],
    ['\uDE00\uD83D', '_xDE00__xD83D_'],
    ['_x0041_', '_x005F_x0041_'],
    ['a_b', 'a_b'],
    ['\uFFFE', '_xFFFE_'],
    ['\t\n\r', '\t\n\r'],
  ])('writes %j as %j', (text, written) => {
    expect(forXml(text)).toBe(written);
  });

  it('gives every text back, and leaves nothing that XML refuses', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const written of [forXml(text), forPlainText(text)]) expect(decoded(written)).toBe(text);
        expect(forXml(text)).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
        expect(new TextDecoder().decode(new TextEncoder().encode(forPlainText(text)))).toBe(
          forPlainText(text).replace(/^\uFEFF/, ''),
        );
      }),
    );
  });
});

describe('xmlText and xmlVisible', () => {
  it('leave no mark-up of a text', () => {
    expect(xmlText('<a>]]>&\r')).toBe('&lt;a&gt;]]&gt;&amp;&#13;');
    expect(xmlVisible('a\n\tb\u0007<\uD800')).toBe('a b␇&lt;\uFFFD');
  });
});

describe('cypherText', () => {
  it('is one string whatever stands in it', () => {
    expect(cypherText("it's \\ \u2028\uD800")).toBe("'it\\'s \\\\ \\u2028\\uD800'");
    fc.assert(
      fc.property(anything, (text) => {
        const inner = cypherText(text).slice(1, -1);
        // Java's escapes and those of Cypher, undone one by one.
        const read = inner.replace(
          /\\(?:u([0-9A-F]{4})|(.))/gs,
          (_, code: string | undefined, plain: string) =>
            code ? String.fromCharCode(Number.parseInt(code, 16)) : plain,
        );
        expect(read).toBe(text);
        expect(inner.replace(/\\./gs, '')).not.toContain("'");
      }),
    );
  });

  it('quotes names', () => {
    expect(cypherName('a`b')).toBe('`a``b`');
  });
});

describe('csvField', () => {
  it.each([
    [null, ''],
    [-1.5, '-1.5'],
    [true, 'true'],
    ['', '""'],
    ['a,b', '"a,b"'],
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'a", "'a"],
    ['\t=1', '"\'\t=1"'],
    ['say "x"', '"say ""x"""'],
  ])('writes %j as %s', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it('begins no formula, and gives every text back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const field = csvField(text);
        const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect(read).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(decoded(withoutGuard(read))).toBe(text);
      }),
    );
  });
});
