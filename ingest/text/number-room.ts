/** Numbers that are made room for together: one by one, to ask for a little room costs more than to fill it. */
const PIECE = 0x2000;

/** A range of numbers: from `start` on, in `numbers`. All are 0 at first. */
export interface Room {
  numbers: Int32Array;
  start: number;
}

/** Gives out ranges of numbers, each once, many of them in one piece of memory that lives as long as any of them. */
export class NumberRoom {
  private numbers = new Int32Array(0);
  private used = 0;

  take(length: number): Room {
    if (this.used + length > this.numbers.length) {
      this.numbers = new Int32Array(Math.max(PIECE, length));
      this.used = 0;
    }
    const start = this.used;
    this.used += length;
    return { numbers: this.numbers, start };
  }

  /** Takes back the last `length` numbers of the range that was given out last; nothing may have been put there. */
  takeBack(length: number): void {
    this.used -= length;
  }
}
