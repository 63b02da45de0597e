/** Shortest paths between two nodes over the whole graph, looked for from both ends at once. */
import * as z from 'zod';
import type { DrawnLabel, graphPathQuestion, graphPathSchema, NodeName } from '../../api/graph.ts';
import { type Reading, rows } from '../rows.ts';
import { groupsOf, kept, pattern } from './groups.ts';
import { partOf } from './links.ts';
import { byLabel } from './nodes.ts';

/** What joins nearly everything: a path through it says little, and is looked for only where there is no other. */
const HUBS: ReadonlySet<DrawnLabel> = new Set([
  'Area',
  'Framework',
  'Tier',
  'Line',
  'Instrument',
  'Beneficiary',
]);

/** The most nodes that a search looks at, and the most paths of one length that it weighs and tells. */
const MOST_VISITED = 20_000;
const MOST_WEIGHED = 60;
const MOST_PATHS = 10;

const pairRow = z.object({ a: z.string(), b: z.string() });
const keyOf = ({ label, id }: NodeName) => `${label}:${id}`;

/** What was reached from one end: each node with those before it, and those that were reached last. */
interface Side {
  before: Map<string, Set<string>>;
  front: NodeName[];
}

function sideOf(node: NodeName): Side {
  return { before: new Map([[keyOf(node), new Set()]]), front: [node] };
}

/** Goes one step further from one end. Nodes that are barred are not gone through. */
async function step(reading: Reading, side: Side, barred: (node: NodeName) => boolean): Promise<void> {
  const reached = new Map<string, { node: NodeName; from: Set<string> }>();
  for (const [label, ids] of byLabel(side.front))
    for (const group of groupsOf(label)) {
      const found = await rows(
        reading,
        pairRow,
        `UNWIND $ids AS wanted MATCH ${pattern(label, group)}${kept(group.type)} RETURN n.id AS a, x.id AS b`,
        { ids },
      );
      for (const { a, b } of found) {
        const node: NodeName = { label: group.other, id: b };
        const key = keyOf(node);
        if (side.before.has(key) || barred(node)) continue;
        const known = reached.get(key) ?? { node, from: new Set() };
        known.from.add(keyOf({ label, id: a }));
        reached.set(key, known);
      }
    }
  for (const [key, { from }] of reached) side.before.set(key, from);
  side.front = [...reached.values()].map(({ node }) => node);
}

/** Ways back to the end that a side began at, nearest node first; in the order of keys, so that they are always the same. */
function waysBack(side: Side, key: string, most: number): string[][] {
  const before = [...(side.before.get(key) ?? [])].sort();
  if (before.length === 0) return [[key]];
  const ways: string[][] = [];
  for (const one of before) {
    for (const way of waysBack(side, one, most - ways.length)) ways.push([key, ...way]);
    if (ways.length >= most) break;
  }
  return ways;
}

async function search(
  reading: Reading,
  { from, to, longest }: z.infer<typeof graphPathQuestion>,
  hubs: boolean,
): Promise<{ paths: string[][]; tooMany: boolean }> {
  const [near, far] = [sideOf(from), sideOf(to)];
  const ends = new Set([keyOf(from), keyOf(to)]);
  const barred = (node: NodeName) => !hubs && HUBS.has(node.label) && !ends.has(keyOf(node));
  for (let length = 0; length < longest; length += 1) {
    const side = near.front.length <= far.front.length ? near : far;
    const other = side === near ? far : near;
    await step(reading, side, barred);
    const met = side.front.map(keyOf).filter((key) => other.before.has(key));
    if (met.length > 0) {
      const paths = met
        .sort()
        .flatMap((key) =>
          waysBack(near, key, MOST_WEIGHED).flatMap((back) =>
            waysBack(far, key, MOST_WEIGHED).map((on) => [...back.toReversed(), ...on.slice(1)]),
          ),
        );
      return { paths: paths.slice(0, MOST_WEIGHED), tooMany: false };
    }
    if (side.front.length === 0) break;
    if (near.before.size + far.before.size > MOST_VISITED) return { paths: [], tooMany: true };
  }
  return { paths: [], tooMany: false };
}

/** The shortest paths with everything on them; none where the ends are not joined within the longest that is asked. */
export async function shortestPaths(
  reading: Reading,
  question: z.infer<typeof graphPathQuestion>,
): Promise<z.infer<typeof graphPathSchema>> {
  const direct = await search(reading, question, false);
  const hubs = direct.paths.length === 0 && !direct.tooMany;
  const { paths, tooMany } = hubs ? await search(reading, question, true) : direct;
  const part = await partOf(reading, paths.flat().map(nameOf), question.shown);
  // Of paths of one length, those whose links say more come first: a measure that supports, not one that only names.
  const only = new Set(
    part.links
      .filter(({ relation }) => relation === 'named')
      .flatMap(({ from, to }) => [`${keyOf(from)} ${keyOf(to)}`, `${keyOf(to)} ${keyOf(from)}`]),
  );
  const weak = (path: string[]) =>
    path.filter((key, at) => at > 0 && only.has(`${path[at - 1]} ${key}`)).length;
  const told = paths
    .map((path) => ({ path, named: weak(path) }))
    .sort((a, b) => a.named - b.named)
    .slice(0, MOST_PATHS)
    .map(({ path }) => path);
  const on = new Set(told.flat());
  return {
    paths: told.map((path) => path.map(nameOf)),
    hubs: hubs && paths.length > 0,
    tooMany,
    nodes: part.nodes.filter((node) => on.has(keyOf(node))),
    links: part.links,
  };
}

function nameOf(key: string): NodeName {
  const at = key.indexOf(':');
  return { label: key.slice(0, at) as DrawnLabel, id: key.slice(at + 1) };
}
