import { NUMERAL_UNITS } from './chinese-number.ts';
import { LOOKED_AT, TOGETHER } from './code-units.ts';
import type { Span } from './mapped-text.ts';

/** A run of text between two stops or commas, in the sentence that it belongs to. */
export interface Clause extends Span {
  /** Bounds of the sentence: from the full stop or semicolon before to the one after. */
  sentence: Span;
}

/**
 * Cuts normalised text into clauses, in order. Stops themselves belong to no clause.
 * @param bodyStart where a heading without a stop of its own ends and the sentence after it begins
 * @param numerals gets where digits and numerals stand, in order: one look at each code unit tells both
 */
export function clausesOf(text: string, bodyStart = 0, numerals: number[] = []): Clause[] {
  const clauses: Clause[] = [];
  cutSentences(text, 0, bodyStart, clauses, numerals);
  cutSentences(text, bodyStart, text.length, clauses, numerals);
  return clauses;
}

/** What a sign may end: a sentence, or a clause. */
const ENDS_SENTENCE = 1;
const MAY_BREAK = 2;
const NUMERAL = 3;
const SIGNS = new Uint8Array(0x10000);
for (const unit of NUMERAL_UNITS) SIGNS[unit.charCodeAt(0)] = NUMERAL;
for (const sign of '。;!?\n') SIGNS[sign.charCodeAt(0)] = ENDS_SENTENCE;
for (const sign of ',:') SIGNS[sign.charCodeAt(0)] = MAY_BREAK;

function cutSentences(text: string, from: number, to: number, out: Clause[], numerals: number[]): void {
  let sentence: Span = { start: from, end: from };
  let start = from;
  for (let i = from; i < to; ) {
    const part = i - (i % TOGETHER);
    const units = LOOKED_AT.look(text.slice(part, part + TOGETHER));
    for (const end = Math.min(to, part + TOGETHER); i < end; i++) {
      const sign = SIGNS[units[i - part]!]!;
      if (sign === 0) continue;
      if (sign === NUMERAL) {
        numerals.push(i);
        continue;
      }
      if (sign === MAY_BREAK && !isBreak(text, i, sentence.start, to)) continue;
      if (i > start) out.push({ start, end: i, sentence });
      start = i + 1;
      if (sign === MAY_BREAK) continue;
      sentence.end = i;
      sentence = { start, end: start };
    }
  }
  if (to > start) out.push({ start, end: to, sentence });
  sentence.end = to;
}

const COMMA = 0x2c;

/** A comma or colon, but for the comma that separates thousands (`1,000`) and the colon of a ratio or a time (`1:1`). */
function isBreak(text: string, at: number, start: number, end: number): boolean {
  if (at === start || !isDigit(text.charCodeAt(at - 1))) return true;
  let digits = 0;
  while (digits < 4 && at + 1 + digits < end && isDigit(text.charCodeAt(at + 1 + digits))) digits++;
  // Four digits behind a colon are a year (`表1:2025年任务`).
  return text.charCodeAt(at) === COMMA ? digits !== 3 : digits === 0 || digits === 4;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
