import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from './compare-documents.ts';
import { measure } from './testing.ts';

const make = (id: string, title: string, text: string) => measure({ id, title, text: `${title}。${text}` });
const seen = (before: Parameters<typeof compareDocuments>[0], after: typeof before) =>
  compareDocuments(before, after).map(({ change, left, right }) => [
    change,
    left?.id ?? null,
    right?.id ?? null,
  ]);

describe('compareDocuments', () => {
  const research = make('a1', '支持研发投入', '对企业研发投入按10%给予补贴。');
  const space = make('a2', '保障产业空间', '对租用厂房的企业给予租金补贴。');
  const talent = make('a3', '集聚人才', '对领军人才给予安家补贴。');

  it('pairs measures by title, then by text, and says what changed', () => {
    const after = [
      make('b0', '支持数据要素流通', '对数据交易给予奖励。'),
      make('b1', '支持研发投入', '对企业研发投入按15%给予补贴。'),
      make('b2', '降低空间成本', '对租用厂房的企业给予租金补贴。'),
      { ...talent, id: 'b3', text: '集聚人才。对领军人才\n给予安家补贴。' },
    ];
    expect(seen([research, space, talent], after)).toEqual([
      ['right', null, 'b0'],
      ['changed', 'a1', 'b1'],
      ['changed', 'a2', 'b2'],
      ['same', 'a3', 'b3'],
    ]);
    expect(seen([research, space], [research])).toEqual([
      ['same', 'a1', 'a1'],
      ['left', 'a2', null],
    ]);
  });

  it('shows every measure of both exactly once', () => {
    const text = fc.string({ unit: fc.constantFrom('支', '持', '研', '发', '补', '贴'), maxLength: 8 });
    const list = (side: string) =>
      fc
        .array(fc.tuple(text, text), { maxLength: 6 })
        .map((texts) => texts.map(([title, body], i) => make(`${side}${i}`, title, body)));
    fc.assert(
      fc.property(list('a'), list('b'), (before, after) => {
        const compared = compareDocuments(before, after);
        expect(compared.flatMap(({ left }) => left ?? []).map(({ id }) => id)).toEqual(
          before.map(({ id }) => id),
        );
        expect(new Set(compared.flatMap(({ right }) => right ?? []))).toEqual(new Set(after));
      }),
    );
  });
});
