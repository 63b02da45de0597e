import type { Span } from './mapped-text.ts';

/** A run of text between two stops or commas, in the sentence that it belongs to. */
export interface Clause extends Span {
  /** Bounds of the sentence: from the full stop or semicolon before to the one after. */
  sentence: Span;
}

const SENTENCE_END = /[。;!?\n]/;
/** A comma or colon; not the one that separates thousands (`1,000`) or hours from minutes. */
const BREAK = /(?<!\d)[,:]|[,:](?!\d)|(?<=\d)[,:](?=\d{4}|\d{1,2}(?!\d))/;

/**
 * Cuts normalised text into clauses, in order. Stops themselves belong to no clause.
 * @param bodyStart where a heading without a stop of its own ends and the sentence after it begins
 */
export function clausesOf(text: string, bodyStart = 0): Clause[] {
  const parts = [
    { start: 0, end: bodyStart },
    { start: bodyStart, end: text.length },
  ];
  return parts
    .flatMap((part) => cut(text, part, SENTENCE_END))
    .flatMap((sentence) => cut(text, sentence, BREAK).map((part) => ({ ...part, sentence })));
}

function cut(text: string, within: Span, at: RegExp): Span[] {
  const spans: Span[] = [];
  let start = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(new RegExp(at, 'g'))) {
    const stop = within.start + match.index;
    if (stop > start) spans.push({ start, end: stop });
    start = stop + match[0].length;
  }
  if (within.end > start) spans.push({ start, end: within.end });
  return spans;
}
