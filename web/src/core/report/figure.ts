/** Figures of a report: areas and priorities joined by what counts, and graphs as a person saw them. */
import { TIER_COLOURS } from '../../../../cypher/export/palette.ts';
import { FONTS, widthOf } from '../../../../cypher/export/svg/text.ts';
import { xmlValue, xmlVisible } from '../../../../cypher/export/text.ts';
import { tierColour } from '../../ui/tier.ts';
import type { MatrixRow } from '../coverage.ts';
import type { Block } from './blocks.ts';
import type { ReportItem } from './item.ts';
import { pictureSvg } from './picture-svg.ts';
import type { Writing } from './writing.ts';

type Figure = Extract<Block, { kind: 'figure' }>;

const SIZE = 14;
const STEP = 25;
const TIER_GAP = 10;
/** Between the two sides, where the lines run. */
const MIDDLE = 300;
const INK = '#1b1f26';
const AREA = '#5b3fa8';

/** Areas on the left, priorities under their tiers on the right; none where nothing joins them. */
export function figureBlocks(writing: Writing, rows: readonly MatrixRow[]): Figure[] {
  const { matrix, name, words, fill } = writing;
  const joined = rows.filter(({ links }) => links > 0);
  if (joined.length === 0) return [];
  let bottom = 0;
  const right = matrix.columns.groups.flatMap(({ tier, columns }) => {
    bottom += TIER_GAP;
    const color = TIER_COLOURS[tierColour(tier, matrix.framework.tiers)]!;
    return columns.map((column) => {
      bottom += STEP;
      return { id: column.id, text: name(column), color, y: bottom - STEP / 2 };
    });
  });
  const height = bottom + TIER_GAP;
  const left = joined.map((row, index) => ({
    row,
    text: name(row.area),
    y: ((index + 0.5) * height) / joined.length,
  }));
  const from = Math.ceil(Math.max(...left.map(({ text }) => widthOf(text, SIZE)))) + 24;
  const to = from + MIDDLE;
  const width = to + 24 + Math.ceil(Math.max(...right.map(({ text }) => widthOf(text, SIZE))));
  const most = Math.max(...joined.flatMap(({ cells }) => cells.map(({ measures }) => measures)));
  let edges = 0;
  const lines = left.flatMap(({ row, y }) =>
    right.flatMap((end) => {
      const measures = row.cells.find(({ column }) => column.id === end.id)?.measures ?? 0;
      if (measures === 0) return [];
      edges += 1;
      const middle = (from + to) / 2;
      const thick = (0.8 + 6 * (measures / most)).toFixed(1);
      return `<path d="M${from} ${y.toFixed(1)}C${middle} ${y.toFixed(1)} ${middle} ${end.y} ${to} ${end.y}" stroke="${end.color}" stroke-width="${thick}"/>`;
    }),
  );
  const label = (text: string, x: number, y: number, anchor: 'start' | 'end') =>
    `<text x="${x}" y="${(y + SIZE * 0.35).toFixed(1)}" text-anchor="${anchor}">${xmlVisible(text)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family=${xmlValue(FONTS)} font-size="${SIZE}" fill="${INK}">
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="none" stroke-opacity="0.55">${lines.join('\n')}</g>
${left.map(({ text, y }) => `<rect x="${from - 6}" y="${(y - 6).toFixed(1)}" width="12" height="12" fill="${AREA}"/>${label(text, from - 12, y, 'end')}`).join('\n')}
${right.map(({ text, y, color }) => `<circle cx="${to}" cy="${y}" r="6" fill="${color}"/>${label(text, to + 12, y, 'start')}`).join('\n')}
</svg>`;
  return [
    {
      kind: 'figure',
      svg,
      width,
      height,
      caption: words.written.figure.caption,
      description: fill(words.written.figure.description, { nodes: left.length + right.length, edges }),
    },
  ];
}

/** A graph as it stood on the screen. */
export function pictureBlock(writing: Writing, item: Extract<ReportItem, { kind: 'graph' }>): Figure {
  const { matrix, language, words, fill } = writing;
  const { tiers } = matrix.framework;
  const { figure } = words.written;
  const { svg, width, height, unlabelled, wide } = pictureSvg(item.picture, language, (node) =>
    tierColour(tiers.find(({ id }) => id === (node.label === 'Tier' ? node.id : node.tier)) ?? null, tiers),
  );
  const { nodes, edges } = item.picture;
  const size = fill(figure.description, { nodes: nodes.length, edges: edges.length });
  const left = unlabelled > 0 ? fill(figure.unlabelled, { count: unlabelled }) : '';
  return {
    kind: 'figure',
    svg,
    width,
    height,
    ...(wide ? { wide } : {}),
    caption: [item.title, left].filter((part) => part !== '').join(language === 'zh' ? '；' : '; '),
    description: size,
  };
}
