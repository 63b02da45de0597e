import { expect } from 'vitest';
import { type Extraction, extractionSchema } from '../../ingest/extraction.ts';

interface Place {
  start: number;
  end: number;
}

/**
 * Expects what holds for the extraction of any text whatever: it is what the schema says, every span lies inside the
 * source, evidence is the words at its offsets, and no id stands twice.
 */
export function expectSound(extraction: Extraction, source: string): void {
  extractionSchema.parse(extraction);
  const { measures, sections, warnings } = extraction;
  const evidence = measures.flatMap(({ links, mentions }) =>
    [...links, ...mentions].flatMap((found) => found.evidence),
  );
  for (const { start, end, exact } of evidence)
    if (source.slice(start, end) !== exact) expect.fail(`evidence “${exact}” is not at ${start}–${end}`);
  const places: Place[] = [...measures, ...sections, ...warnings, ...evidence];
  for (const { departments, amounts, targets } of measures)
    places.push(...departments, ...amounts, ...targets);
  for (const { start, end } of places)
    if (start > end || end > source.length) expect.fail(`${start}–${end} is not in the source`);
  const ids = [...measures, ...sections].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}
