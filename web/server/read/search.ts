/** Search over titles, names and texts, each hit with the document that it opens in. */
import * as z from 'zod';
import type { Store } from '../../../cypher/store/store.ts';
import type { SearchHit } from '../../api/search.ts';
import { type Reading, rows } from '../rows.ts';
import { excerptOf } from './excerpt.ts';

/** What a hit can open. */
const LABELS = ['Document', 'Section', 'Measure', 'Priority', 'Area'] as const;
/** Where the document of a hit is found. */
const HOLDERS = [
  ['Measure', '(n)<-[:HAS_MEASURE]-(d:Document)'],
  ['Section', '(n)<-[:HAS_SECTION*1..16]-(d:Document)'],
] as const;
const placeRow = z.object({
  id: z.string(),
  document: z.string(),
  start: z.int(),
  text: z.string().nullable(),
});

export async function search(
  store: Store,
  reading: Reading,
  text: string,
  limit: number,
): Promise<SearchHit[]> {
  const hits = await store.search(text, { labels: LABELS, limit, signal: reading.signal });
  const places = new Map<string, z.infer<typeof placeRow>>();
  const place = async ([label, pattern]: (typeof HOLDERS)[number]) => {
    const ids = hits.filter((hit) => hit.label === label).map((hit) => hit.id);
    if (ids.length === 0) return;
    const found = await rows(
      reading,
      placeRow,
      `UNWIND $ids AS wanted MATCH (n:${label} {id: wanted}) MATCH ${pattern} RETURN n.id AS id, d.id AS document, n.start AS start, n.text AS text`,
      { ids },
    );
    for (const row of found) places.set(`${label}:${row.id}`, row);
  };
  await Promise.all(HOLDERS.map(place));
  return hits.map(({ label, id, text: shown }) => {
    const place = places.get(`${label}:${id}`);
    return {
      label,
      id,
      text: shown,
      document: label === 'Document' ? id : (place?.document ?? null),
      start: place?.start ?? null,
      excerpt: place?.text && !shown.includes(text) ? excerptOf(place.text, text) : null,
    };
  });
}
