/** The matrix seen through another lens: departments or instruments as rows, the framework's columns as they are. */
import { type Area, type Coverage, NO_AREA } from '../../api/coverage.ts';
import type { LensData, LensRow } from '../../api/lens.ts';
import type { Column } from './columns.ts';
import type { Matrix } from './coverage.ts';
import type { Language } from './dates.ts';
import { dateInWords } from './dates.ts';
import { nameOf } from './sentences.ts';
import { isChosen, type Settings } from './settings.ts';
import { counts, statusOn } from './status.ts';

export interface LensMatrixRow {
  item: LensRow;
  area: Area | null;
  /** Measures by column of the matrix. */
  cells: number[];
  /** Over the priorities: links counted, and priorities with at least one. */
  links: number;
  covered: number;
}

export interface LensMatrix {
  rows: LensMatrixRow[];
  totals: { measures: number; rows: number }[];
}

/** Targets whose measures a column counts: those of its priorities where a tier is drawn together. */
function targetsOf(matrix: Matrix, column: Column): string[] {
  if (column.kind !== 'sum') return [column.id];
  return matrix.framework.priorities.filter(({ tier }) => tier === column.tier!.id).map(({ id }) => id);
}

/**
 * Rows with at least one link that counts, those that answer for most priorities first. `totals` add up rows: a
 * measure with two departments is in it twice.
 */
export function lensMatrix(
  data: LensData,
  coverage: Coverage,
  matrix: Matrix,
  settings: Settings,
): LensMatrix {
  const { all } = matrix.columns;
  const columnsOfTarget = new Map<string, number>();
  for (const [at, column] of all.entries())
    for (const target of targetsOf(matrix, column)) columnsOfTarget.set(target, at);
  const priorities = new Set(matrix.framework.priorities.map(({ id }) => id));
  const documents = new Map(coverage.documents.map((document) => [document.id, document]));
  const counted = data.documents.map((id) => {
    const document = documents.get(id);
    return document !== undefined && isChosen(settings, id) && counts(statusOn(document, settings.asOf));
  });
  const areas = new Map(coverage.areas.map((area) => [area.id, area]));
  const rows = data.rows.map((item): LensMatrixRow => {
    const area = item.area === null || item.area === NO_AREA ? null : (areas.get(item.area) ?? null);
    return { item, area, cells: all.map(() => 0), links: 0, covered: 0 };
  });
  const covered = rows.map(() => new Set<string>());
  for (const [item, document, target, relation, measures] of data.counts) {
    const id = data.targets[target]!;
    const column = columnsOfTarget.get(id);
    if (!counted[document] || column === undefined) continue;
    if (relation !== 0 && settings.counting === 'direct') continue;
    const row = rows[item]!;
    row.cells[column]! += measures;
    if (!priorities.has(id)) continue;
    row.links += measures;
    covered[item]!.add(id);
  }
  for (const [at, row] of rows.entries()) row.covered = covered[at]!.size;
  const shown = rows
    .filter((row) => row.cells.some((measures) => measures > 0))
    .sort(
      (a, b) => b.covered - a.covered || b.links - a.links || a.item.name.localeCompare(b.item.name, 'zh'),
    );
  return {
    rows: shown,
    totals: all.map((_, at) => ({
      measures: shown.reduce((sum, row) => sum + row.cells[at]!, 0),
      rows: shown.filter((row) => row.cells[at]! > 0).length,
    })),
  };
}

/** What a row is called: a department with its area, unless its name begins with it. */
export function lensRowName({ area, item }: LensMatrixRow, language: Language): string {
  const own = nameOf(item, language);
  if (!area || own.startsWith(area.name)) return own;
  return `${nameOf(area, language)}${language === 'zh' ? '·' : ', '}${own}`;
}

/** A cell in a sentence: what was counted, or what was not found in how many documents. */
export function explainLensCell(
  row: LensMatrixRow,
  column: Column,
  measures: number,
  matrix: Matrix,
  settings: Settings,
  language: Language,
): string {
  const who = lensRowName(row, language);
  const target = `“${nameOf(column, language)}”`;
  const day = dateInWords(settings.asOf, language);
  const documents = matrix.documents['in-force'].length + matrix.documents['not-stated'].length;
  const named = settings.counting === 'named';
  if (language === 'zh') {
    const verb = named ? '支持或提及' : '直接支持';
    return measures > 0
      ? `${who}：截至${day}，计入的 ${documents} 份文件中有 ${measures} 项措施${verb}${target}。`
      : `${who}：在${day}计入的 ${documents} 份文件中，未发现其${verb}${target}的措施。`;
  }
  const verb = named ? 'support or name' : 'support';
  const looked = `in the ${documents === 1 ? 'one document' : `${documents} documents`} counted on ${day}`;
  return measures > 0
    ? `${who}: ${measures} ${measures === 1 ? 'measure' : 'measures'} to ${verb} ${target} ${looked}.`
    : `${who}: no measure found to ${verb} ${target} ${looked}.`;
}
