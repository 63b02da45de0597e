import { MOST_NAMED, NUMBERS, numberOf } from './units.ts';

/**
 * What a rule asks a text for before it asks its pattern: characters of which every match has one. The code units of a
 * text are looked at once, for all rules together, and each rule then asks for its own bit.
 */
export type Sign = number;

/** All bits: of a text that nobody has looked at, anything may be said. */
export const ANY_SIGN: Sign = -1;

/** The highest bit makes a number negative, and is not given. */
const MOST = 31;

/** The bits of every code unit, by its number. */
const SIGNS = new Int32Array(MOST_NAMED);
let given = 0;

/**
 * A bit that is set for texts which may have one of `chars`. For rules to take when they are loaded, as they compile
 * their patterns: of a text that was looked at before, it would say nothing.
 * @throws {RangeError} where all bits are given
 */
export function signOf(chars: string): Sign {
  if (given === MOST) throw new RangeError('no more than 31 signs of texts can be told apart');
  const sign = 1 << given++;
  for (let i = 0; i < chars.length; i++) SIGNS[numberOf(chars.charCodeAt(i))]! |= sign;
  return sign;
}

/** How many bits have been given: what was kept of the bits of code units holds as long as there are no more. */
export const signsGiven = (): number => given;

/** The bits of a code unit. */
export const signsOfUnit = (unit: number): Sign => SIGNS[NUMBERS[unit]!]!;

/** The bits of all code units of a text together. */
export function signsOf(text: string): Sign {
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= signsOfUnit(text.charCodeAt(i));
  return signs;
}
