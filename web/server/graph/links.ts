/** What is between nodes. */
import * as z from 'zod';
import {
  type DrawnLabel,
  type GraphLink,
  type GraphPart,
  graphLinkSchema,
  type NodeName,
} from '../../api/graph.ts';
import { parsed, type Reading, rows } from '../rows.ts';
import { JOINS, type Join } from './groups.ts';
import { byLabel, nodesOf } from './nodes.ts';

const endsRow = z.object({ a: z.string(), b: z.string() });
const marksRow = endsRow.extend({ relation: z.string(), state: z.string() });

/**
 * Every link between `wanted` nodes, and between them and `shown` ones; rejected ones too, for whoever looks for them.
 * Each is asked for from the end that has few: a measure names few priorities, a priority stands in many measures.
 */
export async function linksBetween(
  reading: Reading,
  wanted: readonly NodeName[],
  shown: readonly NodeName[],
): Promise<GraphLink[]> {
  const fresh = sets(wanted);
  const all = sets([...wanted, ...shown]);
  const links = new Map<string, GraphLink>();
  const along = async ({ type, from, to }: Join) => {
    const targets = all.get(to);
    if (!targets) return [];
    // Where nothing new can stand at the far end, only what is new can stand at this one.
    const ids = [...((fresh.has(to) ? all : fresh).get(from) ?? [])];
    if (ids.length === 0) return [];
    const marked = type === 'ADDRESSES';
    const found = await rows<z.infer<typeof endsRow> & Partial<z.infer<typeof marksRow>>>(
      reading,
      marked ? marksRow : endsRow,
      `UNWIND $ids AS wanted MATCH (n:${from} {id: wanted})-[r:${type}]->(x:${to})
       RETURN n.id AS a, x.id AS b${marked ? ', r.relation AS relation, r.state AS state' : ''}`,
      { ids },
    );
    return found.flatMap(({ a, b, relation = null, state = null }) =>
      targets.has(b) && (fresh.get(from)?.has(a) || fresh.get(to)?.has(b))
        ? parsed(graphLinkSchema, {
            type,
            from: { label: from, id: a },
            to: { label: to, id: b },
            relation,
            state,
          })
        : [],
    );
  };
  for (const link of (await Promise.all(JOINS.map(along))).flat())
    links.set(`${link.type} ${link.from.id} ${link.to.id}`, link);
  return [...links.values()];
}

function sets(names: readonly NodeName[]): Map<DrawnLabel, Set<string>> {
  return new Map([...byLabel(names)].map(([label, ids]) => [label, new Set(ids)]));
}

/** Nodes with what is between them, and between them and what is shown. */
export async function partOf(
  reading: Reading,
  wanted: readonly NodeName[],
  shown: readonly NodeName[],
): Promise<GraphPart> {
  const [nodes, links] = await Promise.all([nodesOf(reading, wanted), linksBetween(reading, wanted, shown)]);
  return { nodes, links };
}
