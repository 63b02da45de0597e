/** The matrix and the comparison of two areas, as they are exported. */
import type { Tables } from '../../cypher/export/subgraph.ts';
import type { MatrixView, ViewQuestion } from '../../ingest/cli/offline-entry.ts';
import { fullMeasuresOf } from '../server/read/measures.ts';
import { comparisonTables } from '../src/core/export/comparison-tables.ts';
import { matrixFigure, matrixTables } from '../src/core/export/matrix-figure.ts';
import { exportSettings } from '../src/core/export/settings.ts';
import { wordsOf } from '../src/core/export/words.ts';
import { nameOf } from '../src/core/sentences.ts';
import { byStanding } from '../src/core/standing.ts';
import { rowsOfBoth, withViews } from './reads.ts';

export function matrixView(question: ViewQuestion): Promise<MatrixView> {
  const { language } = question;
  return withViews(question, async ({ coverage, matrix, settings }) => {
    const { title } = wordsOf(language).matrix;
    const exported = exportSettings({ title, subject: 'matrix', language, coverage, settings });
    return {
      figure: matrixFigure(matrix, exported),
      tables: { settings: exported, tables: matrixTables(matrix, settings, language) },
    };
  });
}

export function countedDocuments(question: ViewQuestion): Promise<string[]> {
  return withViews(question, async ({ matrix }) =>
    [...matrix.documents['in-force'], ...matrix.documents['not-stated']].map(({ id }) => id),
  );
}

export function comparisonView(question: ViewQuestion & { left: string; right: string }): Promise<Tables> {
  const { language } = question;
  return withViews(question, async (views) => {
    const { reading, coverage, matrix, settings } = views;
    const [left, right] = rowsOfBoth(views, question.left, question.right);
    const documents = new Map(coverage.documents.map((document) => [document.id, document]));
    const targets = new Set(matrix.columns.all.map(({ id }) => id));
    const measuresOf = async (area: string) => {
      const { measures, more } = await fullMeasuresOf(reading, { area });
      return { measures: byStanding(measures, documents, targets, settings).counted, more };
    };
    const [one, other] = [await measuresOf(left.area.id), await measuresOf(right.area.id)];
    const [oneName, otherName] = [nameOf(left.area, language), nameOf(right.area, language)];
    const limits = [
      [oneName, one],
      [otherName, other],
    ] as const;
    return {
      settings: exportSettings({
        title: `${wordsOf(language).compare.title}: ${oneName} – ${otherName}`,
        subject: 'comparison',
        language,
        coverage,
        settings,
        limits: limits
          .filter(([, { more }]) => more)
          .map(([what, { measures }]) => ({ what, shown: measures.length, total: null })),
      }),
      tables: comparisonTables({
        left,
        right,
        measures: [one.measures, other.measures],
        settings,
        language,
      }),
    };
  });
}
