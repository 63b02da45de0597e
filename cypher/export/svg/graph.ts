/** A graph as a picture: as it was laid out, with a legend. Labels that would lie on others are left to a tooltip. */
import type { ExportSettings } from '../settings.ts';
import type { ExportEdge, ExportNode } from '../subgraph.ts';
import { xmlVisible } from '../text.ts';
import { framed, INK, round, textLines } from './frame.ts';
import { legendOf } from './legend.ts';
import { outline } from './shapes.ts';
import { widthOf } from './text.ts';

/** A node whose place is known. */
export type PlacedNode = ExportNode & { view: { x: number; y: number } };

export interface GraphPicture {
  settings: ExportSettings;
  nodes: readonly PlacedNode[];
  edges: readonly ExportEdge[];
}

const WIDTH = 1400;
const LABEL = 11;
/** Beyond it a name ends in …; the whole stands in the tooltip. */
const MOST_LABEL = 15;
const SPACE = 40;
const WORDS = {
  zh: {
    unlabelled: (count: number) => `${count} 个节点的名称因重叠未写出`,
    cut: (count: number) => `${count} 个名称在图中缩写`,
  },
  en: {
    unlabelled: (count: number) => `the names of ${count} nodes, as they would overlap`,
    cut: (count: number) => `the ends of ${count} long names`,
  },
} as const;

interface Spot {
  x: number;
  y: number;
  radius: number;
  node: PlacedNode;
}

export function graphSvg({ settings, nodes, edges }: GraphPicture): string {
  const { spots, height } = placed(nodes);
  const lines = edges.flatMap((edge) => edgeLine(edge, spots) ?? []);
  const { labels, unlabelled, cut } = labelled([...spots.values()]);
  const words = WORDS[settings.language];
  const limits = [unlabelled > 0 && words.unlabelled(unlabelled), cut > 0 && words.cut(cut)]
    .filter((what) => what !== false)
    .map((what) => ({ what, shown: 0, total: null }));
  const legend = legendOf(settings, nodes, edges, { top: height + 12, width: WIDTH });
  return framed(
    { ...settings, limits: [...settings.limits, ...limits] },
    {
      width: WIDTH,
      height: height + 12 + legend.height,
      content: `<g stroke="#9aa0a8" stroke-width="0.8" stroke-opacity="0.7">
${lines.join('\n')}
</g>
<g stroke="#ffffff" stroke-width="1">
${[...spots.values()].map(shapeOf).join('\n')}
</g>
<g paint-order="stroke" stroke="#ffffff" stroke-width="2.5" stroke-linejoin="round">
${labels.join('\n')}
</g>
${legend.content}
`,
    },
  );
}

/** Fits the places into the picture as they are, whose y axis points down. */
function placed(nodes: readonly PlacedNode[]): { spots: Map<string, Spot>; height: number } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { view } of nodes) {
    left = Math.min(left, view.x);
    right = Math.max(right, view.x);
    low = Math.min(low, view.y);
    high = Math.max(high, view.y);
  }
  if (nodes.length === 0) return { spots: new Map(), height: 2 * SPACE };
  const [wide, tall] = [Math.max(right - left, 1e-9), Math.max(high - low, 1e-9)];
  // Never flatter than three to one nor higher than wide, whatever the layout.
  const scale = Math.min((WIDTH - 2 * SPACE) / wide, (WIDTH - 2 * SPACE) / tall);
  const height = Math.max(tall * scale + 2 * SPACE, 200);
  const middle = { x: (left + right) / 2, y: (low + high) / 2 };
  const spots = new Map(
    nodes.map((node): [string, Spot] => [
      node.key,
      {
        node,
        x: WIDTH / 2 + (node.view.x - middle.x) * scale,
        y: height / 2 - (node.view.y - middle.y) * scale,
        radius: Math.min(Math.max(node.view.size, 2), 24),
      },
    ]),
  );
  return { spots, height };
}

/** A line from rim to rim, with a head that shows the direction. */
function edgeLine({ source, target, type }: ExportEdge, spots: ReadonlyMap<string, Spot>): string | null {
  const [from, to] = [spots.get(source), spots.get(target)];
  if (!from || !to || from === to) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const tip = length - to.radius - 1;
  if (tip <= from.radius) return null;
  const [ux, uy] = [dx / length, dy / length];
  const at = (distance: number, aside = 0) =>
    `${round(from.x + ux * distance - uy * aside)} ${round(from.y + uy * distance + ux * aside)}`;
  const head = Math.min(5, tip - from.radius);
  return `<path d="M${at(from.radius)}L${at(tip)}M${at(tip - head, head * 0.45)}L${at(tip)}L${at(tip - head, -head * 0.45)}" fill="none"><title>${xmlVisible(type)}</title></path>`;
}

function shapeOf({ x, y, radius, node }: Spot): string {
  return `${outline(node.view.shape, x, y, radius)} fill="${node.view.color}"><title>${xmlVisible(node.name)}</title></${node.view.shape === 'disc' ? 'circle' : 'path'}>`;
}

/** Names under their nodes, those of large nodes first; one that would lie on another's is left out. */
function labelled(spots: readonly Spot[]): { labels: string[]; unlabelled: number; cut: number } {
  const taken: { left: number; right: number; top: number; bottom: number }[][] = [];
  const BAND = 40;
  let [unlabelled, cut] = [0, 0];
  const labels: string[] = [];
  for (const { x, y, radius, node } of [...spots].sort((a, b) => b.radius - a.radius)) {
    const short = shortened(node.name);
    const half = widthOf(short, LABEL) / 2;
    const top = y + radius + 2;
    const box = { left: x - half, right: x + half, top, bottom: top + LABEL * 1.2 };
    const bands = [Math.floor(box.top / BAND), Math.floor(box.bottom / BAND)];
    const free = bands.every((band) =>
      (taken[band] ?? []).every(
        (other) =>
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
      ),
    );
    if (!free) {
      unlabelled++;
      continue;
    }
    if (short !== node.name) cut++;
    for (const band of new Set(bands)) {
      taken[band] ??= [];
      taken[band].push(box);
    }
    labels.push(
      textLines([short], { x, y: top + LABEL * 0.95, size: LABEL, step: 1, fill: INK, anchor: 'middle' }),
    );
  }
  return { labels, unlabelled, cut };
}

function shortened(name: string): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (widthOf(short + segment, 1) > MOST_LABEL) return `${short.trimEnd()}…`;
    short += segment;
  }
  return name;
}
