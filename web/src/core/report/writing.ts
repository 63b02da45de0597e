/** What every part of a report is written from: the data, the settings and what they make of it. */
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import type { Lens, LensData } from '../../../api/lens.ts';
import type { Measure } from '../../../api/measures.ts';
import type { Overlaps } from '../../../api/overlaps.ts';
import { frameworkOn } from '../columns.ts';
import { type Matrix, type MatrixRow, matrixOf } from '../coverage.ts';
import type { Language } from '../dates.ts';
import { filled, wordsOf } from '../export/words.ts';
import { nameOf } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import type { Citations } from './citations.ts';

/** What a report is made of, as the server gives it. */
export interface ReportData {
  coverage: Coverage;
  overlaps: Overlaps;
  /** Departments and instruments as rows, where the subject looks at them. */
  lenses: Partial<Record<Lens, LensData>>;
  /** Measures of the areas that the subject is about, and those that it names. */
  measures: readonly Measure[];
  /** Ids of areas with more measures than were read. */
  cut: readonly string[];
  /** Ids of measures that were asked for and are not there any more. */
  missing: readonly string[];
}

export interface Writing {
  language: Language;
  words: ReturnType<typeof wordsOf>;
  /** Fills the places of a text. */
  fill: typeof filled;
  name: (named: { name: string; nameEn: string }) => string;
  settings: Settings;
  coverage: Coverage;
  overlaps: Overlaps;
  lenses: ReportData['lenses'];
  matrix: Matrix;
  documents: ReadonlyMap<string, DocumentSummary>;
  /** Measures by area. */
  measuresOf: (row: MatrixRow) => readonly Measure[];
  measure: (id: string) => Measure | undefined;
  cite: Citations;
}

/** Null where the graph has no framework to count by. */
export function writingOf(
  data: ReportData,
  settings: Settings,
  language: Language,
  cite: Citations,
): Writing | null {
  const { coverage, overlaps, lenses } = data;
  const framework = frameworkOn(coverage.frameworks, settings.asOf);
  if (!framework) return null;
  const documents = new Map(coverage.documents.map((document) => [document.id, document]));
  const measures = new Map(data.measures.map((measure) => [measure.id, measure]));
  const byDocument = new Map<string, Measure[]>();
  for (const measure of measures.values())
    byDocument.set(measure.document, [...(byDocument.get(measure.document) ?? []), measure]);
  return {
    language,
    words: wordsOf(language),
    fill: filled,
    name: (named) => nameOf(named, language),
    settings,
    coverage,
    overlaps,
    lenses,
    matrix: matrixOf(coverage, framework, settings),
    documents,
    measuresOf: ({ documents: held }) =>
      Object.values(held)
        .flat()
        .flatMap(({ id }) => byDocument.get(id) ?? []),
    measure: (id) => measures.get(id),
    cite,
  };
}

/** Areas of which something is known: they have a document, whatever its status. */
export const hasDocuments = ({ documents }: MatrixRow) =>
  Object.values(documents).some((list) => list.length > 0);
