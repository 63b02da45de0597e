/** Full-text search: one index over the titles, names and texts of all labels, in pairs of Chinese characters. */
import neo4j, { type Node, type Session } from 'neo4j-driver';
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

/** Hits that the index is asked for at first, for each that is wanted: some are of other labels. */
const MORE = 5;

/** Hits, best first. */
export async function searchFulltext(
  session: Session,
  text: string,
  labels: readonly string[],
  limit: number,
): Promise<SearchHit[]> {
  const query = luceneQuery(text);
  if (query === '') return [];
  // Without a limit of its own the index sorts everything that has one of the terms.
  for (let most = limit * MORE; ; most *= 20) {
    const { records } = await session.executeRead((tx) =>
      tx.run(
        `CALL db.index.fulltext.queryNodes('${INDEX}', $query, {limit: $most}) YIELD node, score
         WITH collect({label: labels(node)[0], node: node, score: score}) AS hits
         RETURN size(hits) AS found,
           [hit IN hits WHERE hit.label IN $labels | hit][..$limit] AS hits`,
        {
          query,
          most: neo4j.int(most),
          labels: labels.length > 0 ? labels : Object.keys(TEXT_INDEXES),
          limit: neo4j.int(limit),
        },
      ),
    );
    const hits = (records[0]?.get('hits') ?? []) as { label: string; node: Node; score: number }[];
    if (hits.length < limit && Number(records[0]?.get('found')) === most) continue;
    return hits.flatMap(({ label, node: { properties }, score }) => {
      if (!isSearched(label)) return [];
      const shown = TEXT_INDEXES[label].map((name) => properties[name]).find(Boolean);
      return [{ label, id: String(properties.id), text: String(shown ?? ''), score: Number(score) }];
    });
  }
}
