import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  type Basket,
  edited,
  formatBasket,
  moved,
  NO_BASKET,
  parseBasket,
  removed,
} from './basket.ts';
import type { ReportItem } from './item.ts';

const item = (id: string, fields: Partial<ReportItem> = {}): ReportItem =>
  ({ kind: 'view', id, title: id, note: '', address: `/?on=2026-11-22&area=${id}`, ...fields }) as ReportItem;
const holding = (...ids: string[]): Basket => ({ ...NO_BASKET, items: ids.map((id) => item(id)) });
const order = ({ items }: Basket) => items.map(({ id }) => id).join('');

describe('a basket', () => {
  it('holds a view once, and tells apart what narrows it', () => {
    const basket = holding('a');
    expect(added(basket, item('b', { address: basket.items[0]!.address }))).toBe(basket);
    const pair = item('b', { address: basket.items[0]!.address, about: ['x', 'y'] });
    expect(order(added(basket, pair))).toBe('ab');
  });

  it('keeps all of its items in whatever order they are moved', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: -2, max: 6 }))), (moves) => {
        const basket = moves.reduce((now, [id, to]) => moved(now, id, to), holding(...ids));
        expect(basket.items.map(({ id }) => id).sort()).toEqual(ids);
      }),
    );
    expect(order(moved(holding(...ids), 'a', 2))).toBe('bcad');
    expect(order(moved(holding(...ids), 'd', 0))).toBe('dabc');
    expect(order(moved(holding(...ids), 'b', 99))).toBe('acdb');
    const basket = holding(...ids);
    expect(moved(basket, 'b', 1)).toBe(basket);
    expect(moved(basket, 'nobody', 1)).toBe(basket);
  });

  it('changes only the item that is named', () => {
    const basket = edited(holding('a', 'b'), 'b', { note: '请核对' });
    expect(basket.items.map(({ note }) => note)).toEqual(['', '请核对']);
    expect(order(removed(basket, 'a'))).toBe('b');
  });
});

const text = fc.string({ unit: 'binary', maxLength: 40 });
const common = {
  id: fc.string({ minLength: 1, maxLength: 20 }),
  title: text,
  note: text,
  address: text.map((rest) => `/gaps?${rest}`),
};
const items: fc.Arbitrary<ReportItem> = fc.oneof(
  fc.record({ ...common, kind: fc.constant('view' as const) }),
  fc.record({
    ...common,
    kind: fc.constant('query' as const),
    query: text,
    columns: fc.array(text, { maxLength: 3 }),
    rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
    more: fc.boolean(),
  }),
);

describe('a kept basket', () => {
  it('comes back as it was, whatever its words', () => {
    fc.assert(
      fc.property(fc.record({ title: text, question: text, items: fc.array(items) }), (basket) => {
        expect(parseBasket(formatBasket(basket))).toEqual(basket);
      }),
    );
  });

  it('has the form that earlier versions wrote', async () => {
    const basket: Basket = {
      title: '长宁区产业政策覆盖情况',
      question: '哪些领域未发现措施？',
      items: [
        item('a', { note: '先看这一格', address: '/?lang=zh&on=2026-12-01&area=changning' }),
        item('b', { address: '/gaps?lang=zh&on=2026-12-01&kind=near-identical', about: ['m1', 'm2'] }),
        {
          ...item('c', { address: '/graph?lang=zh&on=2026-12-01' }),
          kind: 'graph',
          picture: {
            nodes: [
              {
                label: 'Area',
                id: 'changning',
                name: '长宁区',
                nameEn: 'Changning',
                tier: null,
                x: 0,
                y: 1.5,
              },
              {
                label: 'Priority',
                id: 'f/ai',
                name: '人工智能',
                nameEn: null,
                tier: 'f/tier:leading',
                x: 1,
                y: 0,
              },
            ],
            edges: [{ from: 'Area:changning', to: 'Priority:f/ai', type: 'COUNTS', weight: 3 }],
          },
        },
        {
          ...item('d', { address: '/console?lang=zh' }),
          kind: 'query',
          query: 'MATCH (a:Area) RETURN a.name AS area',
          columns: ['area'],
          rows: [['长宁区']],
          more: true,
        },
      ],
    };
    await expect(formatBasket(basket)).toMatchFileSnapshot('basket.v1.golden');
  });

  it('is refused where it is damaged, of another kind, of a later version, or leads off the page', () => {
    const good = formatBasket(holding('a'));
    expect(parseBasket(good)).not.toBeNull();
    for (const bad of [
      '',
      '{',
      'null',
      good.replace('cetu-basket', 'other'),
      good.replace('"version": 1', '"version": 2'),
      good.replace('"kind": "view"', '"kind": "virus"'),
      good.replace('/?on', '//evil.example/?on'),
      good.replace('/?on', 'javascript:alert(1)//'),
    ])
      expect(parseBasket(bad)).toBeNull();
  });
});
