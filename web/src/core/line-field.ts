/** Where links run on a drawing, roughly: a name stands where few of them do, as on a map. */
import type { Point } from './graph.ts';
import type { Box } from './label-space.ts';

/** Side of a cell in which links are counted, in pixels. */
const CELL = 8;

export interface LineField {
  /**
   * Forgets all links. Cells lie so that `anchor` is a corner of one: what moves along with it is counted the same, and
   * names do not change sides while a hand moves the drawing.
   */
  clear: (size: { width: number; height: number }, anchor: Point) => void;
  /** A straight link from one point to another. */
  add: (from: Point, to: Point) => void;
  /** How much of links runs through a box: a link counts once in every cell. */
  under: (box: Box) => number;
}

const within = (value: number) => ((value % CELL) + CELL) % CELL;

export function createLineField(): LineField {
  let cells = new Uint16Array(0);
  let [wide, high] = [0, 0];
  let shift: Point = { x: 0, y: 0 };
  const column = (x: number) => Math.floor((x + shift.x) / CELL);
  const row = (y: number) => Math.floor((y + shift.y) / CELL);
  return {
    clear({ width, height }, anchor) {
      [wide, high] = [Math.ceil(width / CELL) + 1, Math.ceil(height / CELL) + 1];
      if (cells.length < wide * high) cells = new Uint16Array(wide * high);
      else cells.fill(0);
      shift = { x: CELL - within(anchor.x), y: CELL - within(anchor.y) };
    },
    add(from, to) {
      const [x, y] = [to.x - from.x, to.y - from.y];
      // Steps are no longer than a cell: where two of them stand in one, it is counted once.
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / CELL));
      let last: number | null = null;
      for (let step = 0; step <= steps; step++) {
        const [across, down] = [column(from.x + (x * step) / steps), row(from.y + (y * step) / steps)];
        if (across < 0 || down < 0 || across >= wide || down >= high) continue;
        const cell = down * wide + across;
        if (cell !== last) cells[cell]! += 1;
        last = cell;
      }
    },
    under({ left, top, right, bottom }) {
      let found = 0;
      const [last, low] = [Math.min(wide - 1, column(right)), Math.min(high - 1, row(bottom))];
      for (let down = Math.max(0, row(top)); down <= low; down++)
        for (let across = Math.max(0, column(left)); across <= last; across++)
          found += cells[down * wide + across]!;
      return found;
    },
  };
}
