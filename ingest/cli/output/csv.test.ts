import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

/** Reads RFC 4180, character by character. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++;
        value += text[at];
      }
      at++;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at++) value += text[at];
    row.push(value);
    if (text[at] === ',') at++;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('csv', () => {
  it('quotes what needs quotes and nothing else', () => {
    expect(
      csv([
        ['area', '说明'],
        ['闵行区', 'a "b", c'],
        ['', 'x\ny'],
      ]),
    ).toBe('area,说明\r\n闵行区,"a ""b"", c"\r\n,"x\ny"\r\n');
  });

  it('is read back as it was', () => {
    const value = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '区', ' ') });
    const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(rows, (values) => {
        expect(parse(csv(values))).toEqual(values);
      }),
    );
  });
});
