import * as z from 'zod';
import { RELATIONS } from '../../../cypher/model.ts';
import { type Reading, rows } from '../rows.ts';

const rejectedRow = z.object({ measure: z.string(), target: z.string(), relation: z.enum(RELATIONS) });

/** Links that a person rejected: few, and found by their state. */
export function rejectedLinks(reading: Reading): Promise<z.infer<typeof rejectedRow>[]> {
  return rows(
    reading,
    rejectedRow,
    `MATCH (m:Measure)-[l:ADDRESSES]->(t) WHERE l.state = 'rejected'
     RETURN m.id AS measure, t.id AS target, l.relation AS relation`,
  );
}
