import { describe, expect, it } from 'vitest';
import { edge, type Graph, keyOf, merged } from './graph.ts';
import { filtered, NO_FILTERS, NONE, toggledValue, valueCounts } from './graph-filters.ts';
import { box, isInside } from './graph-geometry.ts';
import { shortestPathsIn } from './graph-neighbours.ts';
import { datasetOf, shownGraph, viewKeys } from './graph-shown.ts';
import { changed, FIRST_VIEW } from './graph-state.ts';
import { document, graphNode as node } from './testing.ts';

const direct = { relation: 'direct', state: 'accepted' } as const;
const graph: Graph = merged(
  { nodes: new Map(), edges: new Map() },
  [
    node('Area', 'minhang', { area: 'minhang' }),
    node('Document', 'new', { document: 'new', area: 'minhang' }),
    node('Document', 'old', { document: 'old' }),
    node('Measure', 'm', {
      document: 'new',
      area: 'minhang',
      tiers: ['leading', 'future'],
      instruments: ['grant'],
    }),
    node('Measure', 'o', { document: 'old' }),
    node('Priority', 'ai', { tier: 'leading' }),
    node('Priority', 'fusion', { tier: 'future' }),
    node('Amount', 'million'),
    node('Line', 'alone'),
  ],
  [
    edge('OF', 'Document:new', 'Area:minhang'),
    edge('HAS_MEASURE', 'Document:new', 'Measure:m'),
    edge('HAS_MEASURE', 'Document:old', 'Measure:o'),
    edge('IN_AREA', 'Measure:m', 'Area:minhang'),
    edge('ADDRESSES', 'Measure:m', 'Priority:ai', 1, direct),
    edge('ADDRESSES', 'Measure:m', 'Priority:fusion', 1, { relation: 'named', state: 'proposed' }),
    edge('ADDRESSES', 'Measure:o', 'Priority:ai', 1, { relation: 'direct', state: 'rejected' }),
    edge('OFFERS', 'Measure:o', 'Amount:million'),
  ],
);
const dated = {
  asOf: '2026-11-22',
  documents: new Map(
    [
      document({ id: 'new', effectiveFrom: '2025-01-01' }),
      document({ id: 'old', validUntil: '2020-01-01' }),
    ].map((one) => [one.id, one]),
  ),
};
const ids = ({ nodes }: Graph) => [...nodes.values()].map(({ id }) => id);
const by = (filters: Partial<typeof NO_FILTERS>) => filtered(graph, { ...NO_FILTERS, ...filters }, dated);

describe('filters', () => {
  it('leave out links that were rejected, and nothing else, unless a person asks', () => {
    expect(ids(by({}))).toEqual(ids(graph));
    expect(by({}).edges.size).toBe(graph.edges.size - 1);
    expect(by({ states: null }).edges.size).toBe(graph.edges.size);
  });

  it('take with what they leave out whatever hung on it alone, but not what stood alone before', () => {
    expect(ids(by({ statuses: ['in-force'] }))).toEqual(['minhang', 'new', 'm', 'ai', 'fusion', 'alone']);
    expect(ids(by({ statuses: ['expired'] }))).toEqual(['old', 'o', 'million', 'alone']);
    expect(ids(by({ areas: [NONE] }))).toEqual(['old', 'o', 'million', 'alone']);
  });

  it('ask of each label what it can say', () => {
    expect(ids(by({ tiers: ['future'] }))).toEqual(['minhang', 'new', 'm', 'fusion', 'alone']);
    expect(ids(by({ instruments: ['grant'] }))).toContain('m');
    expect(ids(by({ instruments: ['grant'] }))).not.toContain('o');
    expect(ids(by({ relations: ['direct'] }))).not.toContain('fusion');
  });

  it('count what says each value', () => {
    expect([...valueCounts(graph, 'tiers', dated)].sort()).toEqual([
      [NONE, 1],
      ['future', 2],
      ['leading', 2],
    ]);
    expect([...valueCounts(graph, 'statuses', dated)]).toEqual([
      ['in-force', 2],
      ['expired', 2],
    ]);
    expect([...valueCounts(graph, 'relations', dated)]).toEqual([
      ['direct', 2],
      ['named', 1],
    ]);
  });

  it('are none again when every value is put back', () => {
    const one = toggledValue(null, 'a', ['a', 'b']);
    expect(one).toEqual(['b']);
    expect(toggledValue(one, 'a', ['a', 'b'])).toBeNull();
  });
});

describe('what is shown', () => {
  const start = {
    keys: ['Area:minhang', 'Measure:m', 'Priority:ai'],
    edges: [edge('COUNTS', 'Area:minhang', 'Priority:ai', 3)],
  };

  it('is what the view names and is known, with every link between', () => {
    const view = { added: ['Priority:fusion', 'Priority:gone'], removed: new Set(['Priority:ai']) };
    expect([...viewKeys(start, view)]).toEqual([
      'Area:minhang',
      'Measure:m',
      'Priority:fusion',
      'Priority:gone',
    ]);
    const dataset = datasetOf(start, view, graph);
    expect(ids(dataset)).toEqual(['minhang', 'm', 'fusion']);
    expect([...dataset.edges.values()].map(({ type }) => type)).toEqual(['IN_AREA', 'ADDRESSES']);
  });

  it('joins a measure to its area through its document where that is drawn', () => {
    const all = datasetOf({ ...start, keys: [...graph.nodes.keys()] }, FIRST_VIEW, graph);
    const types = (shown: Graph) => [...shown.edges.values()].map(({ type }) => type);
    expect(types(shownGraph(all, FIRST_VIEW, dated))).not.toContain('IN_AREA');
    const withoutDocuments = changed(FIRST_VIEW, { kind: 'label', label: 'Document', shown: false });
    expect(types(shownGraph(all, withoutDocuments, dated))).toContain('IN_AREA');
    expect([...all.edges.values()].find(({ type }) => type === 'COUNTS')?.weight).toBe(3);
  });

  it('leaves out what a person hid, one by one or by type, and comes back by undoing it', () => {
    const hiding = changed(changed(FIRST_VIEW, { kind: 'hide', keys: ['Measure:m'] }), {
      kind: 'label',
      label: 'Area',
      shown: false,
    });
    expect(ids(shownGraph(graph, hiding, dated))).toEqual(
      ids(graph).filter((id) => id !== 'm' && id !== 'minhang'),
    );
    expect(ids(shownGraph(graph, FIRST_VIEW, dated))).toEqual(ids(graph));
  });

  it('hides what was chosen and nobody else, whatever the filters left out before', () => {
    const [priority, own, other] = [node('Priority', 'p'), node('Measure', 'own'), node('Measure', 'other')];
    const joined = merged(
      { nodes: new Map(), edges: new Map() },
      [priority, { ...own, area: 'minhang' }, { ...other, area: 'xuhui' }],
      [edge('ADDRESSES', 'Measure:own', 'Priority:p'), edge('ADDRESSES', 'Measure:other', 'Priority:p')],
    );
    const inMinhang = changed(FIRST_VIEW, { kind: 'filter', filters: { areas: ['minhang'] } });
    expect(ids(shownGraph(joined, inMinhang, dated))).toEqual(['p', 'own']);
    const hiding = changed(inMinhang, { kind: 'hide', keys: ['Measure:own'] });
    expect(ids(shownGraph(joined, hiding, dated))).toEqual(['p']);
    const byType = changed(inMinhang, { kind: 'label', label: 'Measure', shown: false });
    expect(ids(shownGraph(joined, byType, dated))).toEqual(['p']);
    const elsewhere = changed(hiding, { kind: 'filter', filters: { areas: ['changning'] } });
    expect(ids(shownGraph(joined, elsewhere, dated))).toEqual([]);
  });

  it('has shortest paths in either direction of a link, always the same', () => {
    expect(shortestPathsIn(graph, 'Document:old', 'Document:new', 5)).toEqual([
      ['Document:old', 'Measure:o', 'Priority:ai', 'Measure:m', 'Document:new'],
    ]);
    expect(shortestPathsIn(graph, 'Line:alone', 'Document:new', 5)).toEqual([]);
    expect(shortestPathsIn(graph, 'Line:alone', 'Line:gone', 5)).toEqual([]);
    const square = ['b', 'c'].flatMap((id) => [
      edge('OF', 'Area:a', `Area:${id}`),
      edge('OF', `Area:${id}`, 'Area:d'),
    ]);
    const round = merged(
      { nodes: new Map(), edges: new Map() },
      [...'abcd'].map((id) => node('Area', id)),
      square,
    );
    expect(shortestPathsIn(round, 'Area:d', 'Area:a', 5)).toEqual([
      ['Area:d', 'Area:b', 'Area:a'],
      ['Area:d', 'Area:c', 'Area:a'],
    ]);
    expect(shortestPathsIn(round, 'Area:d', 'Area:a', 1)).toHaveLength(1);
    expect(keyOf(node('Area', 'a'))).toBe('Area:a');
  });
});

describe('a line around nodes', () => {
  it('holds what lies inside, whichever way it was drawn, and not what lies in a bay of it', () => {
    const bay = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 2 },
      { x: 0, y: 10 },
    ];
    for (const line of [bay, bay.toReversed()]) {
      expect(isInside({ x: 1, y: 5 }, line)).toBe(true);
      expect(isInside({ x: 5, y: 5 }, line)).toBe(false);
      expect(isInside({ x: 11, y: 1 }, line)).toBe(false);
    }
    expect(isInside({ x: 2, y: 2 }, box({ x: 4, y: 4 }, { x: 1, y: 1 }))).toBe(true);
    expect(isInside({ x: 2, y: 5 }, box({ x: 4, y: 4 }, { x: 1, y: 1 }))).toBe(false);
    expect(isInside({ x: 2, y: 2 }, [])).toBe(false);
  });
});
