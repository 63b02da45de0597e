import { matchesOf } from '../text/matches.ts';
import { signOf } from '../text/signs.ts';
import { isPageNumber } from './chrome.ts';
import type { Line } from './lines.ts';

/** A sign of a note: at the start of the line that is the note, or behind the words that it explains. */
const SIGN = /[①-⑳]|\[\d{1,3}\]/g;
/** Most lines have none of what signs begin with. */
const STARTS_SIGN = signOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳[');
/** What stands before a sign, of which the end is asked: it is one character, of two code units at most. */
const EXPLAINED = /[\p{Script=Han}A-Za-z”》)]$/u;
/** Behind the number of an item in a sentence (包括①…;②…) its text follows at once. */
const APART = /^(?:$|[,。;、:)”》])/;
/** No page has more lines of notes. */
const MOST = 12;

/**
 * Notes at the foot of a page, in text that was copied with its page numbers: gives the lines, from the first that
 * begins with a sign which a sentence of the page bears (适老化改造①), up to the page number or the end of the text. An
 * item of a list begins with a sign as well, but no sentence bears it, and none is cut by it. Lines in `chrome` are none.
 */
export function findPageNotes(lines: readonly Line[], chrome: ReadonlySet<number>): Set<number> {
  const notes = new Set<number>();
  /** What stands before each sign that is borne. */
  let borne = new Map<string, string>();
  let first = -1;
  const endPage = (end: number) => {
    if (first >= 0 && end - first <= MOST) for (let i = first; i < end; i++) if (!chrome.has(i)) notes.add(i);
    first = -1;
    borne = new Map();
  };
  lines.forEach((line, i) => {
    const { text } = line.text;
    if (chrome.has(i)) {
      if (isPageNumber(line)) endPage(i);
      return;
    }
    if (!line.text.mayHave(STARTS_SIGN)) return;
    for (const { index, 0: sign } of matchesOf(SIGN, text)) {
      const before = text.slice(0, index);
      const after = text.slice(index + sign.length).trimStart();
      const word = borne.get(sign);
      const isBorne =
        word !== undefined && (word === '' || begins(after, word) || cutsSentence(lines, i, chrome));
      if (index === 0 && first < 0 && isBorne) first = i;
      else if (EXPLAINED.test(before.slice(-2))) borne.set(sign, APART.test(after) ? '' : before);
    }
  });
  endPage(lines.length);
  return notes;
}

/** True where a note begins with the word that its sign stands behind, of which a line may hold the end alone. */
const begins = (note: string, before: string) =>
  (note.length > 1 && [2, 3, 4, 5, 6, 7, 8].some((length) => before.endsWith(note.slice(0, length)))) ||
  (before.length >= LONG_END && note.slice(0, WORD).includes(before.slice(-LONG_END)));
/** Code units in which a note names what it explains, and the end of it that tells. */
const WORD = 24;
const LONG_END = 4;

const FINISHED = /[。;:!?）)”]$/;
/** True where the line before a note is a sentence that goes on behind the end of the page. */
function cutsSentence(lines: readonly Line[], at: number, chrome: ReadonlySet<number>): boolean {
  const before = lines[at - 1];
  if (!before || chrome.has(at - 1) || FINISHED.test(before.text.text)) return false;
  for (let i = at + 1; i < lines.length && i - at <= MOST; i++)
    if (isPageNumber(lines[i]!)) return true;
    else if (chrome.has(i)) return false;
  return false;
}
