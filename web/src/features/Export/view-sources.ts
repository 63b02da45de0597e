/** The matrix, the comparison and the lists of gaps as sources of exports. */
import type { ExportLimit } from '../../../../cypher/export/settings.ts';
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Lens } from '../../../api/lens.ts';
import type { Measure } from '../../../api/measures.ts';
import type { Matrix, MatrixRow } from '../../core/coverage.ts';
import { comparisonTables } from '../../core/export/comparison-tables.ts';
import { lensFigure, lensTable } from '../../core/export/lens-figure.ts';
import { type MatrixArrangement, matrixFigure, matrixTables } from '../../core/export/matrix-figure.ts';
import { wordsOf } from '../../core/export/words.ts';
import type { LensMatrix } from '../../core/lens.ts';
import { nameOf } from '../../core/sentences.ts';
import { type About, citations, counted, settingsOf } from './about.ts';
import type { ExportBase, ExportSource } from './source.ts';

/** Tables with their numbers of rows; they are held already. */
function tableContents(base: ExportBase, tables: readonly Table[]): string[] {
  return tables.map((table) => {
    const rows = table.rows();
    return Array.isArray(rows) ? `${table.name}: ${counted(base, 'rows', rows.length)}` : table.name;
  });
}

/** The coverage matrix as it is drawn, and cell by cell. */
export function matrixSource(base: ExportBase, matrix: Matrix, arrangement: MatrixArrangement): ExportSource {
  const settings = settingsOf(base, { title: wordsOf(base.language).matrix.title, subject: 'matrix' });
  const tables = matrixTables(matrix, base.settings, base.language, arrangement.sort);
  return {
    what: {
      settings,
      tables,
      matrix: matrixFigure(matrix, settings, arrangement),
      citations: citations(base, settings),
    },
    contents: tableContents(base, tables),
  };
}

/** The matrix of departments or of instruments. */
export function lensSource(base: ExportBase, lens: LensMatrix, matrix: Matrix, by: Lens): ExportSource {
  const title = wordsOf(base.language).matrix.lensTitle[by];
  const settings = settingsOf(base, { title, subject: 'matrix' });
  const tables = [lensTable(lens, matrix, by, base.language)];
  return {
    what: {
      settings,
      tables,
      matrix: lensFigure(lens, matrix, by, settings),
      citations: citations(base, settings),
    },
    contents: tableContents(base, tables),
  };
}

interface ComparedAreas {
  left: MatrixRow;
  right: MatrixRow;
  /** Measures of each side that count. */
  measures: readonly [readonly Measure[], readonly Measure[]];
  limits?: readonly ExportLimit[];
}

/** Two areas side by side. */
export function comparisonSource(
  base: ExportBase,
  { left, right, measures, limits = [] }: ComparedAreas,
): ExportSource {
  const { language } = base;
  const areas = `${nameOf(left.area, language)} – ${nameOf(right.area, language)}`;
  const title = `${wordsOf(language).compare.title}: ${areas}`;
  const settings = settingsOf(base, { title, subject: 'comparison', limits });
  const tables = comparisonTables({ left, right, measures, settings: base.settings, language });
  return {
    what: { settings, tables, citations: citations(base, settings) },
    contents: tableContents(base, tables),
  };
}

/** A list of gaps or overlaps, as it is narrowed down. */
export function gapsSource(
  base: ExportBase,
  { title, tables, view }: { title: string; tables: readonly Table[]; view: About['view'] },
): ExportSource {
  const settings = settingsOf(base, { title, subject: 'gaps', ...(view && { view }) });
  return {
    what: { settings, tables, citations: citations(base, settings) },
    contents: tableContents(base, tables),
  };
}
