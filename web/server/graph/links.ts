/** What is between nodes. */
import * as z from 'zod';
import type { RelationshipType } from '../../../cypher/model.ts';
import {
  type DrawnLabel,
  type GraphLink,
  type GraphPart,
  graphLinkSchema,
  type NodeName,
} from '../../api/graph.ts';
import { parsed, type Reading } from '../rows.ts';
import { JOINS } from './groups.ts';
import { byLabel, nodesOf, type OutByLabel, traitTypes } from './nodes.ts';
import { linksOut, type Out } from './out.ts';

type Ids = ReadonlyMap<DrawnLabel, ReadonlySet<string>>;

const linksSchema = z.array(graphLinkSchema);

/** Types that lead from a label to any of these. */
function typesTo(from: DrawnLabel, to: Ids): RelationshipType[] {
  return JOINS.flatMap((join) => (join.from === from && to.has(join.to) ? [join.type] : []));
}

/**
 * Every link between `fresh` nodes, and between them and the others of `all`; rejected ones too, for whoever looks for
 * them. Each is asked for from the end that has few: a measure names few priorities, a priority stands in many measures.
 */
async function linksBetween(reading: Reading, fresh: Ids, all: Ids, out: OutByLabel): Promise<GraphLink[]> {
  const leading = async ([from, ids]: [DrawnLabel, ReadonlySet<string>]) => {
    const before = [...ids].filter((id) => !fresh.get(from)?.has(id));
    // Where nothing new can stand at the far end, only what is new can stand at this one.
    const links = await Promise.all([
      out.get(from) ?? [],
      linksOut(reading, from, before, typesTo(from, fresh)),
    ]);
    return [from, links.flat()] as const;
  };
  const found = new Map(await Promise.all([...all].map(leading)));
  const links = new Map<string, object>();
  for (const { type, from, to } of JOINS) {
    const isOne = (link: Out) =>
      link.type === type &&
      link.label === to &&
      all.get(to)?.has(link.b) &&
      (fresh.get(from)?.has(link.a) || fresh.get(to)?.has(link.b));
    for (const { a, b, ...marks } of found.get(from)?.filter(isOne) ?? []) {
      const { relation, state } = type === 'ADDRESSES' ? marks : { relation: null, state: null };
      links.set(`${type} ${a} ${b}`, {
        type,
        from: { label: from, id: a },
        to: { label: to, id: b },
        relation,
        state,
      });
    }
  }
  return parsed(linksSchema, [...links.values()]);
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
  const fresh = sets(wanted);
  const all = sets([...wanted, ...shown]);
  // Some of what leads out of a node is what it belongs to, some is drawn, and some is both: it is asked for once.
  const out = new Map(
    [...fresh].map(([label, ids]) => {
      const types = [...traitTypes(label), ...typesTo(label, all)];
      return [label, linksOut(reading, label, [...ids], types)] as const;
    }),
  );
  const [nodes, links] = await Promise.all([
    nodesOf(reading, wanted, out),
    linksBetween(reading, fresh, all, out),
  ]);
  return { nodes, links };
}
