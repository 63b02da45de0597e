/** The coverage matrix: areas × targets, with what was found and, where nothing was, what kind of gap that is. */
import {
  type Area,
  type Coverage,
  type DocumentSummary,
  type Framework,
  NO_AREA,
} from '../../api/coverage.ts';
import { type Band, chanceBand, LEAST_LINKS } from './chance.ts';
import { type Column, type Columns, columnsOf } from './columns.ts';
import { isChosen, type Settings } from './settings.ts';
import { counts, isOlderThan, type Status, statusOn } from './status.ts';

/**
 * Why a cell is empty, the first that applies: measures only name it; only its tier is addressed as a whole; only
 * documents that have expired address it; no document counted, or all of them older than the framework; nothing found.
 */
export const GAPS = ['none', 'named-only', 'tier-only', 'expired-only', 'not-assessable'] as const;
export type GapType = (typeof GAPS)[number];

export interface Cell {
  column: Column;
  /** Measures that count under the settings. */
  measures: number;
  /** Documents that hold them. */
  documents: number;
  /** How many of `measures` stand in documents that state no dates. */
  unstated: number;
  /** Measures of counted documents, by relation. */
  direct: number;
  named: number;
  /** Measures of counted documents that address the priority's tier as a whole. */
  tierWide: number;
  /** Measures that would count, were their document in force. */
  expired: number;
  notYet: number;
  withoutDepartment: number;
  withoutAmount: number;
  gap: GapType | null;
  /** What chance would give a priority in this area; null where there are too few links to tell. */
  chance: Band | null;
  /** The cells of a tier's priorities, where the column draws them together. */
  parts?: readonly Cell[];
}

export interface MatrixRow {
  area: Area;
  /** The chosen documents of the area by status on the as-of date. */
  documents: Record<Status, DocumentSummary[]>;
  /** Number of documents that count. */
  counted: number;
  /** Every counted document is older than the framework. */
  older: boolean;
  cells: Cell[];
  /** Over the priorities: links counted, and priorities with at least one. */
  links: number;
  covered: number;
}

export interface ColumnTotal {
  measures: number;
  /** Areas with at least one measure, of those with a counted document. */
  areas: number;
}

export interface Matrix {
  columns: Columns;
  framework: Framework;
  rows: MatrixRow[];
  totals: ColumnTotal[];
  /** Areas with a counted document. */
  assessable: number;
  /** Chosen documents by status. */
  documents: Record<Status, DocumentSummary[]>;
}

const LEVEL_ORDER = { city: 0, district: 1, 'functional-area': 2, province: 3, other: 4 } as const;
const UNKNOWN: Area = { id: NO_AREA, name: '未注明地区', nameEn: 'Area not stated', level: 'other' };

export function byStatus(): Record<Status, DocumentSummary[]> {
  return { 'in-force': [], 'not-stated': [], 'not-yet': [], expired: [], draft: [], 'no-policy': [] };
}

/** Areas in reading order: cities, districts, functional areas, provinces; what is not stated comes last. */
function areasOf(coverage: Coverage): Area[] {
  const sorted = coverage.areas
    .map((area, index) => ({ area, index }))
    .sort((a, b) => LEVEL_ORDER[a.area.level] - LEVEL_ORDER[b.area.level] || a.index - b.index)
    .map(({ area }) => area);
  return coverage.documents.some((document) => document.area === null) ? [...sorted, UNKNOWN] : sorted;
}

const emptyCell = (column: Column): Cell => ({
  column,
  measures: 0,
  documents: 0,
  unstated: 0,
  direct: 0,
  named: 0,
  tierWide: 0,
  expired: 0,
  notYet: 0,
  withoutDepartment: 0,
  withoutAmount: 0,
  gap: null,
  chance: null,
});

/** The matrix of a framework under the settings. Links to targets of other frameworks stay out. */
export function matrixOf(coverage: Coverage, framework: Framework, settings: Settings): Matrix {
  const columns = columnsOf(framework);
  const rows = areasOf(coverage).map(
    (area): MatrixRow => ({
      area,
      documents: byStatus(),
      counted: 0,
      older: false,
      cells: columns.all.map(emptyCell),
      links: 0,
      covered: 0,
    }),
  );
  const rowOf = new Map(rows.map((row) => [row.area.id, row]));
  const placed = coverage.documents.map((document) => {
    const row = rowOf.get(document.area ?? NO_AREA);
    if (!row || !isChosen(settings, document.id)) return undefined;
    const status = statusOn(document, settings.asOf);
    row.documents[status].push(document);
    if (counts(status)) row.counted++;
    return { row, status };
  });

  const columnIndex = new Map(columns.all.map((column, index) => [column.id, index]));
  const columnOf = coverage.targets.map((target) => columnIndex.get(target));
  const holders = new Map<Cell, Set<number>>();
  for (const [document, target, relation, measures, withoutDepartment, withoutAmount] of coverage.counts) {
    const place = placed[document];
    const column = columnOf[target];
    if (!place || column === undefined) continue;
    const cell = place.row.cells[column]!;
    const wanted = relation === 0 || settings.counting === 'named';
    if (!counts(place.status)) {
      if (wanted && place.status === 'expired') cell.expired += measures;
      if (wanted && place.status === 'not-yet') cell.notYet += measures;
      continue;
    }
    cell[relation === 0 ? 'direct' : 'named'] += measures;
    if (!wanted) continue;
    cell.measures += measures;
    cell.withoutDepartment += withoutDepartment;
    cell.withoutAmount += withoutAmount;
    if (place.status === 'not-stated') cell.unstated += measures;
    holders.set(cell, (holders.get(cell) ?? new Set()).add(document));
  }
  for (const [cell, documents] of holders) cell.documents = documents.size;
  for (const row of rows) finishRow(row, columns, framework);

  const documents = byStatus();
  for (const row of rows)
    for (const status of Object.keys(documents) as Status[]) documents[status].push(...row.documents[status]);
  const assessable = rows.filter((row) => row.counted > 0);
  // Documents that name no area count, but are none.
  const areas = assessable.filter((row) => row.area.id !== NO_AREA);
  const totals = columns.all.map((_, index) => ({
    measures: assessable.reduce((sum, row) => sum + row.cells[index]!.measures, 0),
    areas: areas.filter((row) => row.cells[index]!.measures > 0).length,
  }));
  addChance(assessable, totals);
  return { columns, framework, rows, totals, assessable: areas.length, documents };
}

/** Bands for areas with links enough, where there is another area to be compared with. */
function addChance(rows: readonly MatrixRow[], totals: readonly ColumnTotal[]): void {
  const links = rows.reduce((sum, row) => sum + row.links, 0);
  for (const row of rows) {
    if (row.links < LEAST_LINKS || row.links === links) continue;
    for (const [index, cell] of row.cells.entries())
      if (cell.column.kind === 'priority')
        cell.chance = chanceBand(links, totals[index]!.measures, row.links);
  }
}

/** Whether a cell holds more or fewer measures than chance would give; null where it does not, or cannot be told. */
export function shareOf({ measures, chance }: Cell): 'more' | 'fewer' | null {
  if (chance === null) return null;
  return measures > chance.high ? 'more' : measures < chance.low ? 'fewer' : null;
}

function finishRow(row: MatrixRow, columns: Columns, framework: Framework): void {
  const counted = [...row.documents['in-force'], ...row.documents['not-stated']];
  const { validFrom } = framework;
  row.older =
    counted.length > 0 && validFrom !== null && counted.every((document) => isOlderThan(document, validFrom));
  const tierWide = new Map(
    columns.whole.map((column) => [column.id, row.cells[columns.all.indexOf(column)]!.measures]),
  );
  for (const cell of row.cells) {
    if (cell.column.kind === 'priority') {
      cell.tierWide = tierWide.get(cell.column.tier!.id) ?? 0;
      row.links += cell.measures;
      if (cell.measures > 0) row.covered++;
    }
    cell.gap = cell.measures > 0 ? null : gapOf(cell, row);
  }
}

function gapOf(cell: Cell, row: MatrixRow): GapType {
  if (cell.named > 0) return 'named-only';
  if (cell.tierWide > 0) return 'tier-only';
  if (cell.expired > 0) return 'expired-only';
  if (row.counted === 0 || row.older) return 'not-assessable';
  return 'none';
}
