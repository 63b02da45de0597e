/** Whether the store answers, and how much is in it. */
import * as z from 'zod';
import type { Store } from '../../../cypher/store/store.ts';
import type { healthSchema } from '../../api/health.ts';
import { type Reading, rows } from '../rows.ts';

export async function health(store: Store, reading: Reading): Promise<z.infer<typeof healthSchema>> {
  const count = async (pattern: string) => {
    const [row] = await rows(reading, z.object({ n: z.int() }), `MATCH ${pattern} RETURN count(x) AS n`);
    return row?.n ?? 0;
  };
  return {
    ok: true,
    store: store.kind,
    areas: await count('(x:Area)'),
    documents: await count('(x:Document)'),
    measures: await count('(x:Measure)'),
    links: await count('(m:Measure)-[x:ADDRESSES]->(t)'),
  };
}
