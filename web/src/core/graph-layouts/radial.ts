/** In rings about one node, by how many steps away each other one is. */
import type { Graph, Point } from '../graph.ts';
import { type Adjacency, adjacencyOf, byKey } from '../graph-adjacency.ts';
import type { Layout } from './layout.ts';

const RING = 130;
/** Room that a node takes on its ring. */
const ARC = 26;

/** The node in the middle where none is chosen: a framework, else what has most links. */
function middleOf({ nodes }: Graph, near: Adjacency): string | null {
  let best: string | null = null;
  const weight = (key: string) => (key.startsWith('Framework:') ? Infinity : near.get(key)!.length);
  for (const key of [...nodes.keys()].sort(byKey))
    if (best === null || weight(key) > weight(best)) best = key;
  return best;
}

interface Branch {
  key: string;
  ring: number;
  children: Branch[];
  /** Nodes without children in it: the share of the circle that it takes. */
  ends: number;
}

/** The shortest way to every node that can be reached, as a tree; neighbours of a kind stay together. */
function treeFrom(root: string, near: Adjacency, seen: Set<string>): Branch {
  const trunk: Branch = { key: root, ring: 0, children: [], ends: 0 };
  const all = [trunk];
  seen.add(root);
  for (const branch of all)
    for (const key of near.get(branch.key)!) {
      if (seen.has(key)) continue;
      seen.add(key);
      const child = { key, ring: branch.ring + 1, children: [], ends: 0 };
      branch.children.push(child);
      all.push(child);
    }
  for (const branch of all.reverse())
    branch.ends = Math.max(
      1,
      branch.children.reduce((sum, { ends }) => sum + ends, 0),
    );
  return trunk;
}

/** Each branch takes its share of its parent's sector. */
function anglesOf(trunk: Branch): Map<string, { ring: number; angle: number }> {
  const found = new Map<string, { ring: number; angle: number }>();
  const open: { branch: Branch; from: number; to: number }[] = [
    { branch: trunk, from: Math.PI / 2, to: Math.PI / 2 - 2 * Math.PI },
  ];
  for (const { branch, from, to } of open) {
    found.set(branch.key, { ring: branch.ring, angle: (from + to) / 2 });
    let start = from;
    for (const child of branch.children) {
      const end = start + ((to - from) * child.ends) / branch.ends;
      open.push({ branch: child, from: start, to: end });
      start = end;
    }
  }
  return found;
}

/** Radius of each ring: no ring is so small that the nodes of it would touch. */
function radiiOf(rings: readonly number[]): number[] {
  let last = -RING;
  return rings.map((nodes) => {
    last = Math.max(last + RING, nodes > 1 ? (nodes * ARC) / (2 * Math.PI) : 0);
    return last;
  });
}

export const radial: Layout = {
  id: 'radial',
  options: [{ id: 'centre', kind: 'node', initial: '' }],
  arrange({ graph }, { centre }) {
    const near = adjacencyOf(graph);
    const root = typeof centre === 'string' && graph.nodes.has(centre) ? centre : middleOf(graph, near);
    const places = new Map<string, Point>();
    if (root === null) return places;
    const seen = new Set<string>();
    const at = anglesOf(treeFrom(root, near, seen));
    const most = Math.max(...[...at.values()].map(({ ring }) => ring));
    // What cannot be reached stands on a ring outside of all.
    const others = [...graph.nodes.keys()].filter((key) => !seen.has(key)).sort(byKey);
    others.forEach((key, index) => {
      at.set(key, { ring: most + 1, angle: Math.PI / 2 - (2 * Math.PI * index) / others.length });
    });
    const sizes = new Array<number>(most + 2).fill(0);
    for (const { ring } of at.values()) sizes[ring]! += 1;
    const radii = radiiOf(sizes);
    for (const [key, { ring, angle }] of evened(at, radii))
      places.set(key, { x: radii[ring]! * Math.cos(angle), y: radii[ring]! * Math.sin(angle) });
    return places;
  },
};

/** Where a ring is so crowded that nodes would touch in their sectors, they stand equally far from each other. */
function evened(
  at: ReadonlyMap<string, { ring: number; angle: number }>,
  radii: readonly number[],
): Map<string, { ring: number; angle: number }> {
  const found = new Map(at);
  radii.forEach((radius, ring) => {
    const members = [...at]
      .filter(([, one]) => one.ring === ring)
      .sort(([a, one], [b, other]) => other.angle - one.angle || byKey(a, b));
    const isCrowded = members.some(
      ([, { angle }], index) => index > 0 && (members[index - 1]![1].angle - angle) * radius < ARC * 0.9,
    );
    if (!isCrowded) return;
    const step = (2 * Math.PI) / members.length;
    // Turned so that they stay as near as they can to where their sectors are.
    const turn =
      members.reduce((sum, [, { angle }], index) => sum + angle + index * step, 0) / members.length;
    members.forEach(([key], index) => {
      found.set(key, { ring, angle: turn - index * step });
    });
  });
  return found;
}
