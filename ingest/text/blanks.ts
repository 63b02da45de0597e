import { signOf } from './signs.ts';

/** Chinese characters that stand for themselves, whatever is near: most of the text. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** True for a text of such characters alone: NFKC and the removal of blanks leave it as it is. */
export function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST_HAN || unit > LAST_HAN) return false;
  }
  return true;
}

/** All blanks, as `\s` knows them. */
export const BLANKS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  .filter((char) => /\s/.test(char))
  .join('');

/** A text that has a blank has this sign. */
export const IN_BLANK = signOf(BLANKS);

/** 1 for each code unit that is a blank, as `\s` knows them. */
export const BLANK = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /\s/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Where the first blank from `from` on and before `to` stands, or `to`; quicker than a regular expression where most of
 * the text is Chinese.
 */
export function nextBlank(text: string, from: number, to = text.length): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < FIRST_HAN || unit > LAST_HAN) && BLANK[unit] === 1) return i;
  }
  return to;
}

/** The text without blanks; most names and titles have none. */
export function withoutBlanks(text: string): string {
  return nextBlank(text, 0) === text.length ? text : text.replace(/\s+/g, '');
}
