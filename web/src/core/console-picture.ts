/** The schema as a picture: where each label stands, and the lines between them. */
import type { ConsoleSchema } from '../../api/console.ts';
import type { Point } from './graph.ts';

export interface Box {
  label: string;
  count: number | null;
  x: number;
  y: number;
}

export interface Line {
  key: string;
  from: string;
  to: string;
  /** Types between the two labels in this direction, with their counts. */
  types: { type: string; count: number | null }[];
  path: string;
  /** Middle of its words: on the line, off other words and labels, or over it where it is so short that they would hide it. */
  x: number;
  y: number;
}

export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
}

export const BOX = { width: 108, height: 46 };

/** Types that a line has room for, and how far apart their words stand. */
export const NAMED = 2;
export const LEADING = 13;

/** Columns and rows of a grid on which lines between labels of this model seldom cross; what is new stands below. */
const PLACES: Record<string, [column: number, row: number]> = {
  SourceText: [0, 2],
  Document: [1, 1],
  Section: [0, 1],
  Area: [2, 0],
  Framework: [3, 0],
  Tier: [4, 0],
  Measure: [2, 2],
  Priority: [4, 1],
  Industry: [4, 2],
  Department: [1, 0],
  Line: [0, 0],
  Instrument: [1, 3],
  Beneficiary: [2, 3],
  Amount: [3, 3],
  Target: [4, 3],
};
const COLUMNS = 5;
const STEP = { x: 204, y: 126 };
/** From a line that words would hide up to their middle. */
const OVER_LINE = 9;
/** Where along a line its words may stand, as a share of it, the best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66];
/** How wide words are, by character, and how far apart from each other and from labels: a finger has to hit one of them. */
const CHARACTER = 6;
const APART = { x: 8, y: 3 };
const MARGIN = { x: 12, y: 28 };

/** Places labels and lines. Types that were never seen between two labels are drawn too, with a count of 0. */
export function pictureOf({
  labels,
  relationships,
}: Pick<ConsoleSchema, 'labels' | 'relationships'>): Picture {
  const beyond = labels.filter(({ label }) => !PLACES[label]).map(({ label }) => label);
  const rows = 4 + Math.ceil(beyond.length / COLUMNS);
  const placeOf = (label: string): [number, number] => {
    const at = beyond.indexOf(label);
    return PLACES[label] ?? [at % COLUMNS, 4 + Math.floor(at / COLUMNS)];
  };
  const boxes = labels.map(({ label, count }): Box => {
    const [column, row] = placeOf(label);
    return { label, count, x: MARGIN.x + column * STEP.x, y: MARGIN.y + row * STEP.y };
  });
  const byLabel = new Map(boxes.map((box) => [box.label, box]));
  const lines = new Map<string, Omit<Line, 'path' | 'x' | 'y'>>();
  for (const { type, from, to, count } of relationships) {
    if (!byLabel.has(from) || !byLabel.has(to)) continue;
    const key = `${from} ${to}`;
    const line = lines.get(key) ?? { key, from, to, types: [] };
    line.types.push({ type, count });
    lines.set(key, line);
  }
  const taken = boxes.map(({ x, y }) => ({ x: x + BOX.width / 2, y: y + BOX.height / 2, ...BOX }));
  const drawn = new Map<string, Pick<Line, 'path' | 'x' | 'y'>>();
  // Those whose words have one place only take it first.
  const ends = [...lines.values()].map((line) => ({
    line,
    from: byLabel.get(line.from)!,
    to: byLabel.get(line.to)!,
  }));
  const [level, steep] = [
    ends.filter(({ from, to }) => from.y === to.y),
    ends.filter(({ from, to }) => from.y !== to.y),
  ];
  for (const { line, from, to } of [...level, ...steep]) {
    const { path, at } = curve(from, to, lines.has(`${line.to} ${line.from}`));
    const size = sizeOf(line);
    const over = from.y === to.y ? OVER_LINE + (size.height - LEADING) / 2 : 0;
    const places = (over > 0 ? [0.5] : SHARES).map((share) => {
      const { x, y } = at(share);
      return { x, y: y - over, ...size };
    });
    const place = places.find((one) => taken.every((other) => areApart(one, other))) ?? places[0]!;
    taken.push(place);
    drawn.set(line.key, { path, x: round(place.x), y: round(place.y) });
  }
  return {
    width: MARGIN.x * 2 + (COLUMNS - 1) * STEP.x + BOX.width,
    height: MARGIN.y * 2 + (rows - 1) * STEP.y + BOX.height,
    boxes,
    lines: [...lines.values()].map((line) => ({ ...line, ...drawn.get(line.key)! })),
  };
}

/** What words or a label take, from their middle. */
interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

function sizeOf({ types }: Pick<Line, 'types'>): { width: number; height: number } {
  const words = types.slice(0, NAMED).map(({ type, count }) => `${type} ${count ?? ''}`.length);
  return { width: Math.max(...words) * CHARACTER, height: words.length * LEADING };
}

const areApart = (a: Room, b: Room): boolean =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + APART.x ||
  Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + APART.y;

const round = (n: number) => Math.round(n * 10) / 10;

const centre = ({ x, y }: Box) => ({ x: x + BOX.width / 2, y: y + BOX.height / 2 });

/** A line from edge to edge of two boxes, and its points by their share of it; bent aside where another comes back, and round where it ends where it began. */
function curve(from: Box, to: Box, bent: boolean): { path: string; at: (share: number) => Point } {
  if (from === to) {
    const [x, y] = [from.x + BOX.width * 0.72, from.y];
    return { path: `M${x} ${y}c4 -26 30 -26 26 0`, at: () => ({ x: x + 14, y: y - 19.5 }) };
  }
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const aside = bent ? 22 : 0;
  const middle = { x: (a.x + b.x) / 2 - (dy / length) * aside, y: (a.y + b.y) / 2 + (dx / length) * aside };
  const start = onEdge(a, middle);
  const end = onEdge(b, middle);
  const path = `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`;
  const at = (share: number) => {
    const [first, second, third] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return {
      x: first * start.x + second * middle.x + third * end.x,
      y: first * start.y + second * middle.y + third * end.y,
    };
  };
  return { path, at };
}

/** Where the way from a box's centre to a point leaves the box. */
function onEdge(from: { x: number; y: number }, towards: { x: number; y: number }) {
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : BOX.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : BOX.height / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** A query for a label: some of its nodes. */
export const queryOfLabel = (label: string): string => `MATCH (n:${name(label)})\nRETURN n\nLIMIT 25`;

/** A query for a line: some of its links with both ends. */
export const queryOfType = (from: string, type: string, to: string): string =>
  `MATCH path = (a:${name(from)})-[r:${name(type)}]->(b:${name(to)})\nRETURN path\nLIMIT 25`;

const name = (text: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : `\`${text.replaceAll('`', '``')}\``;
