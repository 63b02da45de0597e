import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWN_LABELS } from '../../api/graph.ts';
import { decodeView, encodeView, MOST_CHARACTERS, viewFromData, viewToData } from './graph-address.ts';
import { NO_FILTERS } from './graph-filters.ts';
import { changed, FIRST_VIEW, type GraphView, SIZES } from './graph-state.ts';

const KEY = '["cell","minhang",null]';
const start = { keys: ['Area:a', 'Priority:f/ai', 'Priority:f/ic'] };
const none = 'none of these, nor any other';

/** Places are exact to about a 4000th of the whole. */
function expectSame(found: GraphView | null, view: GraphView) {
  const { places, ...rest } = view;
  expect(found).toMatchObject(rest);
  const extent = Math.max(1, ...[...places.values()].flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  for (const [key, { x, y }] of places) {
    expect(Math.abs(found!.places.get(key)!.x - x)).toBeLessThanOrEqual(0.1 + extent / 1000);
    expect(Math.abs(found!.places.get(key)!.y - y)).toBeLessThanOrEqual(0.1 + extent / 1000);
  }
}

const id = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' });
const nodeKey = fc.tuple(fc.constantFrom(...DRAWN_LABELS), id).map(([label, name]) => `${label}:${name}`);
const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const views = fc
  .record({
    added: fc.uniqueArray(nodeKey, { maxLength: 20 }),
    removed: fc.subarray(start.keys),
    hidden: fc.uniqueArray(nodeKey, { maxLength: 5 }),
    hiddenLabels: fc.subarray([...DRAWN_LABELS]),
    tiers: fc.option(fc.uniqueArray(id, { maxLength: 3 })),
    points: fc.array(point, { minLength: 23, maxLength: 23 }),
    pins: fc.integer({ min: 0, max: 5 }),
    selection: fc.uniqueArray(nodeKey, { minLength: 2, maxLength: 4 }),
    path: fc.uniqueArray(nodeKey, { maxLength: 4 }),
    layout: fc.constantFrom(FIRST_VIEW.layout, { id: 'radial', options: { centre: 'Area:a' } }),
    sizeBy: fc.constantFrom(...SIZES),
  })
  .map(({ added, removed, hidden, hiddenLabels, tiers, points, pins, ...rest }): GraphView => {
    const shown = [...start.keys.filter((key) => !removed.includes(key)), ...added];
    return {
      ...FIRST_VIEW,
      added: added.filter((key) => !start.keys.includes(key)),
      removed: new Set(removed),
      hidden: new Set(hidden),
      hiddenLabels: new Set(hiddenLabels),
      filters: { ...NO_FILTERS, tiers, relations: ['direct'] },
      places: new Map(shown.map((key, at) => [key, points[at]!])),
      pins: new Set(shown.slice(0, pins)),
      ...rest,
    };
  });

describe('the view in an address', () => {
  it('says forces where the start would be drawn by another layout', () => {
    const text = (layout: string, own?: string) =>
      encodeView(
        KEY,
        { ...start, ...(own && { layout: own }) },
        { ...FIRST_VIEW, layout: { id: layout, options: {} } },
      ).text;
    expect(text('force')).toBeNull();
    const forced = text('force', 'bipartite');
    expect(decodeView(KEY, start, forced)?.layout.id).toBe('force');
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { text, fit } = encodeView(KEY, start, view);
        expect(fit).toBe('all');
        expect(text).toMatch(/^[\w.-]+$/);
        const found = decodeView(KEY, start, text);
        expectSame(found, view);
        // A reload changes nothing any more: what lies on the grid stays on it.
        expect(decodeView(KEY, start, encodeView(KEY, start, found!).text)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty while a person has made nothing of the start', () => {
    const rested = changed(FIRST_VIEW, { kind: 'settle', places: new Map([['Area:a', { x: 1, y: 2 }]]) });
    expect(encodeView(KEY, start, rested)).toEqual({
      text: null,
      fit: 'all',
      data: viewToData(start, rested),
    });
  });

  it('is not read for another start, nor when it is damaged', () => {
    const { text } = encodeView(KEY, start, changed(FIRST_VIEW, { kind: 'hide', keys: ['Area:a'] }));
    expect(decodeView(KEY, start, text)?.hidden).toEqual(new Set(['Area:a']));
    expect(decodeView('["cell","changning",null]', start, text)).toBeNull();
    fc.assert(
      fc.property(fc.nat({ max: text!.length - 2 }), (at) => {
        const cut = decodeView(KEY, start, text!.slice(0, at));
        expect(cut).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (any) => decodeView(KEY, start, `${text!.split('.')[0]}.${any}`) === null),
    );
  });

  it('leaves places of the layout out where the nodes are not the same any more, but keeps pins', () => {
    const view = changed(
      changed(FIRST_VIEW, {
        kind: 'settle',
        places: new Map(start.keys.map((key, x) => [key, { x, y: 0 }])),
      }),
      { kind: 'move', places: new Map([['Area:a', { x: 7, y: 8 }]]) },
    );
    const { text } = encodeView(KEY, start, view);
    const found = decodeView(KEY, { keys: [...start.keys, 'Priority:f/new'] }, text);
    expect([...found!.places]).toEqual([['Area:a', { x: 7, y: 8 }]]);
  });

  it('says when it does not fit', () => {
    const random = (at: number) => `Measure:${(Math.imul(at + 1, 0x9e3779b1) >>> 0).toString(16)}`;
    const of = (count: number) => {
      const added = Array.from({ length: count }, (_, at) => random(at));
      const places = new Map(added.map((key, at) => [key, { x: at, y: Math.sin(at) * 100 }]));
      return { ...FIRST_VIEW, added, places };
    };
    const fits = [200, 900, 4000].map((count) => encodeView(KEY, start, of(count)));
    expect(fits.map(({ fit }) => fit)).toEqual(['all', 'without places', 'none']);
    for (const { text } of fits) expect(text?.length ?? 0).toBeLessThanOrEqual(MOST_CHARACTERS);
    const large = of(4000);
    expect(viewFromData(start, JSON.parse(JSON.stringify(viewToData(start, large))))?.added).toEqual(
      large.added,
    );
    expect(viewFromData(start, { a: [none] })).toBeNull();
  });
});
