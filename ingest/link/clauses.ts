import type { Span } from '../text/mapped-text.ts';

/** A run between commas, and the sentence that it stands in. */
export interface Clause extends Span {
  sentence: Span;
}

const SENTENCE_END = /[。;!?\n]/;
const CLAUSE_END = /[,:，：]/;

/** Cuts a text into clauses. `breaks` are further places where a sentence ends (that of a title without a stop). */
export function splitClauses(text: string, breaks: readonly number[] = []): Clause[] {
  const clauses: Clause[] = [];
  let sentence: Clause[] = [];
  let start = 0;
  const closeClause = (end: number) => {
    if (end > start) sentence.push({ start, end, sentence: { start, end } });
  };
  const closeSentence = () => {
    const span = { start: sentence[0]?.start ?? 0, end: sentence.at(-1)?.end ?? 0 };
    for (const clause of sentence) clauses.push({ ...clause, sentence: span });
    sentence = [];
  };
  for (let i = 0; i < text.length; i++) {
    if (breaks.includes(i)) {
      closeClause(i);
      closeSentence();
      start = i;
    }
    const character = text[i]!;
    const ends = SENTENCE_END.test(character);
    if (!ends && !CLAUSE_END.test(character)) continue;
    closeClause(i);
    if (ends) closeSentence();
    start = i + 1;
  }
  closeClause(text.length);
  closeSentence();
  return clauses;
}
