import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from './graph-filters.ts';
import { historyOf, MOST_STEPS } from './graph-history.ts';
import { acted, changed, FIRST_VIEW, type GraphAction, redo, undo } from './graph-state.ts';

const at = (x: number, y = 0) => ({ x, y });
const keys = ['Area:a', 'Document:d', 'Measure:m', 'Priority:p'];
const someKeys = fc.subarray(keys, { minLength: 1 });
const places = someKeys.map((some) => new Map(some.map((key, x) => [key, at(x)])));

const steps: fc.Arbitrary<GraphAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'remove', 'hide', 'unpin', 'path'), keys: someKeys }),
  fc.constant<GraphAction>({ kind: 'unhide' }),
  fc.constant<GraphAction>({ kind: 'again' }),
  fc.record({ kind: fc.constant('label'), label: fc.constantFrom('Area', 'Measure'), shown: fc.boolean() }),
  fc.record({ kind: fc.constant('filter'), filters: fc.record({ areas: fc.option(someKeys) }) }),
  fc.record({ kind: fc.constant('move'), places }),
) as fc.Arbitrary<GraphAction>;
const quiet: fc.Arbitrary<GraphAction> = fc.oneof(
  fc.record({ kind: fc.constant('settle'), places }),
  fc.record({ kind: fc.constant('select'), keys: someKeys, how: fc.constantFrom('only', 'more', 'toggle') }),
) as fc.Arbitrary<GraphAction>;

const unlooked = <T extends { selection: unknown; link: unknown }>({ selection, link, ...rest }: T) => rest;

describe('undo and redo', () => {
  it('go back to every state before a step, and forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, fc.array(quiet, { maxLength: 2 })), { maxLength: 30 }), (done) => {
        let history = historyOf(FIRST_VIEW);
        const states = [history.present];
        for (const [step, looks] of done) {
          history = acted(history, step);
          for (const look of looks) history = acted(history, look);
          states.push(history.present);
        }
        for (const before of [...states].reverse().slice(1)) {
          history = undo(history);
          expect(unlooked(history.present)).toEqual(unlooked(before));
        }
        expect(undo(history)).toBe(history);
        for (const after of states.slice(1)) {
          history = redo(history);
          expect(unlooked(history.present)).toEqual(unlooked(after));
        }
        expect(redo(history)).toBe(history);
      }),
    );
  });

  it('reach back a hundred steps, and forget what was undone when something else is done', () => {
    let history = historyOf(FIRST_VIEW);
    for (let step = 0; step < MOST_STEPS + 5; step += 1)
      history = acted(history, { kind: 'add', keys: [`Measure:${step}`] });
    for (let step = 0; step < MOST_STEPS; step += 1) history = undo(history);
    expect(history.present.added).toHaveLength(5);
    expect(undo(history)).toBe(history);
    history = acted(history, { kind: 'hide', keys: ['Measure:0'] });
    expect(redo(history)).toBe(history);
  });

  it('take several actions at once as one step, and leave the selection alone', () => {
    let history = acted(historyOf(FIRST_VIEW), { kind: 'add', keys: ['Measure:m'] });
    history = acted(
      history,
      { kind: 'add', keys: ['Area:a'] },
      { kind: 'path', keys: ['Measure:m', 'Area:a'] },
    );
    history = acted(history, { kind: 'select', keys: ['Measure:m'] });
    history = undo(history);
    expect(history.present).toMatchObject({ added: ['Measure:m'], path: [], selection: ['Measure:m'] });
  });
});

describe('what an action does', () => {
  const moved = changed(FIRST_VIEW, { kind: 'move', places: new Map([['Area:a', at(1, 2)]]) });

  it('pins what a person moved, against the layout', () => {
    const rested = changed(moved, {
      kind: 'settle',
      places: new Map([
        ['Area:a', at(9)],
        ['Measure:m', at(5)],
      ]),
    });
    expect([...rested.places]).toEqual([
      ['Area:a', at(1, 2)],
      ['Measure:m', at(5)],
    ]);
    expect([
      ...changed(rested, { kind: 'layout', layout: { id: 'force', options: {} } }).places.keys(),
    ]).toEqual(['Area:a']);
    expect([
      ...changed(changed(rested, { kind: 'unpin', keys: ['Area:a'] }), { kind: 'again' }).places,
    ]).toEqual([]);
  });

  it('brings back what was hidden or removed when it is added again', () => {
    const gone = changed(changed(FIRST_VIEW, { kind: 'remove', keys: ['Area:a'] }), {
      kind: 'hide',
      keys: ['Measure:m'],
    });
    const back = changed(gone, { kind: 'add', keys: ['Area:a', 'Measure:m'] });
    expect(back).toMatchObject({ removed: new Set(), hidden: new Set(), added: ['Area:a', 'Measure:m'] });
  });

  it('lets go of what is hidden or removed', () => {
    const held = changed({ ...moved, path: ['Area:a', 'Measure:m'] }, { kind: 'select', keys });
    expect(changed(held, { kind: 'hide', keys: ['Area:a'] }).selection).toEqual(keys.slice(1));
    expect(changed(held, { kind: 'remove', keys: ['Area:a'] })).toMatchObject({
      selection: keys.slice(1),
      pins: new Set(),
      places: new Map(),
      path: [],
    });
  });

  it('selects one, more, or the other way round', () => {
    const one = changed(FIRST_VIEW, { kind: 'select', keys: ['Area:a'] });
    const two = changed(one, { kind: 'select', keys: ['Measure:m'], how: 'toggle' });
    expect(two.selection).toEqual(['Area:a', 'Measure:m']);
    expect(changed(two, { kind: 'select', keys: ['Area:a'], how: 'toggle' }).selection).toEqual([
      'Measure:m',
    ]);
    expect(changed(two, { kind: 'select', keys: ['Area:a'], how: 'more' }).selection).toEqual([
      'Measure:m',
      'Area:a',
    ]);
    expect(changed(two, { kind: 'link', key: 'OF|a|b' })).toMatchObject({ selection: [], link: 'OF|a|b' });
  });

  it('filters facet by facet', () => {
    const by = changed(FIRST_VIEW, { kind: 'filter', filters: { tiers: ['t'] } });
    expect(changed(by, { kind: 'filter', filters: { areas: ['a'] } }).filters).toEqual({
      ...NO_FILTERS,
      tiers: ['t'],
      areas: ['a'],
    });
  });
});
