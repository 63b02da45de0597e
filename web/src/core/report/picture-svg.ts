/** A graph for paper: as it was laid out, at a size at which its names can be read on a page. */
import { LABEL_NAMES, viewOf } from '../../../../cypher/export/palette.ts';
import type { NodeView } from '../../../../cypher/export/subgraph.ts';
import { FONTS, widthOf } from '../../../../cypher/export/svg/text.ts';
import { xmlValue, xmlVisible } from '../../../../cypher/export/text.ts';
import type { Language } from '../dates.ts';
import { keyOf, shortName } from '../graph.ts';
import { nameOf } from '../sentences.ts';
import type { Picture } from './item.ts';

export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** Names that are left out because they would lie on others. */
  unlabelled: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Up to so many nodes a page upright is wide enough. */
const FEW = 60;
const SIZES = { few: { width: 660, height: 720 }, many: { width: 980, height: 560 } };
const FONT = 12;
const MARGIN = 24;
const LEAST_HEIGHT = 120;
const INK = '#1b1f26';
const one = (value: number) => value.toFixed(1);

/** `tierOf`: the place of a node's tier in its framework, 0 for none. */
export function pictureSvg(
  { nodes, edges }: Picture,
  language: Language,
  tierOf: (node: Picture['nodes'][number]) => number,
): Drawing & { wide: boolean } {
  const wide = nodes.length > FEW;
  const size = wide ? SIZES.many : SIZES.few;
  const degree = new Map<string, number>();
  for (const { from, to } of edges) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  const { place, height } = placing(nodes, size);
  const spots = nodes
    .map((node) => ({
      key: keyOf(node),
      label: node.label,
      name: shortName(nameOf({ name: node.name, nameEn: node.nameEn ?? '' }, language)),
      view: viewOf(node.label, tierOf(node)),
      ...place(node),
    }))
    .sort((a, b) => (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0));
  const at = new Map(spots.map((spot) => [spot.key, spot]));
  const most = Math.max(1, ...edges.map(({ weight }) => weight));
  const lines = edges.flatMap(({ from, to, weight }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    const thick = one(0.7 + (most > 1 ? 4 * (weight / most) : 0));
    return `<path d="M${one(a.x)} ${one(a.y)}L${one(b.x)} ${one(b.y)}" stroke-width="${thick}"/>`;
  });
  const taken: Box[] = spots.map(({ x, y, view }) => around(x, y, radius(view)));
  const labels = spots.flatMap(({ x, y, name, view }) => {
    const found = candidates(x, y, radius(view) + 4, name, size.width).find(
      (box) => !taken.some((other) => meet(box, other)),
    );
    if (!found) return [];
    taken.push(found);
    return `<text x="${one(found.x)}" y="${one(found.y + FONT * 0.95)}">${xmlVisible(name)}</text>`;
  });
  const legend = legendOf(spots, language, size.width, height);
  const total = Math.ceil(height + legend.height);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${total}" viewBox="0 0 ${size.width} ${total}" font-family=${xmlValue(FONTS)} font-size="${FONT}" fill="${INK}">
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="none" stroke="#9aa0a8" stroke-opacity="0.7">${lines.join('\n')}</g>
<g stroke="#ffffff" stroke-width="1">${spots.map(({ x, y, view }) => shapeOf(x, y, view)).join('\n')}</g>
<g paint-order="stroke" stroke="#ffffff" stroke-width="2.5" stroke-linejoin="round">${labels.join('\n')}</g>
${legend.content}
</svg>`;
  return { svg, width: size.width, height: total, unlabelled: spots.length - labels.length, wide };
}

/** Where a node comes to lie: all of them fill the width or the height, with room for names at the sides. */
function placing(nodes: Picture['nodes'], size: { width: number; height: number }) {
  const [across, up] = [range(nodes.map(({ x }) => x)), range(nodes.map(({ y }) => y))];
  const side = MARGIN + 60;
  const room = { width: size.width - 2 * side, height: size.height - 2 * MARGIN };
  const scaleOf = (space: number, span: number) => (span > 0 ? space / span : Number.POSITIVE_INFINITY);
  const fitting = Math.min(scaleOf(room.width, across.span), scaleOf(room.height, up.span));
  // All of them in one place, or a single one.
  const scale = Number.isFinite(fitting) ? fitting : 0;
  const height = Math.max(LEAST_HEIGHT, up.span * scale + 2 * MARGIN);
  const left = side + (room.width - across.span * scale) / 2;
  const bottom = height - (height - up.span * scale) / 2;
  return {
    height,
    place: ({ x, y }: { x: number; y: number }) => ({
      x: left + (x - across.low) * scale,
      y: bottom - (y - up.low) * scale,
    }),
  };
}

/** The least of the values and how far the others reach beyond it. */
function range(values: readonly number[]): { low: number; span: number } {
  let [low, high] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return { low, span: high - low };
}

const radius = ({ size }: NodeView) => Math.max(4, size * 0.65);

const around = (x: number, y: number, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Where a name may stand, inside the picture: right of its node, left, above, below. */
function candidates(x: number, y: number, off: number, name: string, width: number): Box[] {
  const box = { width: widthOf(name, FONT), height: FONT * 1.3 };
  const middle = y - box.height / 2;
  return [
    { ...box, x: x + off, y: middle },
    { ...box, x: x - off - box.width, y: middle },
    { ...box, x: x - box.width / 2, y: y - off - box.height },
    { ...box, x: x - box.width / 2, y: y + off },
  ].filter((one) => one.x >= 2 && one.x + one.width <= width - 2 && one.y >= 0);
}

function shapeOf(x: number, y: number, view: NodeView): string {
  const half = radius(view);
  const points = (...list: [number, number][]) =>
    `<polygon points="${list.map(([a, b]) => `${one(x + a * half)},${one(y + b * half)}`).join(' ')}" fill="${view.color}"/>`;
  switch (view.shape) {
    case 'square':
      return points([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case 'triangle':
      return points([0, -1.1], [1, 0.8], [-1, 0.8]);
    case 'diamond':
      return points([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    default:
      return `<circle cx="${one(x)}" cy="${one(y)}" r="${one(half)}" fill="${view.color}"/>`;
  }
}

/** What the shapes are, below the picture. */
function legendOf(
  spots: readonly { label: Picture['nodes'][number]['label'] }[],
  language: Language,
  width: number,
  top: number,
) {
  const labels = [...new Set(spots.map(({ label }) => label))];
  let [x, y] = [MARGIN, top + 18];
  const parts = labels.map((label) => {
    const name = `${LABEL_NAMES[label]?.[language] ?? label} ${spots.filter((spot) => spot.label === label).length}`;
    const room = 18 + widthOf(name, FONT) + 18;
    if (x + room > width - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 20];
    const part = `${shapeOf(x + 6, y, viewOf(label))}<text x="${one(x + 18)}" y="${one(y + FONT * 0.35)}">${xmlVisible(name)}</text>`;
    x += room;
    return part;
  });
  return { content: parts.join('\n'), height: y + 16 - top };
}
