/** Search over titles, names and texts, each hit with the document that it opens in. */
import type { Store } from '../../../cypher/store/store.ts';
import type { SearchHit } from '../../api/search.ts';
import { excerptOf } from './excerpt.ts';

/** What a hit can open. */
const LABELS = ['Document', 'Section', 'Measure', 'Priority', 'Area'] as const;

/** Hits, best first. Rejects as the store does. */
export async function search(
  store: Pick<Store, 'search'>,
  signal: AbortSignal,
  text: string,
  limit: number,
): Promise<SearchHit[]> {
  const hits = await store.search(text, { labels: LABELS, limit, signal });
  return hits.map(({ label, id, text: shown, place }) => ({
    label,
    id,
    text: shown,
    document: label === 'Document' ? id : (place?.document ?? null),
    start: place?.start ?? null,
    excerpt: place?.text && !shown.includes(text) ? excerptOf(place.text, text) : null,
  }));
}
