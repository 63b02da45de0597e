/** Counts of links by document, target and relation: from what loads keep of each document, or from the links. */
import * as z from 'zod';
import { SummaryReader } from '../../../cypher/coverage.ts';
import { CoverageCells } from '../../../cypher/coverage-cells.ts';
import { RELATIONS } from '../../../cypher/model.ts';
import { type Reading, rows } from '../rows.ts';

export interface Counts {
  /** Measures of each document, by its id; none where it is not in there. */
  measures: ReadonlyMap<string, number>;
  links: CoverageCells;
}

/** One row: many of two small texts cost more than the texts. A document that has no summary has an empty one. */
const KEPT = `MATCH (d:Document) WITH d.id AS id, coalesce(d.coverage, '') AS kept
  RETURN collect(id) AS ids, collect(kept) AS kept`;
const keptRow = z.object({ ids: z.array(z.string()), kept: z.array(z.string()) });

/** Counts links that nobody rejected; the links themselves are gone through where a document has no summary. */
export async function countLinks(reading: Reading): Promise<Counts> {
  return (await keptCounts(reading)) ?? countAll(reading);
}

/** From the summaries, or null where one is missing: the graph was loaded by an older version. */
async function keptCounts(reading: Reading): Promise<Counts | null> {
  const [documents] = await rows(reading, keptRow, KEPT);
  const measures = new Map<string, number>();
  const links = new CoverageCells();
  const reader = new SummaryReader(links);
  for (const [at, id] of documents?.ids.entries() ?? []) {
    const count = reader.read(id, documents!.kept[at]!);
    if (count === null) return null;
    measures.set(id, count);
  }
  links.takeOff(await rejected(reading));
  return { measures, links };
}

const rejectedRow = z.object({ measure: z.string(), target: z.string(), relation: z.enum(RELATIONS) });
const ownerRow = z.object({ measure: z.string(), document: z.string() });
const measureRow = z.object({ measure: z.string() });

/** Links that a person rejected, as the cells go by them. */
async function rejected(reading: Reading) {
  const links = await rows(
    reading,
    rejectedRow,
    // With a label at its beginning, Neo4j goes through all measures and not by the index of states.
    `MATCH (m)-[l:ADDRESSES]->(t) WHERE l.state = 'rejected'
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
    document: documentOf.get(measure) ?? '',
    target,
    relation,
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
  const links = new CoverageCells();
  for (const cell of await rows(reading, cellRow, CELLS))
    links.add(
      links.document(cell.document),
      links.target(cell.target),
      RELATIONS.indexOf(cell.relation),
      cell.measures,
      cell.withoutDepartment,
      cell.withoutAmount,
    );
  return { measures: new Map(totals.map(({ id, measures }) => [id, measures])), links };
}
