import * as z from 'zod';
import type { LoadOptions, LoadSummary, Store } from '../../cypher/store/store.ts';
import { similarPart } from '../graph/similar-part.ts';
import { type MeasureWords, similarMeasures } from '../similar/similar-measures.ts';

const rowSchema = z.object({ id: z.string(), document: z.string(), script: z.string(), text: z.string() });

/**
 * Links near-identical measures across all documents in the graph anew. `simplify` makes Traditional text comparable.
 * @throws {StoreError} where the store fails
 */
export async function loadSimilar(
  store: Store,
  simplify: () => Promise<(text: string) => string>,
  options?: LoadOptions,
): Promise<LoadSummary> {
  const measures: MeasureWords[] = [];
  const session = store.read();
  try {
    const pages = session.pages(
      `MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)
       RETURN m.id AS id, d.id AS document, d.script AS script, m.text AS text ORDER BY id`,
    );
    for await (const page of pages)
      for (const row of page) {
        const { id, document, script, text } = rowSchema.parse(row);
        measures.push({ id, document, text: script === 'traditional' ? (await simplify())(text) : text });
      }
  } finally {
    await session.close();
  }
  return store.load(similarPart(similarMeasures(measures)), options);
}
