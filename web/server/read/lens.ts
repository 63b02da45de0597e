/** Counts of measures by department or instrument, target, document and relation. */
import * as z from 'zod';
import { RELATIONS } from '../../../cypher/model.ts';
import { type Lens, type LensData, lensRowSchema, lensSchema } from '../../api/lens.ts';
import { parsed, type Reading, rows } from '../rows.ts';

/** Written here for each lens: nothing of a question stands in a query. */
const QUERIES: Record<Lens, { rows: string; counts: string }> = {
  departments: {
    rows: `MATCH (b:Department) WHERE EXISTS { MATCH (m:Measure)-[:RESPONSIBLE]->(b) }
      OPTIONAL MATCH (b)-[:OF]->(a:Area)
      RETURN b.id AS id, b.name AS name, '' AS nameEn, a.id AS area`,
    counts: `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:RESPONSIBLE]->(b:Department)
      WITH DISTINCT d, m, b MATCH (m)-[l:ADDRESSES]->(t) WHERE l.state <> 'rejected'
      RETURN b.id AS item, d.id AS document, t.id AS target, l.relation AS relation, count(m) AS measures`,
  },
  instruments: {
    rows: `MATCH (b:Instrument) WHERE EXISTS { MATCH (m:Measure)-[:USES]->(b) }
      RETURN b.id AS id, b.name AS name, b.nameEn AS nameEn, null AS area`,
    counts: `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:USES]->(b:Instrument)
      WITH DISTINCT d, m, b MATCH (m)-[l:ADDRESSES]->(t) WHERE l.state <> 'rejected'
      RETURN b.id AS item, d.id AS document, t.id AS target, l.relation AS relation, count(m) AS measures`,
  },
};

const countRow = z.object({
  item: z.string(),
  document: z.string(),
  target: z.string(),
  relation: z.enum(RELATIONS),
  measures: z.int(),
});

/** A measure counts once for each department that answers for it, whatever the role, or each instrument it uses. */
export async function lens(reading: Reading, by: Lens): Promise<LensData> {
  const items = await rows(reading, lensRowSchema, QUERIES[by].rows);
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = await rows(reading, countRow, QUERIES[by].counts);
  const documents = [...new Set(counts.map((row) => row.document))].sort();
  const targets = [...new Set(counts.map((row) => row.target))].sort();
  const index = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
  const [itemAt, documentAt, targetAt] = [index(items.map(({ id }) => id)), index(documents), index(targets)];
  return parsed(lensSchema, {
    rows: items,
    documents,
    targets,
    counts: counts
      .map((row) => [
        itemAt.get(row.item),
        documentAt.get(row.document),
        targetAt.get(row.target),
        RELATIONS.indexOf(row.relation),
        row.measures,
      ])
      .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!),
  });
}
