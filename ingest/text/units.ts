/** Room for all code units that rules ask for by name, with some to spare. */
export const MOST_NAMED = 1024;

/** The number of each code unit that is in a set or has a sign, from 1 on as they are named; 0 for all others. */
export const NUMBERS = new Uint16Array(0x10000);
let named = 0;

/**
 * The number of a code unit that a rule names. Rules look so many code units up, in so many sets, that what they look
 * into has to stay in the processor's nearest cache: sets of a thousand numbers do, sets of all code units do not.
 * @throws {RangeError} where the rules name more than there is room for
 */
export function numberOf(unit: number): number {
  if (NUMBERS[unit] === 0) {
    if (named === MOST_NAMED - 1) throw new RangeError('rules name more characters than sets have room for');
    NUMBERS[unit] = ++named;
  }
  return NUMBERS[unit]!;
}

/** One bit for each of {@link NUMBERS}, set for those of the code units in `chars`. For rules to take when they are loaded. */
export function unitsOf(chars: string): Uint8Array {
  const bits = new Uint8Array(MOST_NAMED / 8);
  for (let i = 0; i < chars.length; i++) {
    const number = numberOf(chars.charCodeAt(i));
    bits[number >> 3]! |= 1 << (number & 7);
  }
  return bits;
}

/** Whether a code unit is in a set that {@link unitsOf} gives; NaN, which stands where a text has none, is in no set. */
export function isIn(units: Uint8Array, unit: number): boolean {
  const number = NUMBERS[unit & 0xffff]!;
  return ((units[number >> 3]! >> (number & 7)) & 1) === 1;
}

/** A number for each of the code units in some characters, and 0 for all others; see {@link valueIn}. */
export function valuesOf(values: readonly (readonly [chars: string, value: number])[]): Int8Array {
  const table = new Int8Array(MOST_NAMED);
  for (const [chars, value] of values)
    for (let i = 0; i < chars.length; i++) table[numberOf(chars.charCodeAt(i))] = value;
  return table;
}

/** The number of a code unit in a table that {@link valuesOf} gives. */
export const valueIn = (table: Int8Array, unit: number): number => table[NUMBERS[unit & 0xffff]!]!;

/** Further than any text goes. How long one is, is asked once: where texts are kept in many ways, that takes its time. */
const ITS_END = 0x7fffffff;

/** Where the first code unit of a set stands in a text, before `end`, or -1: many times quicker than any pattern. */
export function indexIn(text: string, units: Uint8Array, end = ITS_END): number {
  for (let i = 0, to = Math.min(end, text.length); i < to; i++) if (isIn(units, text.charCodeAt(i))) return i;
  return -1;
}

/** Whether a text has one of the code units of a set before `end`. */
export const hasUnit = (text: string, units: Uint8Array, end = ITS_END): boolean =>
  indexIn(text, units, end) >= 0;

/**
 * Whether a text has one of the code units of a set from `from` on and before `to`, which is no further than its end. How
 * long it is, is not asked.
 */
export function hasUnitWithin(text: string, units: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isIn(units, text.charCodeAt(i))) return true;
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
