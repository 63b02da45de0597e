/** Nodes with what the graph says and filters by. */
import * as z from 'zod';
import { type DrawnLabel, type GraphNode, graphNodeSchema, type NodeName } from '../../api/graph.ts';
import { grouped, parsed, type Reading, rows } from '../rows.ts';

/** Which property names a node, and whether it has an English name. */
export const SHOWN: Record<DrawnLabel, { name: string; english?: boolean }> = {
  Framework: { name: 'name', english: true },
  Tier: { name: 'name', english: true },
  Priority: { name: 'name', english: true },
  Area: { name: 'name', english: true },
  Document: { name: 'title' },
  Measure: { name: 'title' },
  Department: { name: 'name' },
  Line: { name: 'name', english: true },
  Industry: { name: 'name', english: true },
  Instrument: { name: 'name', english: true },
  Beneficiary: { name: 'name', english: true },
  Amount: { name: 'asWritten' },
  Target: { name: 'asWritten' },
};

type Trait = 'tier' | 'document' | 'area' | 'tiers' | 'instruments';

/** Where what a node belongs to is found, from `n` to `b`. */
const TRAITS: Partial<Record<DrawnLabel, readonly (readonly [Trait, string])[]>> = {
  Priority: [['tier', '-[:IN_TIER]->(b:Tier)']],
  Document: [['area', '-[:OF]->(b:Area)']],
  Department: [['area', '-[:OF]->(b:Area)']],
  Measure: [
    ['document', '<-[:HAS_MEASURE]-(b:Document)'],
    ['area', '-[:IN_AREA]->(b:Area)'],
    ['tiers', "-[r:ADDRESSES]->(:Priority)-[:IN_TIER]->(b:Tier) WHERE r.state <> 'rejected'"],
    ['tiers', "-[r:ADDRESSES]->(b:Tier) WHERE r.state <> 'rejected'"],
    ['instruments', '-[:USES]->(b:Instrument)'],
  ],
};

const namedRow = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });
const ownerRow = z.object({ id: z.string(), owner: z.string() });

async function traitsOf(reading: Reading, label: DrawnLabel, ids: string[]) {
  const traits = new Map<Trait, Map<string, string[]>>();
  const read = async ([trait, pattern]: readonly [Trait, string]) => {
    const found = await rows(
      reading,
      ownerRow,
      `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})${pattern} RETURN n.id AS id, b.id AS owner`,
      { ids },
    );
    return [trait, found] as const;
  };
  for (const [trait, found] of await Promise.all((TRAITS[label] ?? []).map(read))) {
    const before = traits.get(trait) ?? new Map<string, string[]>();
    for (const [id, owners] of grouped(found, (row) => row.id))
      before.set(id, [...new Set([...(before.get(id) ?? []), ...owners.map(({ owner }) => owner)])].sort());
    traits.set(trait, before);
  }
  return (trait: Trait, id: string): string[] => traits.get(trait)?.get(id) ?? [];
}

/** Nodes of a label in the order of `ids`; those that are not there are left out. */
async function nodesOfLabel(reading: Reading, label: DrawnLabel, ids: string[]): Promise<GraphNode[]> {
  const { name, english } = SHOWN[label];
  const [found, trait] = await Promise.all([
    rows(
      reading,
      namedRow,
      `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})
       RETURN n.id AS id, n.${name} AS name, ${english ? 'n.nameEn' : 'null'} AS nameEn`,
      { ids },
    ),
    traitsOf(reading, label, ids),
  ]);
  const nodes = new Map(
    found.map((node): [string, GraphNode] => {
      const { id, name: called, nameEn } = node;
      const first = (kind: Trait) => trait(kind, id)[0] ?? null;
      return [
        id,
        parsed(graphNodeSchema, {
          label,
          id,
          name: called,
          nameEn,
          tier: first('tier'),
          document: label === 'Document' ? id : first('document'),
          area: label === 'Area' ? id : first('area'),
          tiers: trait('tiers', id),
          instruments: trait('instruments', id),
        }),
      ];
    }),
  );
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** Ids by label, each once. */
export function byLabel(names: readonly NodeName[]): Map<DrawnLabel, string[]> {
  const labels = new Map<DrawnLabel, Set<string>>();
  for (const { label, id } of names) labels.set(label, (labels.get(label) ?? new Set()).add(id));
  return new Map([...labels].map(([label, ids]) => [label, [...ids]]));
}

/** The nodes of these names, label by label; those that are not there are left out. */
export async function nodesOf(reading: Reading, names: readonly NodeName[]): Promise<GraphNode[]> {
  const labels = [...byLabel(names)].map(([label, ids]) => nodesOfLabel(reading, label, ids));
  return (await Promise.all(labels)).flat();
}
