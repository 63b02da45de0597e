/** Counts of links by document, target and relation: from what loads keep of each document, or from the links. */
import * as z from 'zod';
import { type SummaryCell, SummaryReader } from '../../../cypher/coverage.ts';
import { RELATIONS } from '../../../cypher/model.ts';
import { type Reading, rows } from '../rows.ts';

export interface LinkCount extends SummaryCell {
  document: string;
}

export interface Counts {
  /** Measures of each document, by its id; none where it is not in there. */
  measures: ReadonlyMap<string, number>;
  links: readonly LinkCount[];
}

const keptRow = z.object({ id: z.string(), kept: z.string().nullable() });

/** Counts links that nobody rejected; the links themselves are gone through where a document has no summary. */
export async function countLinks(reading: Reading): Promise<Counts> {
  return (await keptCounts(reading)) ?? countAll(reading);
}

/** From the summaries, or null where one is missing: the graph was loaded by an older version. */
async function keptCounts(reading: Reading): Promise<Counts | null> {
  const documents = await rows(reading, keptRow, 'MATCH (d:Document) RETURN d.id AS id, d.coverage AS kept');
  const measures = new Map<string, number>();
  const links: LinkCount[] = [];
  const reader = new SummaryReader();
  for (const { id, kept } of documents) {
    const summary = kept === null ? null : reader.read(kept);
    if (!summary) return null;
    measures.set(id, summary.measures);
    for (const cell of summary.cells) links.push(Object.assign(cell, { document: id }));
  }
  return { measures, links: withoutRejected(links, await rejected(reading)) };
}

type Rejected = Awaited<ReturnType<typeof rejected>>;

function withoutRejected(links: LinkCount[], list: Rejected): LinkCount[] {
  if (list.length === 0) return links;
  const byKey = new Map(links.map((link) => [keyOf(link), link]));
  for (const { key, hasDepartment, hasAmount } of list) {
    const link = byKey.get(key);
    if (!link) continue;
    link.measures--;
    if (!hasDepartment) link.withoutDepartment--;
    if (!hasAmount) link.withoutAmount--;
  }
  return links.filter((link) => link.measures > 0);
}

const keyOf = ({ document, target, relation }: Pick<LinkCount, 'document' | 'target' | 'relation'>): string =>
  `${document}\n${relation}\n${target}`;

const rejectedRow = z.object({ measure: z.string(), target: z.string(), relation: z.enum(RELATIONS) });
const ownerRow = z.object({ measure: z.string(), document: z.string() });
const measureRow = z.object({ measure: z.string() });

/** Links that a person rejected, with the cell that each is counted in. */
async function rejected(reading: Reading) {
  const links = await rows(
    reading,
    rejectedRow,
    `MATCH (m:Measure)-[l:ADDRESSES]->(t) WHERE l.state = 'rejected'
     RETURN m.id AS measure, t.id AS target, l.relation AS relation`,
  );
  if (links.length === 0) return [];
  const ids = [...new Set(links.map(({ measure }) => measure))];
  const each = 'UNWIND $ids AS wanted MATCH (m:Measure {id: wanted})';
  const having = async (pattern: string) => {
    const cypher = `${each} MATCH ${pattern} RETURN DISTINCT m.id AS measure`;
    const found = await rows(reading, measureRow, cypher, { ids });
    return new Set(found.map(({ measure }) => measure));
  };
  const departments = await having('(m)-[:RESPONSIBLE]->(b:Department)');
  const amounts = await having('(m)-[:OFFERS]->(x:Amount)');
  const owners = await rows(
    reading,
    ownerRow,
    `${each} MATCH (d:Document)-[:HAS_MEASURE]->(m) RETURN m.id AS measure, d.id AS document`,
    { ids },
  );
  const documentOf = new Map(owners.map(({ measure, document }) => [measure, document]));
  return links.map(({ measure, target, relation }) => ({
    key: keyOf({ document: documentOf.get(measure) ?? '', target, relation }),
    hasDepartment: departments.has(measure),
    hasAmount: amounts.has(measure),
  }));
}

const CELLS = `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(t) WHERE l.state <> 'rejected'
  WITH d, t, l, m, COUNT { (m)-[:RESPONSIBLE]->() } AS bodies, COUNT { (m)-[:OFFERS]->() } AS amounts
  RETURN d.id AS document, t.id AS target, l.relation AS relation, count(m) AS measures,
    sum(CASE WHEN bodies = 0 THEN 1 ELSE 0 END) AS withoutDepartment,
    sum(CASE WHEN amounts = 0 THEN 1 ELSE 0 END) AS withoutAmount`;
const cellRow = z.object({
  document: z.string(),
  target: z.string(),
  relation: z.enum(RELATIONS),
  measures: z.int(),
  withoutDepartment: z.int(),
  withoutAmount: z.int(),
});
const totalRow = z.object({ id: z.string(), measures: z.int() });

/** From the links: as true, and slower the more there are. */
export async function countAll(reading: Reading): Promise<Counts> {
  const totals = await rows(
    reading,
    totalRow,
    'MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure) RETURN d.id AS id, count(m) AS measures',
  );
  return {
    measures: new Map(totals.map(({ id, measures }) => [id, measures])),
    links: await rows(reading, cellRow, CELLS),
  };
}
