import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Overlaps, overlapsSchema, sentOverlaps } from './overlaps.ts';

const id = fc.constantFrom('a', 'b', 'c/d', '__proto__', '测');
const side = fc
  .record({ document: id, own: id })
  // A measure has one id, one document, one title and one path.
  .map(({ document, own }) => ({
    id: `${document}/${own}`,
    document,
    title: `Title of ${own}`,
    path: [document, 'x'],
  }));
const some = fc.record({
  instruments: fc.array(fc.record({ id, name: fc.string(), nameEn: fc.string() })),
  means: fc.array(
    fc.record({ document: id, target: id, instrument: id, beneficiary: fc.string(), measures: fc.nat() }),
  ),
  similar: fc.array(fc.record({ a: side, b: side, score: fc.double({ min: 0, max: 1, noNaN: true }) })),
});
const anyOverlaps: fc.Arbitrary<Overlaps> = some.map((overlaps) => ({
  ...overlaps,
  beneficiaries: [...new Set(overlaps.means.map(({ beneficiary }) => beneficiary))].map((name) => ({
    name,
    nameEn: `${name} in English`,
  })),
}));

describe('overlaps on their way', () => {
  it('arrive as they were', () => {
    fc.assert(
      fc.property(anyOverlaps, (overlaps) => {
        const sent = JSON.parse(JSON.stringify(sentOverlaps(overlaps)));
        expect(overlapsSchema.parse(sent)).toEqual(JSON.parse(JSON.stringify(overlaps)));
      }),
    );
  });

  it('say each name once', () => {
    const means = { document: 'd', target: 't', instrument: 'i', beneficiary: '企业', measures: 1 };
    const sent = sentOverlaps({
      instruments: [],
      beneficiaries: [
        { name: '人才', nameEn: 'Talent' },
        { name: '企业', nameEn: 'Firms' },
      ],
      means: [means, means],
      similar: [],
    });
    expect([sent.ids, sent.beneficiaries]).toEqual([['d', 't', 'i'], [{ name: '企业', nameEn: 'Firms' }]]);
  });

  it('have no English name of a group where the graph has none', () => {
    const sent = sentOverlaps({ instruments: [], beneficiaries: [], means: [], similar: [] });
    const old = overlapsSchema.parse({ ...sent, beneficiaries: [{ name: '企业', nameEn: null }] });
    expect(old.beneficiaries).toEqual([{ name: '企业', nameEn: '' }]);
  });

  it('are refused where a row names what is not there', () => {
    const sent = sentOverlaps({ instruments: [], beneficiaries: [], means: [], similar: [] });
    expect(overlapsSchema.safeParse({ ...sent, means: [[0, 0, 0, 0, 1]] }).success).toBe(false);
    expect(overlapsSchema.safeParse({ ...sent, similar: [[0, 1, 1]] }).success).toBe(false);
  });
});
