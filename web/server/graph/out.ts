/** Links that lead out of nodes: all types of them in one question, for each question costs as much as many rows. */
import * as z from 'zod';
import type { RelationshipType } from '../../../cypher/model.ts';
import type { DrawnLabel } from '../../api/graph.ts';
import { type Reading, rows } from '../rows.ts';

const outRow = z.object({
  a: z.string(),
  type: z.string(),
  label: z.string(),
  b: z.string(),
  relation: z.string().nullable(),
  state: z.string().nullable(),
});

/** A link from node `a` to node `b` of a label. */
export type Out = z.infer<typeof outRow>;

/** Every link of these types that leads out of nodes of a label, in the order of `ids`. */
export async function linksOut(
  reading: Reading,
  label: DrawnLabel,
  ids: readonly string[],
  types: Iterable<RelationshipType>,
): Promise<Out[]> {
  const among = [...new Set(types)].join('|');
  if (ids.length === 0 || among === '') return [];
  return rows(
    reading,
    outRow,
    `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted})-[r:${among}]->(x)
     RETURN n.id AS a, type(r) AS type, labels(x)[0] AS label, x.id AS b,
       r.relation AS relation, r.state AS state`,
    { ids: [...ids] },
  );
}
