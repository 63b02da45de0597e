/** A list of gaps as a table, each with the sentence that says what was and was not found. */
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Language } from '../dates.ts';
import type { Gap } from '../gaps.ts';
import { explainArea, explainCell, nameOf } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import { filled, wordsOf } from './words.ts';

export function gapTable(gaps: readonly Gap[], settings: Settings, language: Language): Table {
  const words = wordsOf(language);
  const { column } = words.exports;
  return {
    name: words.gaps.gaps,
    columns: [
      { id: 'kind', title: column.gap, width: 16 },
      { id: 'area', title: column.area, width: 14 },
      { id: 'tier', title: column.tier, width: 18 },
      { id: 'target', title: column.target, width: 20 },
      { id: 'measures', title: column.measures, width: 10 },
      { id: 'elsewhere', title: column.elsewhere, width: 12 },
      { id: 'others', title: column.others, width: 12 },
      { id: 'sentence', title: column.sentence, width: 80 },
      { id: 'areaId', title: column.areaId, width: 16 },
      { id: 'targetId', title: column.targetId, width: 20 },
    ],
    rows: () =>
      gaps.map((gap) => [
        words.gaps.kind[gap.kind],
        nameOf(gap.row.area, language),
        gap.cell?.column.tier ? nameOf(gap.cell.column.tier, language) : null,
        gap.cell ? nameOf(gap.cell.column, language) : null,
        gap.cell?.measures ?? null,
        gap.cell ? gap.elsewhere : null,
        gap.cell ? gap.others : null,
        sentenceOf(gap, settings, language),
        gap.row.area.id,
        gap.cell?.column.id ?? null,
      ]),
  };
}

/** What a gap says: never that an area lacks something, but what was not found in which documents. */
export function sentenceOf({ kind, row, cell }: Gap, settings: Settings, language: Language): string {
  if (!cell) return explainArea(row, language);
  if (kind !== 'no-department' && kind !== 'no-amount') return explainCell(row, cell, settings, language);
  const words = wordsOf(language).gaps;
  return filled(kind === 'no-department' ? words.noDepartment : words.noAmount, {
    area: nameOf(row.area, language),
    target: nameOf(cell.column, language),
    measures: cell.measures,
  });
}
