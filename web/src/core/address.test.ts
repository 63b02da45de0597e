import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, parseAddress, ROOMS, unreadIn } from './address.ts';
import { SIDES } from './compare.ts';
import { CHANGES } from './compare-documents.ts';
import { EXPIRY_KINDS } from './expiring.ts';
import { GAP_KINDS } from './gaps.ts';
import { GRAPH_STARTS } from './graph-start.ts';
import { OVERLAP_KINDS } from './overlaps.ts';
import { REPORT_SUBJECTS } from './report/subject.ts';

const id = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .filter((s) => !/\p{Surrogate}/u.test(s));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = fc.option(id);

const anyAddress: fc.Arbitrary<Address> = fc.record({
  room: fc.constantFrom(...ROOMS),
  language: fc.constantFrom('zh', 'en'),
  settings: fc.record({
    asOf: day,
    counting: fc.constantFrom('direct', 'named'),
    documents: fc.option(fc.array(id, { maxLength: 5 })),
  }),
  area: optional,
  target: optional,
  folded: fc.boolean(),
  sort: fc.constantFrom('register', 'links'),
  collapsed: fc.array(id, { maxLength: 3 }),
  against: optional,
  lens: fc.constantFrom('areas', 'departments', 'instruments'),
  item: optional,
  kind: fc.option(fc.constantFrom(...GAP_KINDS, ...OVERLAP_KINDS, ...EXPIRY_KINDS)),
  tier: optional,
  before: fc.option(day),
  left: optional,
  right: optional,
  side: fc.option(fc.constantFrom(...SIDES, ...CHANGES)),
  document: optional,
  measure: optional,
  link: optional,
  start: fc.option(fc.constantFrom(...GRAPH_STARTS)),
  node: optional,
  selected: optional,
  view: optional,
  at: fc.option(fc.nat(1_000_000)),
  until: fc.option(fc.nat(1_000_000)),
  subject: fc.option(fc.constantFrom(...REPORT_SUBJECTS)),
  query: optional,
});
/** Only the console's address names a query, and only the graph's a view; words end behind where they begin. */
const address = anyAddress.map((found) => ({
  ...found,
  until: found.at !== null && found.until !== null ? found.at + 1 + found.until : null,
  query: found.room === 'console' ? found.query : null,
  view: found.room === 'graph' ? found.view : null,
}));

function parse(url: string, today = '2000-01-01') {
  const { pathname, search } = new URL(url, 'http://localhost');
  return parseAddress(pathname, search, today);
}

describe('addresses', () => {
  it('bring back the view that they were made of, on any later day', () => {
    fc.assert(
      fc.property(address, (view) => {
        expect(parse(formatAddress(view))).toEqual(view);
      }),
    );
  });

  it('are made the same from any search string, and never fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const view = parseAddress('/', search, '2026-11-22');
        expect(parse(formatAddress(view))).toEqual(view);
      }),
    );
  });

  it('leave out what does not hold to its form', () => {
    expect(parse('/?on=2026-02-30&count=all&lang=fr&fold=x', '2026-11-22')).toMatchObject({
      settings: { asOf: '2026-11-22', counting: 'direct', documents: null },
      language: 'zh',
      folded: false,
    });
  });

  it('name what they leave out: a path that is no room, and what does not hold to its form', () => {
    expect(unreadIn('/foo', '?on=2026-02-30&count=all&area=a&utm=x')).toEqual({
      path: '/foo',
      parameters: ['on=2026-02-30', 'count=all'],
    });
    fc.assert(
      fc.property(address, (view) => {
        const { pathname, search } = new URL(formatAddress(view), 'http://localhost');
        expect(unreadIn(pathname, search)).toEqual({ path: null, parameters: [] });
      }),
    );
  });

  it('tell no documents from all documents', () => {
    expect(parse('/?docs=').settings.documents).toEqual([]);
    expect(parse('/').settings.documents).toBeNull();
  });

  it('stay readable', () => {
    const view = parse('/reader?lang=en&on=2026-11-22&doc=minhang/a:1,b');
    expect(formatAddress(view)).toBe('/reader?lang=en&on=2026-11-22&doc=minhang/a:1,b');
  });
});
