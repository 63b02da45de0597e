/** Two areas side by side as tables: by priority, by instrument, by department. */
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Measure } from '../../../api/measures.ts';
import { compareMeans, compareRows, departmentsOf, instrumentsOf, type MeansCount } from '../compare.ts';
import type { MatrixRow } from '../coverage.ts';
import type { Language } from '../dates.ts';
import { explainCell, nameOf } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import { filled, wordsOf } from './words.ts';

export interface Comparison {
  left: MatrixRow;
  right: MatrixRow;
  /** Measures of each side that count. */
  measures: readonly [readonly Measure[], readonly Measure[]];
  settings: Settings;
  language: Language;
}

export function comparisonTables({ left, right, measures, settings, language }: Comparison): Table[] {
  const words = wordsOf(language);
  const [one, other] = [nameOf(left.area, language), nameOf(right.area, language)];
  const side = { both: '', left: one, right: other, neither: '' };
  const priorities: Table = {
    name: words.exports.sheet.priorities,
    columns: [
      { id: 'tier', title: words.exports.column.tier, width: 18 },
      { id: 'target', title: words.exports.column.target, width: 20 },
      { id: 'left', title: one, width: 12 },
      { id: 'right', title: other, width: 12 },
      { id: 'side', title: words.exports.column.side, width: 14 },
      { id: 'leftSentence', title: `${one}: ${words.exports.column.sentence}`, width: 60 },
      { id: 'rightSentence', title: `${other}: ${words.exports.column.sentence}`, width: 60 },
    ],
    rows: () =>
      compareRows(left, right).map((row) => [
        row.column.tier ? nameOf(row.column.tier, language) : null,
        nameOf(row.column, language),
        row.left.gap === null ? row.left.measures : words.gap[row.left.gap],
        row.right.gap === null ? row.right.measures : words.gap[row.right.gap],
        filled(words.compare.side[row.side], { area: side[row.side] }),
        explainCell(left, row.left, settings, language),
        explainCell(right, row.right, settings, language),
      ]),
  };
  const means = (name: string, counts: readonly MeansCount[], bodies?: string): Table => ({
    name,
    columns: [
      { id: 'name', title: name, width: 24 },
      { id: 'left', title: one, width: 12 },
      { id: 'right', title: other, width: 12 },
      ...(bodies === undefined ? [] : [{ id: 'bodies', title: bodies, width: 48 }]),
    ],
    rows: () =>
      counts.map((count) => [
        nameOf(count, language),
        count.left,
        count.right,
        ...(bodies === undefined ? [] : [count.bodies.join('; ')]),
      ]),
  });
  return [
    priorities,
    means(words.compare.instruments, compareMeans(...measures, instrumentsOf)),
    means(words.compare.departments, compareMeans(...measures, departmentsOf), words.compare.fullNames),
  ];
}
