/** Full-text search: one index over the titles, names and texts of all labels, in pairs of Chinese characters. */
import neo4j, { type Session } from 'neo4j-driver';
import { isSearched, TEXT_INDEXES } from '../schema.ts';
import type { SearchHit } from '../store.ts';

const INDEX = 'cetu_text';

/** The statement that makes the index, where it is not there yet. */
export function createFulltextIndex(): string {
  const labels = Object.keys(TEXT_INDEXES).join('|');
  const properties = [...new Set(Object.values(TEXT_INDEXES).flat())].map((name) => `n.${name}`).join(', ');
  return (
    `CREATE FULLTEXT INDEX ${INDEX} IF NOT EXISTS FOR (n:${labels}) ON EACH [${properties}] ` +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}}"
  );
}

/** Words of a text as a query of Lucene in which nothing is an operator; a title counts for more than a text. */
export function luceneQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const quoted = words.map((word) => `"${word}"`);
  // The whole word first; its pairs of characters find what has only a part of it.
  return words
    .flatMap((word, at) => [
      `title:${quoted[at]}^4`,
      `name:${quoted[at]}^4`,
      `${quoted[at]}^2`,
      word.toLowerCase(),
    ])
    .join(' ');
}

/** Hits, best first. */
export async function searchFulltext(
  session: Session,
  text: string,
  labels: readonly string[],
  limit: number,
): Promise<SearchHit[]> {
  const query = luceneQuery(text);
  if (query === '') return [];
  const { records } = await session.executeRead((tx) =>
    tx.run(
      `CALL db.index.fulltext.queryNodes('${INDEX}', $query) YIELD node, score ` +
        'WITH node, score, labels(node)[0] AS label WHERE size($labels) = 0 OR label IN $labels ' +
        'RETURN label, node AS node, score LIMIT $limit',
      { query, labels, limit: neo4j.int(limit) },
    ),
  );
  return records.flatMap((record) => {
    const label = String(record.get('label'));
    if (!isSearched(label)) return [];
    const { properties } = record.get('node') as { properties: Record<string, unknown> };
    const shown = TEXT_INDEXES[label].map((name) => properties[name]).find(Boolean);
    return [
      { label, id: String(properties.id), text: String(shown ?? ''), score: Number(record.get('score')) },
    ];
  });
}
