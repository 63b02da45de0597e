/** The schema as a picture: where each label stands, and the lines between them. */
import type { ConsoleSchema } from '../../api/console.ts';

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
  /** Middle of its words: on the line, or over it where it is so short that they would hide it. */
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
  return {
    width: MARGIN.x * 2 + (COLUMNS - 1) * STEP.x + BOX.width,
    height: MARGIN.y * 2 + (rows - 1) * STEP.y + BOX.height,
    boxes,
    lines: [...lines.values()].map((line) => ({
      ...line,
      ...drawn(line, byLabel.get(line.from)!, byLabel.get(line.to)!, lines.has(`${line.to} ${line.from}`)),
    })),
  };
}

const centre = ({ x, y }: Box) => ({ x: x + BOX.width / 2, y: y + BOX.height / 2 });

/** A line with the place of its words. One that is level, or comes back, is hardly longer than they are. */
function drawn({ types }: Pick<Line, 'types'>, from: Box, to: Box, bent: boolean) {
  const line = curve(from, to, bent);
  if (from.y !== to.y) return line;
  const half = ((Math.min(types.length, NAMED) - 1) * LEADING) / 2;
  return { ...line, y: line.y - OVER_LINE - half };
}

/** A line from edge to edge of two boxes; bent aside where another comes back, and round where it ends where it began. */
function curve(from: Box, to: Box, bent: boolean): Pick<Line, 'path' | 'x' | 'y'> {
  if (from === to) {
    const [x, y] = [from.x + BOX.width * 0.72, from.y];
    return { path: `M${x} ${y}c4 -26 30 -26 26 0`, x: x + 14, y: y - 19.5 };
  }
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const aside = bent ? 22 : 0;
  const middle = { x: (a.x + b.x) / 2 - (dy / length) * aside, y: (a.y + b.y) / 2 + (dx / length) * aside };
  const start = onEdge(a, middle);
  const end = onEdge(b, middle);
  const round = (n: number) => Math.round(n * 10) / 10;
  const path = `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`;
  const at = { x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 };
  return { path, x: round(at.x), y: round(at.y) };
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
