/** The matrix as it is drawn and tabulated outside the page. */
import type { MatrixRow as FigureRow, MatrixFigure, MatrixGroup } from '../../../../cypher/export/matrix.ts';
import type { ExportSettings } from '../../../../cypher/export/settings.ts';
import type { Table } from '../../../../cypher/export/subgraph.ts';
import { tierColour } from '../../ui/tier.ts';
import { type Cell, GAPS, type Matrix } from '../coverage.ts';
import type { Language } from '../dates.ts';
import { hasDocuments, inOrder, type Sort } from '../row-order.ts';
import { explainCell, nameOf } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import { filled, wordsOf } from './words.ts';

export interface MatrixArrangement {
  sort: Sort;
  /** Areas without documents are left out of the picture. */
  folded: boolean;
}

const AS_REGISTERED: MatrixArrangement = { sort: 'register', folded: false };

export function matrixFigure(
  matrix: Matrix,
  settings: ExportSettings,
  { sort, folded }: MatrixArrangement = AS_REGISTERED,
): MatrixFigure {
  const { language } = settings;
  const words = wordsOf(language);
  const heat = Math.max(1, ...matrix.rows.flatMap(({ cells }) => cells.map(({ measures }) => measures)));
  const priorities = matrix.framework.priorities.length;
  const { known, bare } = inOrder(matrix.rows, sort);
  const drawn = folded ? known : [...known, ...bare];
  const what = filled(words.matrix.withoutDocuments, { count: bare.length });
  return {
    settings:
      folded && bare.length > 0
        ? { ...settings, limits: [...settings.limits, { what, shown: 0, total: null }] }
        : settings,
    corner: words.matrix.area,
    totalHead: words.matrix.sort.links,
    groups: figureGroups(matrix, language),
    rows: drawn.map(
      (row): FigureRow => ({
        name: nameOf(row.area, language),
        note: row.counted > 0 ? filled(words.matrix.countedDocuments, { count: row.counted }) : '',
        cells: row.cells.map((cell) => figureCell(cell, heat)),
        total: row.counted > 0 ? `${row.links}  ${row.covered}/${priorities}` : '',
        bare: !hasDocuments(row),
      }),
    ),
    foot: {
      name: words.matrix.columnTotals,
      note: '',
      cells: matrix.totals.map(({ measures, areas }) => ({
        text: `${measures}  ${areas}/${matrix.assessable}`,
        heat: 0,
        mark: null,
        unstated: false,
      })),
      total: String(matrix.rows.reduce((sum, { links }) => sum + links, 0)),
      bare: false,
    },
    legend: [
      { mark: 'count', text: words.matrix.legendCount },
      { mark: 'unstated', text: words.matrix.legendUnstated },
      ...GAPS.map((gap) => ({ mark: gap, text: `${words.gap[gap]}: ${words.gapLong[gap]}` })),
    ],
  };
}

/** The columns under their tiers. */
export function figureGroups({ columns, framework }: Matrix, language: Language): MatrixGroup[] {
  const words = wordsOf(language).matrix;
  return [
    ...columns.groups.map(({ tier, columns: inTier }) => ({
      name: nameOf(tier, language),
      colour: tierColour(tier, framework.tiers),
      columns: inTier.map((column) => nameOf(column, language)),
    })),
    {
      name: words.whole,
      colour: 0,
      columns: columns.whole.map((column) =>
        column.kind === 'framework' ? words.framework : nameOf(column, language),
      ),
    },
  ];
}

/** By the root, so that small numbers differ too. */
function figureCell({ measures, gap, unstated }: Cell, heat: number) {
  return {
    text: String(measures),
    heat: measures === 0 ? 0 : Math.sqrt(measures / heat),
    mark: gap,
    unstated: unstated > 0,
  };
}

/** The matrix as it looks, and cell by cell with every count and its sentence. */
export function matrixTables(
  matrix: Matrix,
  settings: Settings,
  language: Language,
  sort: MatrixArrangement['sort'] = 'register',
): Table[] {
  const words = wordsOf(language).exports;
  const { all } = matrix.columns;
  const { known, bare } = inOrder(matrix.rows, sort);
  const rows = [...known, ...bare];
  const wide: Table = {
    name: words.sheet.matrix,
    columns: [
      { id: 'area', title: words.column.area, width: 14 },
      { id: 'counted', title: words.column.counted, width: 10 },
      ...all.map((column) => ({ id: column.id, title: nameOf(column, language), width: 10 })),
      { id: 'links', title: words.column.links, width: 10 },
      { id: 'covered', title: words.column.covered, width: 12 },
    ],
    rows: () =>
      rows.map((row) => [
        nameOf(row.area, language),
        row.counted,
        ...row.cells.map((cell) => (cell.gap === null ? cell.measures : wordsOf(language).gap[cell.gap])),
        row.links,
        row.covered,
      ]),
  };
  const long: Table = {
    name: words.sheet.cells,
    columns: [
      { id: 'area', title: words.column.area, width: 14 },
      { id: 'tier', title: words.column.tier, width: 18 },
      { id: 'target', title: words.column.target, width: 20 },
      { id: 'measures', title: words.column.measures, width: 10 },
      { id: 'documents', title: words.column.documents, width: 10 },
      { id: 'unstated', title: words.column.unstated, width: 10 },
      { id: 'direct', title: words.column.direct, width: 10 },
      { id: 'named', title: words.column.named, width: 10 },
      { id: 'tierWide', title: words.column.tierWide, width: 10 },
      { id: 'expired', title: words.column.expired, width: 10 },
      { id: 'notYet', title: words.column.notYet, width: 10 },
      { id: 'withoutDepartment', title: words.column.withoutDepartment, width: 10 },
      { id: 'withoutAmount', title: words.column.withoutAmount, width: 10 },
      { id: 'gap', title: words.column.gap, width: 14 },
      { id: 'sentence', title: words.column.sentence, width: 60 },
      { id: 'areaId', title: words.column.areaId, width: 16 },
      { id: 'targetId', title: words.column.targetId, width: 20 },
    ],
    rows: () =>
      rows.flatMap((row) =>
        row.cells.map((cell) => [
          nameOf(row.area, language),
          cell.column.tier ? nameOf(cell.column.tier, language) : null,
          nameOf(cell.column, language),
          cell.measures,
          cell.documents,
          cell.unstated,
          cell.direct,
          cell.named,
          cell.tierWide,
          cell.expired,
          cell.notYet,
          cell.withoutDepartment,
          cell.withoutAmount,
          cell.gap === null ? null : wordsOf(language).gap[cell.gap],
          explainCell(row, cell, settings, language),
          row.area.id,
          cell.column.id,
        ]),
      ),
  };
  return [wide, long];
}
