/** The coverage matrix as a picture: cells with their numbers, gaps by their shapes, tiers by their colours. */
import type { Mark, MatrixCell, MatrixFigure, MatrixRow } from '../matrix.ts';
import { TIER_COLOURS } from '../palette.ts';
import { FAINT, framed, INK, LINE, round, textLines } from './frame.ts';
import { widthOf, wrapped } from './text.ts';

const CELL = { width: 46, height: 30 };
const SIZE = 13;
const SMALL = 10;
const PAD = 8;

/** The shapes of gaps on a field of 16 by 16: a ring, speech marks, a roof, a clock, a stroke. */
const SHAPES: Record<Mark, string> = {
  none: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  'named-only':
    'M6.8 4.6C5 5.4 4 6.8 4 9.2M4 9a1.7 1.7 0 1 0 1.7 1.7M12.8 4.6C11 5.4 10 6.8 10 9.2M10 9a1.7 1.7 0 1 0 1.7 1.7',
  'tier-only': 'M3 9.5 8 4l5 5.5M5.6 12.6h4.8',
  'expired-only': 'M8 2.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8ZM8 5.2V8l-2 1.4',
  'not-assessable': 'M4.5 11.5l7-7',
};

export function matrixSvg(figure: MatrixFigure): string {
  const { groups, rows, foot } = figure;
  const colours = groups.flatMap(({ colour, columns }) => columns.map(() => colour));
  const names = groups.flatMap(({ columns }) => columns);
  const nameWidth = Math.max(
    ...[figure.corner, ...[...rows, foot].flatMap(({ name, note }) => [name, note])].map((text) =>
      widthOf(text, SIZE),
    ),
  );
  const left = Math.ceil(nameWidth) + 2 * PAD;
  const totalWidth =
    Math.max(
      ...[figure.totalHead, ...[...rows, foot].map(({ total }) => total)].map((text) => widthOf(text, SIZE)),
    ) +
    2 * PAD;
  const tierLines = groups.map(({ name, columns }) =>
    wrapped(name, columns.length * CELL.width + 2, SMALL + 1),
  );
  const tierHeight = Math.max(...tierLines.map(({ length }) => length)) * (SMALL + 1) * 1.3 + PAD;
  const headHeight = Math.max(...names.map((name) => widthOf(name, SIZE))) + 2 * PAD;
  const top = tierHeight + headHeight;
  const height = top + (rows.length + 1) * CELL.height;
  const right = left + names.length * CELL.width;

  const parts: string[] = [];
  let at = 0;
  groups.forEach(({ colour, columns }, index) => {
    const x = left + at * CELL.width;
    const width = columns.length * CELL.width;
    parts.push(
      `<rect x="${x + 1}" y="${round(tierHeight - 4)}" width="${width - 2}" height="3" fill="${TIER_COLOURS[colour]!}"/>`,
    );
    parts.push(
      textLines(tierLines[index]!, {
        x: x + width / 2,
        y: SMALL + 2,
        size: SMALL + 1,
        step: 1.3,
        fill: INK,
        weight: 600,
        anchor: 'middle',
      }),
    );
    at += columns.length;
  });
  names.forEach((name, column) => {
    const x = left + (column + 0.5) * CELL.width + SIZE / 3;
    parts.push(
      `<g transform="translate(${round(x)} ${round(top - PAD)}) rotate(-90)">${textLines([name], { x: 0, y: 0, size: SIZE, step: 1, fill: INK })}</g>`,
    );
  });
  parts.push(textLines([figure.corner], { x: 0, y: top - PAD, size: SIZE, step: 1, fill: INK, weight: 600 }));
  parts.push(
    textLines([figure.totalHead], {
      x: right + totalWidth - PAD,
      y: top - PAD,
      size: SIZE,
      step: 1,
      fill: INK,
      weight: 600,
      anchor: 'end',
    }),
  );
  [...rows, foot].forEach((row, index) => {
    const y = top + index * CELL.height;
    parts.push(rowParts(row, { y, left, right: right + totalWidth, colours, heavy: row === foot }));
  });
  const legend = legendParts(figure, height + 18, right + totalWidth);
  return framed(figure.settings, {
    width: right + totalWidth,
    height: height + 18 + legend.height,
    content: `${parts.join('\n')}\n${legend.content}\n`,
  });
}

interface Place {
  y: number;
  left: number;
  right: number;
  colours: readonly number[];
  heavy: boolean;
}

function rowParts(row: MatrixRow, { y, left, right, colours, heavy }: Place): string {
  const middle = y + CELL.height / 2 + SIZE / 3;
  const fill = row.bare ? FAINT : INK;
  const parts = [
    `<path d="M0 ${round(y)}H${round(right)}" stroke="${heavy ? INK : LINE}" stroke-width="${heavy ? 1.2 : 0.7}"/>`,
    row.note === ''
      ? textLines([row.name], { x: 0, y: middle, size: SIZE, step: 1, fill })
      : textLines([row.name], { x: 0, y: y + 13, size: SIZE, step: 1, fill }) +
        textLines([row.note], { x: 0, y: y + 25, size: SMALL, step: 1, fill: FAINT }),
    textLines([row.total], { x: right - PAD, y: middle, size: SIZE, step: 1, fill, anchor: 'end' }),
  ];
  row.cells.forEach((cell, at) => {
    parts.push(cellParts(cell, { x: left + at * CELL.width, y, colour: colours[at]!, heavy }));
  });
  return parts.join('\n');
}

function cellParts(
  { text, heat, mark, unstated }: MatrixCell,
  { x, y, colour, heavy }: { x: number; y: number; colour: number; heavy: boolean },
): string {
  const [centre, middle] = [x + CELL.width / 2, y + CELL.height / 2];
  if (mark !== null) return glyph(mark, centre - 8, middle - 8);
  if (heavy) {
    const [sum = '', areas = ''] = text.split(/\s+/);
    return (
      textLines([sum], {
        x: centre,
        y: y + 13,
        size: SIZE,
        step: 1,
        fill: INK,
        weight: 600,
        anchor: 'middle',
      }) + textLines([areas], { x: centre, y: y + 25, size: SMALL, step: 1, fill: FAINT, anchor: 'middle' })
    );
  }
  if (text === '') return '';
  const opacity = round(0.16 + 0.5 * heat);
  const dashed = unstated ? ` stroke="${TIER_COLOURS[colour]!}" stroke-dasharray="3 2"` : '';
  return (
    `<rect x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${CELL.height - 4}" rx="3" fill="${TIER_COLOURS[colour]!}" fill-opacity="${opacity}"${dashed}/>` +
    textLines([text], {
      x: centre,
      y: middle + SIZE / 3,
      size: SIZE,
      step: 1,
      fill: INK,
      weight: 600,
      anchor: 'middle',
    })
  );
}

const glyph = (mark: Mark, x: number, y: number): string =>
  `<path transform="translate(${round(x)} ${round(y)})" d="${SHAPES[mark]}" fill="none" stroke="${FAINT}" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/>`;

function legendParts(
  { legend }: MatrixFigure,
  top: number,
  width: number,
): { content: string; height: number } {
  const parts: string[] = [];
  let [x, y] = [0, top];
  for (const { mark, text } of legend) {
    const needed = 24 + widthOf(text, SMALL + 1) + 20;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 22;
    }
    if (mark === 'count' || mark === 'unstated')
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="16" height="14" rx="3" fill="${TIER_COLOURS[1]!}" fill-opacity="0.4"${mark === 'unstated' ? ` stroke="${TIER_COLOURS[1]!}" stroke-dasharray="3 2"` : ''}/>`,
      );
    else parts.push(glyph(mark, x, y - 1));
    parts.push(textLines([text], { x: x + 22, y: y + 11, size: SMALL + 1, step: 1, fill: INK }));
    x += needed;
  }
  return { content: parts.join('\n'), height: y + 22 - top };
}
