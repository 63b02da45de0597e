/** Nodes with what the graph says and filters by. */
import * as z from 'zod';
import type { RelationshipType } from '../../../cypher/model.ts';
import { type DrawnLabel, type GraphNode, graphNodeSchema, type NodeName } from '../../api/graph.ts';
import { grouped, parsed, type Reading, rows } from '../rows.ts';
import { linksOut, type Out } from './out.ts';

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

type Trait = 'tier' | 'area' | 'tiers' | 'instruments';

interface Belonging {
  trait: Trait;
  type: RelationshipType;
  to: DrawnLabel;
}

/** What a node belongs to, by the links that lead out of it. */
const TRAITS: Partial<Record<DrawnLabel, readonly Belonging[]>> = {
  Priority: [{ trait: 'tier', type: 'IN_TIER', to: 'Tier' }],
  Document: [{ trait: 'area', type: 'OF', to: 'Area' }],
  Department: [{ trait: 'area', type: 'OF', to: 'Area' }],
  Measure: [
    { trait: 'area', type: 'IN_AREA', to: 'Area' },
    { trait: 'tiers', type: 'ADDRESSES', to: 'Tier' },
    { trait: 'instruments', type: 'USES', to: 'Instrument' },
  ],
};

/** Types of the links that tell what nodes of a label belong to. */
export const traitTypes = (label: DrawnLabel): RelationshipType[] =>
  (TRAITS[label] ?? []).map(({ type }) => type);

/** Links out of the nodes of each label, at least of {@link traitTypes}. */
export type OutByLabel = ReadonlyMap<DrawnLabel, Promise<readonly Out[]>>;

const namedRow = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });
const pairRow = z.object({ a: z.string(), b: z.string() });
const nodesSchema = z.array(graphNodeSchema);

type Owners = ReadonlyMap<string, readonly string[]>;

async function owners(reading: Reading, cypher: string, ids?: string[]): Promise<Owners> {
  const found = await rows(reading, pairRow, cypher, ids ? { ids } : {});
  return new Map([...grouped(found, ({ a }) => a)].map(([a, list]) => [a, list.map(({ b }) => b)]));
}

/** The document that each measure stands in. */
const documentsOf = (reading: Reading, ids: string[]) =>
  owners(
    reading,
    'UNWIND $ids AS wanted MATCH (n:Measure {id: wanted})<-[:HAS_MEASURE]-(d:Document) RETURN n.id AS a, d.id AS b',
    ids,
  );

/** The tier of every priority: there are few, so that they are read while the links to some of them are. */
const tiersOfPriorities = (reading: Reading) =>
  owners(reading, 'MATCH (p:Priority)-[:IN_TIER]->(t:Tier) RETURN p.id AS a, t.id AS b');

const NONE: Owners = new Map();

/** What each node belongs to; whoever addresses a priority addresses its tier. */
function traitsIn(
  label: DrawnLabel,
  out: readonly Out[],
  tiers: Owners,
): (trait: Trait, id: string) => string[] {
  const found = new Map<string, Set<string>>();
  const add = (type: string, from: string, end: string, ids: readonly string[]) => {
    for (const { trait } of TRAITS[label]?.filter((one) => one.type === type && one.to === end) ?? [])
      found.set(`${trait} ${from}`, new Set([...(found.get(`${trait} ${from}`) ?? []), ...ids]));
  };
  for (const { a, type, label: end, b, state } of out) {
    if (type === 'ADDRESSES' && (state === null || state === 'rejected')) continue;
    add(type, a, end, [b]);
    if (type === 'ADDRESSES' && end === 'Priority') add(type, a, 'Tier', tiers.get(b) ?? []);
  }
  return (trait, id) => [...(found.get(`${trait} ${id}`) ?? [])].sort();
}

/** Nodes of a label in the order of `ids`; those that are not there are left out. */
async function nodesOfLabel(
  reading: Reading,
  label: DrawnLabel,
  ids: string[],
  given: Promise<readonly Out[]>,
): Promise<GraphNode[]> {
  const { name, english } = SHOWN[label];
  const isMeasure = label === 'Measure';
  const [found, out, documents, tiers] = await Promise.all([
    rows(
      reading,
      namedRow,
      `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})
       RETURN n.id AS id, n.${name} AS name, ${english ? 'n.nameEn' : 'null'} AS nameEn`,
      { ids },
    ),
    given,
    isMeasure ? documentsOf(reading, ids) : NONE,
    isMeasure ? tiersOfPriorities(reading) : NONE,
  ]);
  const traits = traitsIn(label, out, tiers);
  const named = new Map(found.map((node) => [node.id, node]));
  const nodes = ids.flatMap((id) => {
    const node = named.get(id);
    if (!node) return [];
    const first = (kind: Trait) => traits(kind, id)[0] ?? null;
    return {
      label,
      ...node,
      tier: first('tier'),
      document: label === 'Document' ? id : ([...(documents.get(id) ?? [])].sort()[0] ?? null),
      area: label === 'Area' ? id : first('area'),
      tiers: traits('tiers', id),
      instruments: traits('instruments', id),
    };
  });
  return parsed(nodesSchema, nodes);
}

/** Ids by label, each once. */
export function byLabel(names: readonly NodeName[]): Map<DrawnLabel, string[]> {
  const labels = new Map<DrawnLabel, Set<string>>();
  for (const { label, id } of names) labels.set(label, (labels.get(label) ?? new Set()).add(id));
  return new Map([...labels].map(([label, ids]) => [label, [...ids]]));
}

/** The nodes of these names, label by label; those that are not there are left out. `out` where it is asked for anyway. */
export async function nodesOf(
  reading: Reading,
  names: readonly NodeName[],
  out?: OutByLabel,
): Promise<GraphNode[]> {
  const labels = [...byLabel(names)].map(([label, ids]) =>
    nodesOfLabel(reading, label, ids, out?.get(label) ?? linksOut(reading, label, ids, traitTypes(label))),
  );
  return (await Promise.all(labels)).flat();
}
