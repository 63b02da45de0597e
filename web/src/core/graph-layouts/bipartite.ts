/** Areas at the left, priorities at the right, and between them the measures, bundled by what they join. */
import type { Graph, Point } from '../graph.ts';
import { adjacencyOf, byKey } from '../graph-adjacency.ts';
import { centred } from './columns.ts';
import type { Layout } from './layout.ts';
import { ordered } from './order.ts';
import { inOrder, readingOrder } from './tiers.ts';

const ROW = 34;
/** Rows that the widths here are made for: the priorities of a framework. */
const ROWS = 22;
const HALF = 245;
/** Between measures of a bundle, and between bundles. */
const CLOSE = 15;
const APART = 26;

/**
 * How far outside of the two the columns beside them stand. An English name of a priority stands whole between it and its
 * tier, and rows are far enough apart for it on a small screen, where the width would make all of it smaller.
 */
const SIDES: Record<string, number> = {
  Line: -460,
  Department: -295,
  Document: -145,
  Industry: 170,
  Tier: 365,
  Framework: 405,
};
/** Of the way from the middle to the priorities: where what measures work with stands. */
const WITHIN = 0.55;
const MEANS = ['Instrument', 'Beneficiary', 'Amount', 'Target'];

/** What each measure joins: its area, which need not be drawn beside it, and its priorities. */
function endsOf({ nodes }: Graph, near: (key: string) => readonly string[]) {
  return (key: string): { areas: string[]; priorities: string[] } => {
    const area = nodes.get(key)?.area;
    const areas = area && nodes.has(`Area:${area}`) ? [`Area:${area}`] : [];
    return { areas, priorities: near(key).filter((other) => other.startsWith('Priority:')) };
  };
}

export const bipartite: Layout = {
  id: 'bipartite',
  options: [{ id: 'order', kind: 'choice', values: ['reading', 'crossings'], initial: 'reading' }],
  arrange(scene, { order }) {
    const { graph } = scene;
    const near = adjacencyOf(graph);
    const ends = endsOf(graph, (key) => near.get(key)!);
    const of = (label: string) => [...graph.nodes.keys()].filter((key) => key.startsWith(`${label}:`));
    const reading = readingOrder(scene);
    // Measures between an area and a priority join them, as their number does where they are folded.
    const joins = new Map([...near].map(([key, others]) => [key, [...others]]));
    for (const measure of of('Measure'))
      for (const area of ends(measure).areas)
        for (const priority of ends(measure).priorities) {
          joins.get(area)!.push(priority);
          joins.get(priority)!.push(area);
        }
    const [areas, priorities] = ordered(
      [
        { keys: inOrder(of('Area'), reading), fixed: order === 'reading' },
        { keys: inOrder(of('Priority'), reading), fixed: true },
      ],
      joins,
    ) as [string[], string[]];
    const height = Math.max(areas.length, priorities.length, 6) * ROW;
    // More rows are drawn smaller, and names beside them are not.
    const wide = Math.max(1, height / (ROWS * ROW));
    // As wide as it is high where there is room, or edges would lie on each other where there are many areas; closer where
    // columns stand beside the two, or their width would make rows too low for names.
    const half = Object.keys(SIDES).some((label) => of(label).length > 0) ? HALF / wide : HALF * wide;
    const places = new Map<string, Point>();
    const spread = (keys: readonly string[], x: number) => {
      keys.forEach((key, at) => {
        places.set(key, { x, y: height / 2 - ((at + 0.5) * height) / keys.length });
      });
    };
    spread(areas, -half);
    spread(priorities, half);
    placeBundles(of('Measure'), ends, places);
    for (const label of MEANS) placeBeside(of(label), half * WITHIN, near, places, height);
    for (const [label, beyond] of Object.entries(SIDES))
      placeBeside(of(label), Math.sign(beyond) * half + beyond * wide, near, places, height);
    return centred(places);
  },
};

const meanHeight = (keys: readonly string[], places: ReadonlyMap<string, Point>): number | null => {
  const heights = keys.flatMap((key) => places.get(key)?.y ?? []);
  return heights.length === 0 ? null : heights.reduce((sum, y) => sum + y, 0) / heights.length;
};

/** Measures that join the same areas and priorities stand together, level with what they join, without overlap. */
function placeBundles(
  measures: readonly string[],
  ends: (key: string) => { areas: string[]; priorities: string[] },
  places: Map<string, Point>,
): void {
  const bundles = new Map<string, { keys: string[]; y: number }>();
  for (const key of [...measures].sort(byKey)) {
    const { areas, priorities } = ends(key);
    const joined = [...areas, ...priorities].sort(byKey);
    const name = joined.join('\n');
    const bundle = bundles.get(name) ?? { keys: [], y: meanHeight(joined, places) ?? 0 };
    bundle.keys.push(key);
    bundles.set(name, bundle);
  }
  const all = [...bundles].sort(([a, one], [b, other]) => other.y - one.y || byKey(a, b));
  const sized = all.map(([, { keys, y }]) => {
    const wide = Math.ceil(Math.sqrt(keys.length * 2));
    return { keys, y, wide, high: Math.ceil(keys.length / wide) * CLOSE + APART };
  });
  // From top to bottom; as a whole level with what they join.
  const total = sized.reduce((sum, { high }) => sum + high, 0);
  const level = sized.reduce((sum, { y, keys }) => sum + y * keys.length, 0) / Math.max(1, measures.length);
  let top = level + total / 2;
  for (const { keys, wide, high } of sized) {
    keys.forEach((key, at) => {
      const across = (at % wide) - (Math.min(wide, keys.length) - 1) / 2;
      places.set(key, { x: across * CLOSE, y: top - APART / 2 - (Math.floor(at / wide) + 0.5) * CLOSE });
    });
    top -= high;
  }
}

/** A column beside the two: each node level with its neighbours, as far as there is room. */
function placeBeside(
  keys: readonly string[],
  x: number,
  near: ReadonlyMap<string, readonly string[]>,
  places: Map<string, Point>,
  height: number,
): void {
  const wanted = new Map(keys.map((key) => [key, meanHeight(near.get(key)!, places) ?? 0]));
  const sorted = [...keys].sort((a, b) => wanted.get(b)! - wanted.get(a)! || byKey(a, b));
  const step = Math.min(ROW, Math.max(CLOSE, (height * 1.5) / Math.max(1, keys.length)));
  const taken: number[] = [];
  for (const key of sorted) {
    const below = taken.at(-1);
    taken.push(below === undefined ? wanted.get(key)! : Math.min(wanted.get(key)!, below - step));
  }
  // Pushed down one by one, they stand too low as a whole.
  const low =
    sorted.reduce((sum, key, at) => sum + wanted.get(key)! - taken[at]!, 0) / Math.max(1, keys.length);
  sorted.forEach((key, at) => {
    places.set(key, { x, y: taken[at]! + low });
  });
}
