import * as z from 'zod';
import type { Store } from '../../cypher/store/store.ts';
import { areaOwner } from '../graph/area.ts';

const storedSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  source: z.string(),
  sha256: z.string(),
  fingerprint: z.string(),
});

/** What the graph says of a document that is in it. */
export type StoredDocument = z.infer<typeof storedSchema>;

/** Every document in the graph, by title. */
export async function storedDocuments(store: Store): Promise<StoredDocument[]> {
  const session = store.read();
  try {
    const { rows } = await session.run(
      `MATCH (d:Document)
       RETURN d.id AS id, d.title AS title, d.number AS number, d.source AS source, d.sha256 AS sha256, d.fingerprint AS fingerprint
       ORDER BY title, id`,
    );
    return rows.map((row) => storedSchema.parse(row));
  } finally {
    await session.close();
  }
}

/** Takes a document out of the graph, and its area where no register lists it and no other document is of it. */
export async function removeDocument(store: Store, id: string): Promise<void> {
  const session = store.read();
  let lonely: string[] = [];
  try {
    const { rows } = await session.run(
      `MATCH (d:Document {id: $id})-[:OF]->(a:Area)
       RETURN a.id AS area, COUNT { MATCH (other:Document)-[:OF]->(a) } AS documents`,
      { parameters: { id } },
    );
    lonely = rows.filter(({ documents }) => documents === 1).map(({ area }) => String(area));
  } finally {
    await session.close();
  }
  await store.remove(id);
  for (const area of lonely) await store.remove(areaOwner(area));
}
