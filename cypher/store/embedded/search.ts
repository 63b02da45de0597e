/** Full-text search over the engine's text indexes, one a label and property, put together. */
import type { GrafeoDB } from '@grafeo-db/js';
import { type SearchedLabel, TEXT_INDEXES } from '../schema.ts';
import type { SearchHit } from '../store.ts';

/** A hit in a property further down a label's list counts for less: a title says more than a text. */
const WEIGHT_STEP = 0.5;

/** Hits of all labels, best first; a node that several properties find is one hit with the sum of their scores. */
export async function searchIndexes(
  db: GrafeoDB,
  text: string,
  labels: readonly SearchedLabel[],
  limit: number,
): Promise<SearchHit[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits: (SearchHit & { node: number })[] = [];
  for (const label of labels) {
    const scores = new Map<number, number>();
    for (const [rank, property] of TEXT_INDEXES[label].entries()) {
      const found = (await db.textSearch(label, property, text, limit)) as [number, number][];
      for (const [node, score] of found)
        scores.set(node, (scores.get(node) ?? 0) + score * WEIGHT_STEP ** rank);
      // Words that fill the list with titles stand in very many texts: those would take longest and add least.
      const whole = found.filter(([node]) =>
        words.every((word) => textOf(db, node, property).includes(word)),
      );
      if (whole.length >= limit) break;
    }
    for (const [node, score] of scores) hits.push({ node, label, id: '', text: '', score });
  }
  hits.sort((a, b) => b.score - a.score);
  return hits.slice(0, limit).flatMap(({ node, label, score }) => {
    const found = db.getNode(node);
    if (!found) return [];
    const shown = TEXT_INDEXES[label as SearchedLabel].map((property) => found.get(property)).find(Boolean);
    return [{ label, id: String(found.get('id')), text: String(shown ?? ''), score }];
  });
}

const textOf = (db: GrafeoDB, node: number, property: string): string =>
  String(db.getNode(node)?.get(property) ?? '').toLowerCase();
