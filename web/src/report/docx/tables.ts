/** Tables of a report as Word tables: widths that add up, a head that repeats, rows that stay whole. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx';
import type { Block, TableCell as Cell } from '../../core/report/blocks.ts';
import { runs } from './runs.ts';
import { FAINT } from './styles.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const HEAD_FILL = 'E9EDF3';
const GROUP_FILL = 'F4F4F1';
const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA0A8' };
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
/** The deepest colour of a number: white is its other end. */
const DEEP = [0x9f, 0xc3, 0xee] as const;

function fill(color: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill: color };
}

function heatColor(heat: number): string {
  return DEEP.map((part) =>
    Math.round(255 - (255 - part) * Math.min(1, heat))
      .toString(16)
      .padStart(2, '0'),
  )
    .join('')
    .toUpperCase();
}

/** Widths in twips of which the sum is `total` to the last. */
function widths(columns: TableBlock['columns'], total: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const all = columns.map(({ share }) => Math.floor((share / shares) * total));
  all[0]! += total - all.reduce((sum, width) => sum + width, 0);
  return all;
}

/** `room`: width of the page between its margins, in twips. */
export function tableOf({ columns, rows, wide }: TableBlock, room: number): Table {
  const style = wide ? 'WideTableText' : 'TableText';
  const columnWidths = widths(columns, room);
  const paragraph = (cell: Cell, center: boolean) =>
    new Paragraph({
      style,
      alignment: center ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: runs(cell.runs, cell.muted ? { color: FAINT } : {}),
    });
  const at = (index: number) => ({
    width: { size: columnWidths[index]!, type: 'dxa' as const },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  });
  return new Table({
    columnWidths,
    width: { size: room, type: 'dxa' },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ title, align }, index) =>
            new TableCell({
              ...at(index),
              shading: fill(HEAD_FILL),
              children: [paragraph({ runs: [{ text: title, bold: true }] }, align === 'center')],
            }),
        ),
      }),
      ...rows.map((row) => {
        if ('group' in row)
          return new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                ...at(0),
                width: { size: room, type: 'dxa' },
                columnSpan: columns.length,
                shading: fill(GROUP_FILL),
                children: [
                  new Paragraph({ style, keepNext: true, children: runs([{ text: row.group, bold: true }]) }),
                ],
              }),
            ],
          });
        return new TableRow({
          cantSplit: isShort(row.cells),
          children: row.cells.map(
            (cell, index) =>
              new TableCell({
                ...at(index),
                ...(cell.heat ? { shading: fill(heatColor(cell.heat)) } : {}),
                children: [paragraph(cell, columns[index]?.align === 'center')],
              }),
          ),
        });
      }),
    ],
  });
}

/** A row that is longer than a page would be cut off if it had to stay whole. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every(({ runs: own }) => own.reduce((sum, { text }) => sum + text.length, 0) < 400);
}
