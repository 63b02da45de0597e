/** The matrix as tables for paper: priorities as rows under their tiers, areas as columns. */
import { sideOf } from '../compare.ts';
import type { Cell, MatrixRow } from '../coverage.ts';
import { dateInWords } from '../dates.ts';
import { type Block, cell, type TableCell, type TableColumn, type TableRow } from './blocks.ts';
import type { Writing } from './writing.ts';

/** Areas that fit on a page beside each other. */
const MOST_AREAS = 8;

const center = 'center' as const;

/** The number of a cell, or in words why there is none. */
function numberCell({ words }: Writing, { measures, gap }: Cell, most: number): TableCell {
  if (gap !== null) return { ...cell(words.gap[gap]), muted: true };
  return { ...cell(measures), heat: Math.sqrt(measures / most) };
}

const mostOf = (rows: readonly MatrixRow[]) =>
  Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ measures }) => measures)));

/** Rows for all columns of the matrix, under the names of their tiers. */
function tierRows({ matrix, words, name }: Writing, row: (index: number) => TableCell[]): TableRow[] {
  const { groups, whole, all } = matrix.columns;
  return [
    ...groups.flatMap(({ tier, columns }): TableRow[] => [
      { group: name(tier) },
      ...columns.map((column) => ({ cells: [cell(name(column)), ...row(all.indexOf(column))] })),
    ]),
    { group: words.matrix.whole },
    ...whole.map((column) => ({
      cells: [
        cell(column.kind === 'framework' ? words.matrix.framework : name(column)),
        ...row(all.indexOf(column)),
      ],
    })),
  ];
}

const about = ({ settings, words, language }: Writing) => ({
  day: dateInWords(settings.asOf, language),
  counting: words.written.counting[settings.counting],
});

/** Areas × priorities; more areas than fit make several tables. */
export function matrixBlocks(writing: Writing, rows: readonly MatrixRow[]): Block[] {
  const { words, fill, name, matrix } = writing;
  const text = words.written.matrix;
  const most = mostOf(rows);
  const of = matrix.columns.all.filter(({ kind }) => kind === 'priority').length;
  const parts = Array.from({ length: Math.ceil(rows.length / MOST_AREAS) }, (_, index) =>
    rows.slice(index * MOST_AREAS, (index + 1) * MOST_AREAS),
  );
  return parts.map((part, index): Block => {
    const last = index === parts.length - 1;
    const numbered = parts.length > 1 ? fill(text.captionPart, { part: index + 1, of: parts.length }) : '';
    const columns: TableColumn[] = [
      { title: text.target, share: 3 },
      ...part.map(({ area }) => ({ title: name(area), share: 1.6, align: center })),
      ...(last && rows.length > 1 ? [{ title: text.total, share: 1.2, align: center }] : []),
    ];
    const total = (value: string | number) => (last && rows.length > 1 ? [cell(value)] : []);
    return {
      kind: 'table',
      caption: fill(text.caption, about(writing)) + numbered,
      columns,
      rows: [
        ...tierRows(writing, (column) => [
          ...part.map((row) => numberCell(writing, row.cells[column]!, most)),
          ...total(rows.reduce((sum, row) => sum + row.cells[column]!.measures, 0)),
        ]),
        { cells: [cell(text.covered), ...part.map(({ covered }) => cell(`${covered}/${of}`)), ...total('')] },
      ],
    };
  });
}

/** One area by priorities, with how many other areas have measures there. */
export function areaBlocks(writing: Writing, row: MatrixRow): Block[] {
  const { words, fill, name, matrix } = writing;
  const text = words.written.matrix;
  const most = mostOf([row]);
  const others = matrix.assessable - (row.counted > 0 ? 1 : 0);
  return [
    {
      kind: 'table',
      caption: fill(text.areaCaption, { ...about(writing), area: name(row.area) }),
      columns: [
        { title: text.target, share: 3 },
        { title: text.measures, share: 1, align: center },
        { title: text.state, share: 2, align: center },
        { title: text.elsewhere, share: 1.4, align: center },
      ],
      rows: tierRows(writing, (index) => {
        const at = row.cells[index]!;
        const own = row.counted > 0 && at.measures > 0 ? 1 : 0;
        const elsewhere = matrix.totals[index]!.areas - own;
        return [
          at.gap === 'not-assessable'
            ? { ...cell('–'), muted: true }
            : { ...cell(at.measures), heat: Math.sqrt(at.measures / most) },
          at.gap === null ? cell(text.covers) : { ...cell(words.gap[at.gap]), muted: true },
          cell(`${elsewhere}/${others}`),
        ];
      }),
    },
    { kind: 'text', runs: [{ text: text.elsewhereNote }], note: true },
  ];
}

/** Two areas side by side by priorities, and which of them has measures. */
export function comparisonBlocks(writing: Writing, left: MatrixRow, right: MatrixRow): Block[] {
  const { words, fill, name } = writing;
  const text = words.written.matrix;
  const most = mostOf([left, right]);
  const names = { left: name(left.area), right: name(right.area) };
  const sideText = (one: Cell, other: Cell) => {
    const side = sideOf(one, other);
    return fill(text.side[side], { area: side === 'left' ? names.left : names.right });
  };
  return [
    {
      kind: 'table',
      caption: fill(text.comparisonCaption, { ...about(writing), ...names }),
      columns: [
        { title: text.target, share: 3 },
        { title: names.left, share: 1.4, align: center },
        { title: names.right, share: 1.4, align: center },
        { title: text.state, share: 2, align: center },
      ],
      rows: tierRows(writing, (index) => [
        numberCell(writing, left.cells[index]!, most),
        numberCell(writing, right.cells[index]!, most),
        cell(sideText(left.cells[index]!, right.cells[index]!)),
      ]),
    },
  ];
}
