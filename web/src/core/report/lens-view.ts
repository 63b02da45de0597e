/** What the matrix says through another lens: the measures of a department or of an instrument. */
import type { Measure } from '../../../api/measures.ts';
import type { Address } from '../address.ts';
import type { Column } from '../columns.ts';
import { explainLensCell, lensMatrix } from '../lens.ts';
import { byStanding, linksTo } from '../standing.ts';
import { type Block, cell, text } from './blocks.ts';
import { findingRuns, isCounted } from './finding.ts';
import type { Writing } from './writing.ts';

/** The cells of one row in `columns`, or the whole table where no row is named; none where it is not there any more. */
export function lensBlocks(writing: Writing, view: Address, columns: readonly Column[]): Block[] {
  const { matrix, coverage, settings, language, documents, lenses } = writing;
  const data = view.lens === 'areas' ? undefined : lenses[view.lens];
  if (!data) return [];
  const { rows } = lensMatrix(data, coverage, matrix, settings);
  if (view.item === null) return [tableOf(writing, rows)];
  const row = rows.find(({ item }) => item.id === view.item);
  if (!row) return [];
  const own = matrix.rows
    .flatMap((one) => writing.measuresOf(one))
    .filter((measure) => belongsTo(measure, row.item.id));
  const shown = columns.length > 0 ? columns : matrix.columns.all.filter((_, at) => row.cells[at]! > 0);
  return shown.flatMap((column): Block[] => {
    const measures = row.cells[matrix.columns.all.indexOf(column)] ?? 0;
    const targets = new Set([column.id]);
    const { counted } = byStanding(own, documents, targets, settings);
    const items = counted.map((measure) =>
      findingRuns(
        writing,
        measure,
        linksTo(measure, targets).filter((link) => isCounted(writing, link)),
      ),
    );
    const sentence = text(explainLensCell(row, column, measures, matrix, settings, language));
    return items.length > 0 ? [sentence, { kind: 'list', items }] : [sentence];
  });
}

/** Whether an instrument or a department, by its id, is one of the measure's. */
function belongsTo({ departments, instruments }: Measure, id: string): boolean {
  return departments.some((one) => one.id === id) || instruments.some((one) => one.id === id);
}

/** Each row with its links and the priorities that it covers. */
function tableOf(writing: Writing, rows: ReturnType<typeof lensMatrix>['rows']): Block {
  const { words, name } = writing;
  const { exports, written } = words;
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: written.means.name, share: 3 },
      { title: exports.column.area, share: 1.4 },
      { title: exports.column.links, share: 1, align: 'center' },
      { title: exports.column.covered, share: 1, align: 'center' },
    ],
    rows: rows.map(({ item, area, links, covered }) => ({
      cells: [cell(name(item)), cell(area ? name(area) : ''), cell(links), cell(covered)],
    })),
  };
}
