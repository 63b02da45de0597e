/** What is around a node: how much of each kind, and some of one kind. */
import type * as z from 'zod';
import type {
  GraphGroup,
  graphAroundSchema,
  graphExpandQuestion,
  graphExpandSchema,
  NodeName,
} from '../../api/graph.ts';
import type { Reading } from '../rows.ts';
import { groupsOf } from './groups.ts';
import { partOf } from './links.ts';
import { countNeighbours, firstNeighbours } from './neighbours.ts';
import { nodesOf } from './nodes.ts';
import { propertiesOf } from './properties.ts';

/** A node and how many neighbours of each kind it has; null where there is no such node. */
export async function around(
  reading: Reading,
  { label, id }: NodeName,
): Promise<z.infer<typeof graphAroundSchema> | null> {
  const [node] = await nodesOf(reading, [{ label, id }]);
  if (!node) return null;
  const groups = groupsOf(label);
  const [properties, totals] = await Promise.all([
    propertiesOf(reading, { label, id }),
    countNeighbours(reading, { label, id }, groups),
  ]);
  const counted = groups.map((group, at): GraphGroup => ({ ...group, total: totals[at]! }));
  return { node, properties, groups: counted.filter(({ total }) => total > 0) };
}

/** Up to `limit` neighbours of one kind that are not shown, in a fixed order. */
export async function expand(
  reading: Reading,
  { label, id, limit, shown, ...group }: z.infer<typeof graphExpandQuestion>,
): Promise<z.infer<typeof graphExpandSchema>> {
  const known = groupsOf(label).some(
    ({ type, direction, other }) =>
      type === group.type && direction === group.direction && other === group.other,
  );
  if (!known) return { nodes: [], links: [], more: false };
  const before = new Set(shown.filter((one) => one.label === group.other).map((one) => one.id));
  // Whoever has some of them has few beside all that there may be: so many more cannot miss what is new.
  const found = await firstNeighbours(reading, { label, id }, group, before.size + limit + 1);
  const fresh = found.filter((one) => !before.has(one));
  const wanted = fresh.slice(0, limit).map((one): NodeName => ({ label: group.other, id: one }));
  return { ...(await partOf(reading, wanted, shown)), more: fresh.length > limit };
}
