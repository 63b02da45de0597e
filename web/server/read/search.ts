/** Search over titles, names and texts, each hit with the document that it opens in. */
import * as z from 'zod';
import type { Store } from '../../../cypher/store/store.ts';
import type { SearchHit } from '../../api.ts';
import { type Reading, rows } from '../rows.ts';

const LABELS = ['Document', 'Section', 'Measure', 'Department', 'Priority', 'Industry', 'Area'] as const;
const holderRow = z.object({ id: z.string(), document: z.string() });

export async function search(
  store: Store,
  reading: Reading,
  text: string,
  limit: number,
): Promise<SearchHit[]> {
  const hits = await store.search(text, { limit, signal: reading.signal });
  const known = hits.filter((hit) => (LABELS as readonly string[]).includes(hit.label));
  const holders = new Map<string, string>();
  for (const [label, pattern] of [
    ['Measure', '(d:Document)-[:HAS_MEASURE]->(n)'],
    ['Section', '(d:Document)-[:HAS_SECTION*1..16]->(n)'],
  ] as const) {
    const ids = known.filter((hit) => hit.label === label).map((hit) => hit.id);
    if (ids.length === 0) continue;
    const found = await rows(
      reading,
      holderRow,
      `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted}) MATCH ${pattern} RETURN n.id AS id, d.id AS document`,
      { ids },
    );
    for (const row of found) holders.set(`${label}:${row.id}`, row.document);
  }
  return known.map(({ label, id, text: shown }) => ({
    label,
    id,
    text: shown,
    document: label === 'Document' ? id : (holders.get(`${label}:${id}`) ?? null),
  }));
}
