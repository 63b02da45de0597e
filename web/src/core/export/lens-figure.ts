/** The matrix of departments or of instruments, as it is drawn and tabulated outside the page. */
import type { MatrixFigure } from '../../../../cypher/export/matrix.ts';
import type { ExportSettings } from '../../../../cypher/export/settings.ts';
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Lens } from '../../../api/lens.ts';
import type { Matrix } from '../coverage.ts';
import type { Language } from '../dates.ts';
import type { LensMatrix, LensMatrixRow } from '../lens.ts';
import { nameOf } from '../sentences.ts';
import { figureGroups } from './matrix-figure.ts';
import { wordsOf } from './words.ts';

/** Rows that a picture has room for. */
const MOST_ROWS = 200;

const areaOf = ({ area }: LensMatrixRow, language: Language): string => (area ? nameOf(area, language) : '');

export function lensFigure(
  lens: LensMatrix,
  matrix: Matrix,
  by: Lens,
  settings: ExportSettings,
): MatrixFigure {
  const { language } = settings;
  const words = wordsOf(language).matrix;
  const heat = Math.max(1, ...lens.rows.flatMap(({ cells }) => cells));
  const drawn = lens.rows.slice(0, MOST_ROWS);
  const cell = (text: string, measures: number) => ({
    text,
    heat: Math.sqrt(measures / heat),
    mark: null,
    unstated: false,
  });
  const cut = { what: words.lensRow[by], shown: drawn.length, total: lens.rows.length };
  return {
    settings: drawn.length < lens.rows.length ? { ...settings, limits: [...settings.limits, cut] } : settings,
    corner: words.lensRow[by],
    totalHead: words.sort.links,
    groups: figureGroups(matrix, language),
    rows: drawn.map((row) => ({
      name: nameOf(row.item, language),
      note: areaOf(row, language),
      cells: row.cells.map((measures) => cell(measures === 0 ? '' : String(measures), measures)),
      total: `${row.links}  ${row.covered}/${matrix.framework.priorities.length}`,
      bare: false,
    })),
    foot: {
      name: words.lensTotals[by],
      note: '',
      cells: lens.totals.map(({ rows }) => cell(String(rows), 0)),
      total: '',
      bare: false,
    },
    legend: [{ mark: 'count', text: words.legendCount }],
  };
}

export function lensTable(lens: LensMatrix, matrix: Matrix, by: Lens, language: Language): Table {
  const words = wordsOf(language);
  const { column } = words.exports;
  return {
    name: words.matrix.lensRow[by],
    columns: [
      { id: 'name', title: words.matrix.lensRow[by], width: 28 },
      { id: 'area', title: column.area, width: 14 },
      ...matrix.columns.all.map((one) => ({ id: one.id, title: nameOf(one, language), width: 10 })),
      { id: 'links', title: column.links, width: 10 },
      { id: 'covered', title: column.covered, width: 12 },
      { id: 'id', title: column.id, width: 24 },
    ],
    rows: () =>
      lens.rows.map((row) => [
        nameOf(row.item, language),
        areaOf(row, language),
        ...row.cells,
        row.links,
        row.covered,
        row.item.id,
      ]),
  };
}
