/** Room for names on a drawing: one that would lie over another is left out. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelSpace {
  clear: () => void;
  /** Takes the room of a box if all of it is free; `always` takes it whether it is or not. Tells whether it was taken. */
  take: (box: Box, always?: boolean) => boolean;
  /** Whether all of a box is free. */
  isFree: (box: Box) => boolean;
}

/** Of the grid in which boxes are looked for, in pixels. */
const CELL = 64;
/** Cells of a column of that grid: more than any drawing is high, so that each has a number of its own. */
const ROW = 100_000;

export function createLabelSpace(): LabelSpace {
  const cells = new Map<number, Box[]>();
  const cellsOf = ({ left, top, right, bottom }: Box): number[] => {
    const names: number[] = [];
    for (let x = Math.floor(left / CELL); x * CELL <= right; x++)
      for (let y = Math.floor(top / CELL); y * CELL <= bottom; y++) names.push(x * ROW + y);
    return names;
  };
  const isFree = (box: Box, names: readonly number[]) =>
    names.every((name) =>
      (cells.get(name) ?? []).every(
        (other) =>
          other.right <= box.left ||
          other.left >= box.right ||
          other.bottom <= box.top ||
          other.top >= box.bottom,
      ),
    );
  return {
    clear: () => cells.clear(),
    isFree: (box) => isFree(box, cellsOf(box)),
    take(box, always = false) {
      const names = cellsOf(box);
      if (!always && !isFree(box, names)) return false;
      for (const name of names) {
        const there = cells.get(name);
        if (there) there.push(box);
        else cells.set(name, [box]);
      }
      return true;
    },
  };
}
