import type { Span } from '../text/mapped-text.ts';

/** A run between commas, and the sentence that it stands in. */
export interface Clause extends Span {
  sentence: Span;
}

/** The clause that `offset` stands in, or the next one; the last where none follows. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause {
  let low = 0;
  for (let high = clauses.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return clauses[low]!;
}

/** Cuts a text into clauses. `breaks` are further places where a sentence ends (that of a title without a stop). */
export function splitClauses(text: string, breaks: readonly number[] = []): Clause[] {
  const clauses: Clause[] = [];
  let sentence: Span = { start: 0, end: 0 };
  let isNew = true;
  let start = 0;
  const closeClause = (end: number) => {
    if (end <= start) return;
    if (isNew) sentence = { start, end };
    isNew = false;
    sentence.end = end;
    clauses.push({ start, end, sentence });
  };
  for (let i = 0; i < text.length; i++) {
    if (breaks.includes(i)) {
      closeClause(i);
      isNew = true;
      start = i;
    }
    const ends = ENDS[text.charCodeAt(i)]!;
    if (ends === 0) continue;
    closeClause(i);
    if (ends === SENTENCE) isNew = true;
    start = i + 1;
  }
  closeClause(text.length);
  return clauses;
}

const CLAUSE = 1;
const SENTENCE = 2;
/** What each code unit ends, or 0. */
const ENDS = new Uint8Array(0x10000);
for (const sign of ',:，：') ENDS[sign.charCodeAt(0)] = CLAUSE;
for (const sign of '。;!?\n') ENDS[sign.charCodeAt(0)] = SENTENCE;
