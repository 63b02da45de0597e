import type { Span } from './mapped-text.ts';

/** A run of text between two stops or commas, in the sentence that it belongs to. */
export interface Clause extends Span {
  /** Bounds of the sentence: from the full stop or semicolon before to the one after. */
  sentence: Span;
}

/**
 * Cuts normalised text into clauses, in order. Stops themselves belong to no clause.
 * @param bodyStart where a heading without a stop of its own ends and the sentence after it begins
 */
export function clausesOf(text: string, bodyStart = 0): Clause[] {
  const clauses: Clause[] = [];
  cutSentences(text, 0, bodyStart, clauses);
  cutSentences(text, bodyStart, text.length, clauses);
  return clauses;
}

function cutSentences(text: string, from: number, to: number, out: Clause[]): void {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !endsSentence(text.charCodeAt(i))) continue;
    if (i > start) cutClauses(text, { start, end: i }, out);
    start = i + 1;
  }
}

function cutClauses(text: string, sentence: Span, out: Clause[]): void {
  let { start } = sentence;
  for (let i = start; i <= sentence.end; i++) {
    if (i < sentence.end && !isBreak(text, i, sentence)) continue;
    if (i > start) out.push({ start, end: i, sentence });
    start = i + 1;
  }
}

const STOP = 0x3002;
const NEWLINE = 0x0a;
const EXCLAMATION = 0x21;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const QUESTION = 0x3f;

function endsSentence(unit: number): boolean {
  return unit === STOP || unit === SEMICOLON || unit === EXCLAMATION || unit === QUESTION || unit === NEWLINE;
}

/** A comma or colon, but for the comma that separates thousands (`1,000`) and the colon of a ratio or a time (`1:1`). */
function isBreak(text: string, at: number, { start, end }: Span): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== COMMA && unit !== COLON) return false;
  if (at === start || !isDigit(text.charCodeAt(at - 1))) return true;
  let digits = 0;
  while (digits < 4 && at + 1 + digits < end && isDigit(text.charCodeAt(at + 1 + digits))) digits++;
  // Four digits behind a colon are a year (`表1:2025年任务`).
  return unit === COMMA ? digits !== 3 : digits === 0 || digits === 4;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
