import { BLANK, FIRST_HAN, LAST_HAN } from './blanks.ts';
import { signOf } from './signs.ts';
import { isIn, mayBeBlank } from './units.ts';

/**
 * Whether a code unit is surely no punctuation mark, no digit and no blank, which is told without a look-up: most of a
 * text is such units, so that what looks for marks passes them by.
 */
export const isHanUnit = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/** Whether a code unit is one of some marks, none of which {@link isHanUnit}. */
export const isMark = (marks: Uint8Array, unit: number): boolean => !isHanUnit(unit) && isIn(marks, unit);

/** Whether a code unit is a blank, as `\s` knows them. */
export const isBlank = (unit: number): boolean => mayBeBlank(unit) && BLANK[unit] === 1;

/** Where the first of some marks stands in a text, from `from` on and before `to`, or -1. */
export function indexOfMark(text: string, marks: Uint8Array, from = 0, to = text.length): number {
  for (let i = from, end = Math.min(to, text.length); i < end; i++)
    if (isMark(marks, text.charCodeAt(i))) return i;
  return -1;
}

/** A text that has a round bracket has this sign. */
export const IN_BRACKETS = signOf('()');
