/**
 * One bit for each code unit, set for those in `chars`: to look a unit up there is quicker than any other way to ask what
 * it is, and most of what is read is read unit by unit. Bits rather than bytes, so that many sets are in the cache.
 */
export function unitsOf(chars: string): Uint8Array {
  const bits = new Uint8Array(0x10000 / 8);
  for (let i = 0; i < chars.length; i++) bits[chars.charCodeAt(i) >> 3]! |= 1 << (chars.charCodeAt(i) & 7);
  return bits;
}

/** Whether a code unit is in a set that {@link unitsOf} gives. */
export const isIn = (units: Uint8Array, unit: number) => ((units[unit >> 3]! >> (unit & 7)) & 1) === 1;

/** Whether a text has one of the code units of a set before `end`: many times quicker than any pattern that needs one. */
export function hasUnit(text: string, units: Uint8Array, end = text.length): boolean {
  for (let i = 0, to = Math.min(end, text.length); i < to; i++)
    if (isIn(units, text.charCodeAt(i))) return true;
  return false;
}

/** How many code units of a text are in a table. */
export function countUnits(text: string, units: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isIn(units, text.charCodeAt(i))) count++;
  return count;
}

/** False for what is surely no blank: Chinese characters and the signs that texts begin and end in. */
export const mayBeBlank = (unit: number): boolean =>
  unit <= 0x20 || (unit >= 0xa0 && unit <= 0x3000) || unit === 0xfeff;

/** The same numbers in 16 bits each where all of them fit, so that twice as many are in the processor's caches. */
export function asSmall(numbers: Uint32Array | Uint16Array): Uint32Array | Uint16Array {
  return numbers.every((number) => number <= 0xffff) ? new Uint16Array(numbers) : numbers;
}
