import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

describe('table', () => {
  it('aligns Chinese and Latin text and puts numbers to the right', () => {
    expect(
      table(
        ['area', 'n'],
        [
          ['闵行区', '50'],
          ['Minhang', '7'],
        ],
      ),
    ).toBe(['area      n', '───────  ──', '闵行区   50', 'Minhang   7', ''].join('\n'));
  });

  it('shows heads alone where there are no rows', () => {
    expect(table(['a', '名称'], [])).toBe('a  名称\n─  ────\n');
  });

  it('cuts a long value and keeps a row on one line', () => {
    const [, , row] = table(['text'], [[`一\n二\u2028三${'长'.repeat(100)}`]]).split('\n');
    expect(row).toMatch(/^一 二 三长+…$/u);
    expect(stringWidth(row!)).toBeLessThanOrEqual(80);
  });

  it('has one line a row whatever stands in it, all columns at the same place', () => {
    const rows = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(rows, (values) => {
        const lines = table(
          ['a', 'b', 'end'],
          values.map(([a, b]) => [a, b, '|']),
        ).split('\n');
        expect(lines).toHaveLength(values.length + 3);
        const widths = lines.slice(2, -1).map((line) => stringWidth(line));
        expect(new Set(widths).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
