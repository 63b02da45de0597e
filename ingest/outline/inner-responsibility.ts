import type { MappedText } from '../text/mapped-text.ts';
import { IN_BRACKETS } from '../text/marks.ts';
import { closingResponsibility, type Responsibility } from './responsibility.ts';

/** No bracket that a person wrote into a paragraph is longer; a bound keeps the work on any text linear. */
const LONGEST = 300;

/**
 * The responsibility clauses inside of a paragraph, before `end`: brackets right behind a full stop that another sentence
 * follows (…。（区经委负责）支持…。（区科委负责）). Each is recognised as the one that closes a paragraph is.
 */
export function innerResponsibilities(words: MappedText, end: number): Responsibility[] {
  const found: Responsibility[] = [];
  if (!words.mayHave(IN_BRACKETS)) return found;
  const { text } = words;
  for (let open = text.indexOf('('); open >= 0 && open < end; open = text.indexOf('(', open + 1)) {
    const at = open - 1;
    if (text[at] !== '。') continue;
    const near = text.slice(at, Math.min(end - 1, open + LONGEST));
    const length = near.indexOf(')') + 1;
    const clause = length > 0 ? closingResponsibility(near.slice(0, length)) : null;
    if (clause?.start !== 1) continue;
    const { innerStart, innerEnd } = clause;
    found.push({ start: open, end: at + length, innerStart: at + innerStart, innerEnd: at + innerEnd });
  }
  return found;
}
