/** A line of text by its ends and the size of its font. */
export interface CellLine {
  text: string;
  left: number;
  right: number;
  size: number;
}

export const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;
/** Characters that a line does not begin with, so that they go to the next line with the one before. */
const NO_START = /^[，。、；：？！）》」』】”’…—%,.;:?!)\]]/;

/** Width of what cannot be parted from a line's beginning, in font sizes. */
export function firstWord(text: string): number {
  const latin = /^[\p{Script=Latin}\d.,%+\-/()&']+/u.exec(text)?.[0];
  if (latin) return latin.length * 0.5 + (NO_START.test(text.slice(latin.length)) ? 1 : 0);
  let length = 1;
  while (length < text.length && NO_START.test(text.slice(length))) length++;
  return /^[（《“‘「『【(]/.test(text) ? length + 1 : length;
}

/** No blank between Chinese lines; a word that was hyphenated becomes whole. */
export function joinLines(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return CJK.test(text.at(-1) ?? '') || CJK.test(next[0] ?? '') ? text + next : `${text} ${next}`;
}
