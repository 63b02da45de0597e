/** A node and what is around it, for a graph that grows by hand. */
import * as z from 'zod';
import { RELATIONSHIPS, type RelationshipType } from '../../../cypher/model.ts';
import type { graphAroundQuestion, graphExpandQuestion } from '../../api/graph.ts';
import {
  DRAWN_LABELS,
  type DrawnLabel,
  type FACTS,
  type GraphGroup,
  type GraphNode,
  type graphAroundSchema,
  type graphExpandSchema,
  graphNodeSchema,
} from '../../api/graph.ts';
import { parsed, type Reading, rows } from '../rows.ts';

type Group = Pick<GraphGroup, 'type' | 'direction' | 'other'>;
type Fact = (typeof FACTS)[number];

/** Which property names a node, and which of its properties are facts. */
const SHOWN: Record<DrawnLabel, { name: string; english?: boolean; facts?: readonly Fact[] }> = {
  Framework: { name: 'name', english: true },
  Tier: { name: 'name', english: true },
  Priority: { name: 'name', english: true, facts: ['definition', 'definitionEn'] },
  Area: { name: 'name', english: true },
  Document: { name: 'title', facts: ['number', 'issued', 'effectiveFrom', 'validUntil'] },
  Measure: { name: 'title', facts: ['text'] },
  Department: { name: 'name' },
  Line: { name: 'name', english: true },
  Industry: { name: 'name' },
  Instrument: { name: 'name', english: true },
  Beneficiary: { name: 'name' },
  Amount: { name: 'asWritten' },
  Target: { name: 'asWritten', facts: ['indicator'] },
};

/** Names and facts come from the table above, never from a question: they may stand in a query. */
const BELONGS: Partial<Record<DrawnLabel, { column: 'tier' | 'document'; pattern: string }>> = {
  Priority: { column: 'tier', pattern: '(n)-[:IN_TIER]->(b:Tier)' },
  Measure: { column: 'document', pattern: '(n)<-[:HAS_MEASURE]-(b:Document)' },
};

/** What is drawn between two labels, seen from one of them. */
function groupsOf(label: DrawnLabel): Group[] {
  const isDrawn = (other: string): other is DrawnLabel => (DRAWN_LABELS as readonly string[]).includes(other);
  return Object.entries(RELATIONSHIPS).flatMap(([name, { from, to }]) => {
    const type = name as RelationshipType;
    const out = (from as readonly string[]).includes(label) ? (to as readonly string[]).filter(isDrawn) : [];
    const into = (to as readonly string[]).includes(label) ? (from as readonly string[]).filter(isDrawn) : [];
    return [
      ...out.map((other): Group => ({ type, direction: 'out', other })),
      ...into.map((other): Group => ({ type, direction: 'in', other })),
    ];
  });
}

/** Neighbours `x` of one kind of the node with `$id`; a link that a person rejected joins nothing. */
function neighbours(label: DrawnLabel, { type, direction, other }: Group): string {
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  const kept = type === 'ADDRESSES' ? " WHERE r.state <> 'rejected'" : '';
  return `MATCH (n:${label} {id: $id})${left}[r:${type}]${right}(x:${other})${kept}`;
}

/** Nodes of a label in the order of `ids`; those that are not there are left out. */
async function nodesOf(reading: Reading, label: DrawnLabel, ids: readonly string[]): Promise<GraphNode[]> {
  const { name, english, facts = [] } = SHOWN[label];
  const columns = facts.map((fact) => `, n.${fact} AS ${fact}`).join('');
  const factRow = Object.fromEntries(facts.map((fact) => [fact, z.string().nullable()]));
  const row = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable(), ...factRow });
  const each = `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})`;
  const found = await rows(
    reading,
    row,
    `${each} RETURN n.id AS id, n.${name} AS name, ${english ? 'n.nameEn' : 'null'} AS nameEn${columns}`,
    { ids: [...ids] },
  );
  const belongs = BELONGS[label];
  const owners = belongs
    ? await rows(
        reading,
        z.object({ id: z.string(), owner: z.string() }),
        `${each} MATCH ${belongs.pattern} RETURN n.id AS id, b.id AS owner`,
        { ids: [...ids] },
      )
    : [];
  const ownerOf = new Map(owners.map(({ id, owner }) => [id, owner]));
  const nodes = new Map(
    found.map((node): [string, GraphNode] => {
      const { id, name: called, nameEn, ...rest } = node;
      const owner = ownerOf.get(id) ?? null;
      return [
        id,
        parsed(graphNodeSchema, {
          label,
          id,
          name: called,
          nameEn,
          tier: belongs?.column === 'tier' ? owner : null,
          document: label === 'Document' ? id : belongs?.column === 'document' ? owner : null,
          facts: Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
        }),
      ];
    }),
  );
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** A node and how many neighbours of each kind it has; null where there is no such node. */
export async function around(
  reading: Reading,
  { label, id }: z.infer<typeof graphAroundQuestion>,
): Promise<z.infer<typeof graphAroundSchema> | null> {
  const [node] = await nodesOf(reading, label, [id]);
  if (!node) return null;
  const groups: GraphGroup[] = [];
  for (const group of groupsOf(label)) {
    const [row] = await rows(
      reading,
      z.object({ total: z.int() }),
      `${neighbours(label, group)} RETURN count(DISTINCT x) AS total`,
      { id },
    );
    if (row && row.total > 0) groups.push({ ...group, total: row.total });
  }
  return { node, groups };
}

/** The first neighbours of one kind, in the order of their ids. A kind that the model does not have has none. */
export async function expand(
  reading: Reading,
  { label, id, limit, ...group }: z.infer<typeof graphExpandQuestion>,
): Promise<z.infer<typeof graphExpandSchema>> {
  const known = groupsOf(label).some(
    ({ type, direction, other }) =>
      type === group.type && direction === group.direction && other === group.other,
  );
  if (!known) return { nodes: [], more: false };
  const { rows: found, more } = await reading.session.run(
    `${neighbours(label, group)} RETURN DISTINCT x.id AS id ORDER BY id`,
    { parameters: { id }, limit, signal: reading.signal },
  );
  const nodes = await nodesOf(
    reading,
    group.other,
    found.map((row) => String(row.id)),
  );
  return { nodes, more };
}
