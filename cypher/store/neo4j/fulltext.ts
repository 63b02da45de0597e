/** Full-text search: one index over the titles, names and texts of all labels, in pairs of Chinese characters. */
import neo4j, { type Node, type Session } from 'neo4j-driver';
import { HELD_BY, isSearched, TEXT_INDEXES } from '../schema.ts';
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

/** The document that `n` stands in, whatever it is; null where it stands in none. */
const HOLDERS = `head(${Object.values(HELD_BY)
  .map((pattern) => `[${pattern} | d.id]`)
  .join(' + ')})`;

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
         WITH size(hits) AS found, [hit IN hits WHERE hit.label IN $labels | hit][..$limit] AS hits
         UNWIND CASE WHEN hits = [] THEN [null] ELSE hits END AS hit
         WITH found, hit, hit.node AS n
         RETURN found, hit, ${HOLDERS} AS document`,
        {
          query,
          most: neo4j.int(most),
          labels: labels.length > 0 ? labels : Object.keys(TEXT_INDEXES),
          limit: neo4j.int(limit),
        },
      ),
    );
    const hits = records.flatMap((record) => {
      const hit = record.get('hit') as { label: string; node: Node; score: number } | null;
      return hit ? [{ ...hit, document: record.get('document') as string | null }] : [];
    });
    if (hits.length < limit && Number(records[0]?.get('found')) === most) continue;
    return hits.flatMap(({ label, node: { properties }, score, document }) => {
      if (!isSearched(label)) return [];
      const shown = TEXT_INDEXES[label].map((name) => properties[name]).find(Boolean);
      const place =
        document === null
          ? null
          : { document, start: Number(properties.start), text: (properties.text as string) ?? null };
      return [{ label, id: String(properties.id), text: String(shown ?? ''), score: Number(score), place }];
    });
  }
}
