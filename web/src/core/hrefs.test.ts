import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHrefs } from './hrefs.ts';

interface Place {
  room: string;
  measure: string | null;
  at: number | null;
  settings: { day: string; all: boolean };
}
type Patch = Partial<Omit<Place, 'settings'>> & { settings?: Partial<Place['settings']> };

const plain = (from: Place, patch: Patch) =>
  JSON.stringify({ ...from, ...patch, settings: { ...from.settings, ...patch.settings } });

const FROM: Place = { room: 'reader', measure: 'a', at: null, settings: { day: '1', all: true } };

const settings = { day: fc.constantFrom('1', '2'), all: fc.boolean() };
const fields = {
  room: fc.constantFrom('reader', 'graph'),
  measure: fc.constantFrom(null, 'a', 'b'),
  at: fc.constantFrom(null, 1, 2),
};
const places = fc.record({ ...fields, settings: fc.record(settings) });
const patches = fc.record(
  { ...fields, settings: fc.record(settings, { requiredKeys: [] }) },
  { requiredKeys: [] },
) as fc.Arbitrary<Patch>;

describe('createHrefs', () => {
  it('leads where a link leads that is made anew', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1 }), fc.array(patches, { minLength: 1 }), (path, links) => {
        const hrefs = createHrefs(plain);
        for (const from of path) for (const link of links) expect(hrefs(from, link)).toBe(plain(from, link));
      }),
    );
  });

  it('does not make anew what says itself all that changed', () => {
    let made = 0;
    const hrefs = createHrefs((from: Place, patch: Patch) => {
      made += 1;
      return plain(from, patch);
    });
    const [link, other] = [{ measure: 'b', at: null }, { room: 'graph' }];
    hrefs(FROM, link);
    hrefs(FROM, other);
    expect(made).toBe(2);
    hrefs({ ...FROM, measure: 'c' }, link);
    expect(made).toBe(2);
    hrefs({ ...FROM, measure: 'c' }, other);
    expect(made).toBe(3);
  });
});
