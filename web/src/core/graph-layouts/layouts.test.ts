import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnLabel, GraphNode } from '../../../api/graph.ts';
import { EMPTY, edge, type Graph, keyOf, merged, type Point } from '../graph.ts';
import { adjacencyOf } from '../graph-adjacency.ts';
import { graphNode } from '../testing.ts';
import { beside } from './beside.ts';
import { fitted } from './fit.ts';
import { LAYOUTS, layoutOf } from './index.ts';
import { firstOptions, type LayoutScene, optionsOf } from './layout.ts';
import { crossings, ordered } from './order.ts';

/** An area lies in itself. */
const node = (label: DrawnLabel, id: string, more: Partial<GraphNode> = {}): GraphNode =>
  graphNode(label, id, { area: label === 'Area' ? id : null, ...more });

function sceneOf(graph: Graph, more: Partial<LayoutScene> = {}): LayoutScene {
  return {
    graph,
    sizes: new Map([...graph.nodes.keys()].map((key) => [key, 8])),
    areas: [],
    tiers: [],
    priorities: [],
    ...more,
  };
}

/** Two areas, two priorities, and `each` measures of every area for every priority. */
function districts(each: number): Graph {
  const [areas, priorities] = [
    ['a', 'b'],
    ['p', 'q'],
  ] as const;
  const measures = areas.flatMap((area) =>
    priorities.flatMap((priority) =>
      Array.from({ length: each }, (_, at) => ({ area, priority, id: `${area}${priority}${at}` })),
    ),
  );
  return merged(
    EMPTY,
    [
      node('Framework', 'f'),
      ...areas.map((id) => node('Area', id)),
      ...priorities.map((id) => node('Priority', id)),
      ...measures.map(({ id, area }) => node('Measure', id, { area })),
    ],
    measures.flatMap(({ id, area, priority }) => [
      edge('IN_AREA', `Measure:${id}`, `Area:${area}`),
      edge('ADDRESSES', `Measure:${id}`, `Priority:${priority}`),
    ]),
  );
}

const arranged = LAYOUTS.flatMap((layout) =>
  layout.arrange ? [{ ...layout, arrange: layout.arrange }] : [],
);

/** Any graph of a few labels. */
const anyGraph = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom('Area', 'Priority', 'Measure', 'Tier', 'Document'), fc.nat(99)), {
      selector: ([label, id]) => `${label}${id}`,
      maxLength: 60,
    }),
    fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 120 }),
  )
  .map(([names, pairs]) => {
    const nodes = names.map(([label, id]) => node(label as DrawnLabel, String(id)));
    if (nodes.length === 0) return EMPTY;
    const key = (at: number) => keyOf(nodes[at % nodes.length]!);
    return merged(
      EMPTY,
      nodes,
      pairs.map(([a, b]) => edge('OF', key(a), key(b))),
    );
  });

const closest = (places: ReadonlyMap<string, Point>): number => {
  const all = [...places.values()];
  let least = Infinity;
  all.forEach((a, at) => {
    for (const b of all.slice(at + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return least;
};

describe('every layout', () => {
  it.each(arranged)('$id places each node, apart from the others, the same way each time', (layout) => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const scene = sceneOf(graph);
        const places = layout.arrange(scene, optionsOf(layout, {}));
        expect([...places.keys()].sort()).toEqual([...graph.nodes.keys()].sort());
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(closest(places)).toBeGreaterThan(8);
        const shuffled: Graph = {
          nodes: new Map([...graph.nodes].reverse()),
          edges: new Map([...graph.edges].reverse()),
        };
        expect(sorted(layout.arrange(sceneOf(shuffled), optionsOf(layout, {})))).toEqual(sorted(places));
      }),
      { numRuns: 60 },
    );
  });

  it('is found by its name, and the first stands in for one that is not there', () => {
    expect(layoutOf('radial').id).toBe('radial');
    expect(layoutOf('no-such').id).toBe('force');
  });
});

const sorted = (places: ReadonlyMap<string, Point>) =>
  [...places]
    .map(([key, { x, y }]) => [key, x.toFixed(6), y.toFixed(6)])
    .sort(([a], [b]) => (a! < b! ? -1 : 1));

function place(id: string, graph: Graph, options = {}, more: Partial<LayoutScene> = {}) {
  const layout = layoutOf(id);
  const places = layout.arrange!(sceneOf(graph, more), optionsOf(layout, options));
  return (key: string) => places.get(key)!;
}

describe('by tier', () => {
  const graph = merged(
    districts(2),
    [node('Tier', 't'), node('Tier', 'u')],
    [edge('IN_TIER', 'Priority:p', 'Tier:u'), edge('IN_TIER', 'Priority:q', 'Tier:t')],
  );
  it('stands from the framework to the areas in columns, tiers and priorities in their own order', () => {
    const at = place('tiers', graph, {}, { tiers: ['t', 'u'], priorities: ['q', 'p'] });
    const columns = ['Framework:f', 'Tier:t', 'Priority:p', 'Measure:ap0', 'Area:a'].map((key) => at(key).x);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(new Set(columns).size).toBe(columns.length);
    expect(at('Tier:t').y).toBeGreaterThan(at('Tier:u').y);
    expect(at('Priority:q').y).toBeGreaterThan(at('Priority:p').y);
  });
  it('turns into rows', () => {
    const at = place('tiers', graph, { direction: 'rows' });
    expect(at('Framework:f').y).toBeGreaterThan(at('Tier:t').y);
    expect(at('Tier:t').y).toBe(at('Tier:u').y);
  });
  it('splits a column that no screen is high enough for', () => {
    const places = layoutOf('tiers').arrange!(sceneOf(districts(100)), { direction: 'columns' });
    const measures = [...places].filter(([key]) => key.startsWith('Measure:')).map(([, { x }]) => x);
    expect(new Set(measures).size).toBeGreaterThan(5);
  });
});

describe('order of columns', () => {
  it('undoes every crossing that order alone made', () => {
    const left = ['a', 'b', 'c', 'd'];
    const near = new Map(
      left.flatMap((key, at) => {
        const other = `z${3 - at}`;
        return [
          [key, [other]],
          [other, [key]],
        ] as [string, string[]][];
      }),
    );
    const right = ['z0', 'z1', 'z2', 'z3'];
    expect(crossings(left, right, near)).toBe(6);
    const [first, second] = ordered(
      [
        { keys: left, fixed: true },
        { keys: right, fixed: false },
      ],
      near,
    );
    expect(first).toEqual(left);
    expect(crossings(first!, second!, near)).toBe(0);
  });
  it('counts crossings as pair by pair does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 }), (pairs) => {
        const left = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `l${at}`);
        const right = left.map((key) => key.replace('l', 'r'));
        const near = new Map(
          left.map((key, at) => [key, pairs.filter(([a]) => a === at).map(([, b]) => `r${b}`)]),
        );
        const byHand = pairs.flatMap(([a, b]) => pairs.filter(([c, d]) => a < c && b > d)).length;
        expect(crossings(left, right, near)).toBe(byHand);
      }),
    );
  });
});

describe('radial', () => {
  const chain = merged(
    EMPTY,
    ['a', 'b', 'c', 'd', 'lone'].map((id) => node('Measure', id)),
    [
      edge('SIMILAR_TO', 'Measure:a', 'Measure:b'),
      edge('SIMILAR_TO', 'Measure:c', 'Measure:b'),
      edge('SIMILAR_TO', 'Measure:c', 'Measure:d'),
    ],
  );
  it('stands in rings by the steps from the chosen node; what cannot be reached outside of all', () => {
    const at = place('radial', chain, { centre: 'Measure:a' });
    const radius = (id: string) => Math.hypot(at(`Measure:${id}`).x, at(`Measure:${id}`).y);
    expect(['a', 'b', 'c', 'd', 'lone'].map((id) => Math.round(radius(id)))).toEqual([0, 130, 260, 390, 520]);
  });
  it('takes the framework for its middle, or what has most links, where none is chosen', () => {
    const middle = place('radial', districts(3))('Framework:f');
    expect(Math.hypot(middle.x, middle.y)).toBe(0);
    const at = place('radial', chain, { centre: 'Measure:gone' })('Measure:b');
    expect(Math.hypot(at.x, at.y)).toBe(0);
  });
  it('starts about the node that was selected last', () => {
    expect(firstOptions(layoutOf('radial'), ['Measure:a', 'Measure:b'])).toEqual({ centre: 'Measure:b' });
    expect(firstOptions(layoutOf('tiers'), ['Measure:a'])).toEqual({});
  });
});

describe('areas and priorities', () => {
  it('face each other, with measures of the same two in a bundle between them', () => {
    const at = place('bipartite', districts(9), {}, { areas: ['a', 'b'], priorities: ['p', 'q'] });
    expect(at('Area:a').x).toBe(at('Area:b').x);
    expect(at('Priority:p').x).toBe(at('Priority:q').x);
    const bundle = Array.from({ length: 9 }, (_, index) => at(`Measure:ap${index}`));
    for (const { x, y } of bundle) {
      expect(x).toBeGreaterThan(at('Area:a').x);
      expect(x).toBeLessThan(at('Priority:p').x);
      for (const other of ['aq0', 'bp0', 'bq0'])
        for (const near of bundle)
          expect(Math.hypot(near.x - x, near.y - y)).toBeLessThan(
            Math.hypot(at(`Measure:${other}`).x - at('Measure:ap4').x, at(`Measure:${other}`).y - y) + 100,
          );
    }
    const heights = bundle.map(({ y }) => y);
    const others = ['aq', 'bp', 'bq'].flatMap((pair) =>
      Array.from({ length: 9 }, (_, index) => at(`Measure:${pair}${index}`).y),
    );
    const [low, high] = [Math.min(...heights), Math.max(...heights)];
    expect(others.filter((y) => y >= low && y <= high)).toEqual([]);
  });
});

describe('fitting in', () => {
  const wanted = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 100, y: 0 }],
    ['c', { x: 110, y: 0 }],
  ]);
  const sizes = new Map([...wanted.keys()].map((key) => [key, 8]));
  it('leaves what stays, and moves what is new as its nearest neighbour was moved', () => {
    const kept = new Map([['b', { x: 500, y: 500 }]]);
    const places = fitted({ wanted, kept, pins: new Set(), sizes });
    expect(places.get('b')).toEqual({ x: 500, y: 500 });
    expect(places.get('a')).toEqual({ x: 400, y: 500 });
    const { x, y } = places.get('c')!;
    expect(Math.hypot(x - 500, y - 500)).toBeGreaterThanOrEqual(20);
    expect(Math.hypot(x - 510, y - 500)).toBeLessThan(40);
  });
  it('takes a pin for an obstacle only', () => {
    const kept = new Map([['b', { x: 0, y: 0 }]]);
    const places = fitted({ wanted, kept, pins: new Set(['b']), sizes });
    expect(places.get('c')).toEqual({ x: 110, y: 0 });
    expect(Math.hypot(places.get('a')!.x, places.get('a')!.y)).toBeGreaterThanOrEqual(20);
  });
});

describe('beside what is there', () => {
  const graph = merged(
    EMPTY,
    ['a', 'b', 'mid', ...Array.from({ length: 40 }, (_, at) => `leaf${at}`), 'after'].map((id) =>
      node('Measure', id),
    ),
    [
      edge('SIMILAR_TO', 'Measure:mid', 'Measure:a'),
      edge('SIMILAR_TO', 'Measure:mid', 'Measure:b'),
      edge('SIMILAR_TO', 'Measure:after', 'Measure:leaf0'),
      ...Array.from({ length: 40 }, (_, at) => edge('SIMILAR_TO', `Measure:leaf${at}`, 'Measure:b')),
    ],
  );
  const kept = new Map([
    ['Measure:a', { x: 0, y: 0 }],
    ['Measure:b', { x: 100, y: 0 }],
  ]);
  const found = beside(graph, kept);
  it('puts leaves on a disc away from the rest, apart, and what is joined to two between them', () => {
    expect([...found.keys()].sort()).toEqual([...graph.nodes.keys()].filter((key) => !kept.has(key)).sort());
    expect(found.get('Measure:mid')).toEqual({ x: 50, y: 0 });
    const leaves = new Map([...found].filter(([key]) => key.startsWith('Measure:leaf')));
    for (const { x } of leaves.values()) expect(x).toBeGreaterThan(100);
    expect(closest(leaves)).toBeGreaterThan(17);
    const [after, leaf] = [found.get('Measure:after')!, found.get('Measure:leaf0')!];
    expect(Math.hypot(after.x - leaf.x, after.y - leaf.y)).toBeLessThan(30);
  });
});

describe('who is joined to whom', () => {
  it('names each neighbour once, and no node its own', () => {
    const graph = merged(
      EMPTY,
      [node('Area', 'a'), node('Area', 'b')],
      [
        edge('OF', 'Area:a', 'Area:b'),
        edge('SIMILAR_TO', 'Area:b', 'Area:a'),
        edge('OF', 'Area:a', 'Area:a'),
      ],
    );
    expect(adjacencyOf(graph)).toEqual(
      new Map([
        ['Area:a', ['Area:b']],
        ['Area:b', ['Area:a']],
      ]),
    );
  });
});
