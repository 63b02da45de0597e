/** Bits of a filter: many more than are set, and few enough to stay in the processor's fastest cache. */
const BITS = 17;

/** A number that depends on all bits of three. */
export const hashOf = (first: number, second: number, third = 0) =>
  Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35);

/** A set of hashes that denies nearly all that were not added, and none that were: it asks before a large table is. */
export class BitFilter {
  private readonly bits = new Uint8Array(2 ** BITS / 8);

  add(hash: number): void {
    const bit = hash >>> (32 - BITS);
    this.bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /** 0 or 1, not a truth value: where a processor cannot foresee which, to reckon with it is quicker than to branch. */
  mayHave(hash: number): number {
    const bit = hash >>> (32 - BITS);
    return (this.bits[bit >> 3]! >> (bit & 7)) & 1;
  }
}
