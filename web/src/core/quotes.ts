/**
 * The words that a link rests on as a reader wants them quoted. The graph keeps the shortest run that shows a link; shown
 * by itself it may end in the middle of a phrase, so that a quotation is as long as its clause, with those words marked.
 */
import { withoutLooseBlanks } from '../../../cypher/blanks.ts';
import type { Link, MeasureSummary } from '../../api/measures.ts';
import { Brackets, type Span } from './brackets.ts';

/** A run of a quotation. `marked`: the words that make the link. */
export interface QuotePart {
  text: string;
  marked: boolean;
}
export type Quote = readonly QuotePart[];

/** Longer clauses are cut, but never inside the words that make the link. */
const LONGEST = 60;
/** What ends a clause. A comma or colon between digits (1,000 and 1:1) ends none. */
const BOUND = /[，。；：！？;!?]|(?<!\d)[,:]|[,:](?!\d)/y;
/** Brackets in brackets that are tried, from the words outwards. */
const DEEPEST = 4;
/** Before a title stands at the most its number. */
const LONGEST_MARKER = 12;

type Holder = Pick<MeasureSummary, 'text' | 'title' | 'start' | 'end'>;

/** The quotations of a link, in the order of the text; evidence of one clause shares a quotation. */
export function quotesOf(measure: Holder, link: Pick<Link, 'evidence' | 'starts'>): Quote[] {
  const { text } = measure;
  const brackets = new Brackets(text);
  const loose: Quote[] = [];
  const quotes: { clause: Clause; words: Span[] }[] = [];
  link.evidence.forEach((raw, at) => {
    const words = withoutLooseBlanks(raw);
    const span = placeOf(words, measure, link.starts[at] ?? measure.start);
    if (!span) loose.push([{ text: inQuotes(words), marked: true }]);
    else quotes.push({ clause: clauseAround(measure, brackets, span), words: [span] });
  });
  quotes.sort((a, b) => a.clause.start - b.clause.start || a.words[0]!.start - b.words[0]!.start);
  const merged: typeof quotes = [];
  for (const quote of quotes) {
    const last = merged.at(-1);
    if (last && quote.clause.start < last.clause.end) {
      last.words.push(...quote.words);
      if (quote.clause.end > last.clause.end)
        last.clause = { ...last.clause, end: quote.clause.end, cutAfter: quote.clause.cutAfter };
    } else merged.push(quote);
  }
  const all = [...merged.map(({ clause, words }) => partsOf(text, clause, words)), ...loose];
  return [...new Map(all.map((quote) => [quoteText(quote), quote])).values()];
}

/** A quotation without its marks, and without the quotation marks around it. */
export function quoteText(quote: Quote): string {
  return quote.map(({ text }) => text).join('');
}

/** Text between “ and ”: those inside become ‘ and ’, and the other way round (GB/T 15834, 4.8.3.3). */
export function inQuotes(text: string): string {
  return /[“”]/.test(text) ? turned(text) : text;
}

const turned = (text: string) => text.replace(/[“”‘’]/g, (mark) => '‘’“”'['“”‘’'.indexOf(mark)]!);

/** Where the words stand in the measure's text: of several places the one that is nearest to their offset. */
function placeOf(words: string, { text, start, end }: Holder, offset: number): Span | null {
  if (words === '') return null;
  const expected = ((offset - start) / Math.max(1, end - start)) * text.length;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  return best === null ? null : { start: best, end: best + words.length };
}

interface Clause extends Span {
  /** More of the clause stands before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/**
 * The clause that holds `words`: between two stops or commas outside of all brackets, else within the brackets around
 * the words, whichever is the first that is short enough.
 */
function clauseAround(measure: Holder, brackets: Brackets, words: Span): Clause {
  const { text } = measure;
  const lineEnd = text.indexOf('\n', words.end);
  const line = {
    start: words.start === 0 ? 0 : text.lastIndexOf('\n', words.start - 1) + 1,
    end: lineEnd < 0 ? text.length : lineEnd,
  };
  const clauses = [line, ...brackets.around(words).slice(-DEEPEST)].map((within): Span => {
    const depth = brackets.depthAt(within.start);
    let { start, end } = words;
    while (start > within.start && !isBound(text, start - 1, brackets, depth)) start--;
    while (end < within.end && !isBound(text, end, brackets, depth)) end++;
    return withoutMarker(trimmed(text, { start, end }, words), words, measure);
  });
  const fitting = clauses.find(({ start, end }) => end - start <= LONGEST);
  if (fitting) return { ...fitting, cutBefore: false, cutAfter: false };
  const whole = clauses.at(-1)!;
  const cut = brackets.balanced(windowOf(text, whole, words), words);
  return { ...cut, cutBefore: cut.start > whole.start, cutAfter: cut.end < whole.end };
}

function isBound(text: string, at: number, brackets: Brackets, depth: number): boolean {
  BOUND.lastIndex = at;
  return BOUND.test(text) && brackets.depthAt(at) <= depth;
}

function trimmed(text: string, { start, end }: Span, words: Span): Span {
  let [from, to] = [start, end];
  while (from < words.start && /\s/.test(text[from]!)) from++;
  while (to > words.end && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** The number of a measure is no part of what it says. */
function withoutMarker({ start, end }: Span, words: Span, { text, title }: Holder): Span {
  const at = title === '' ? -1 : text.indexOf(title);
  const marked = start === 0 && at > 0 && at <= LONGEST_MARKER && at <= words.start;
  return { start: marked ? at : start, end };
}

/** As much of a long clause as there is room for: more after the words than before, cut at a 、 where there is one. */
function windowOf(text: string, clause: Span, words: Span): Span {
  const room = Math.max(0, LONGEST - (words.end - words.start));
  const before = Math.min(words.start - clause.start, Math.floor(room / 2));
  const end = cutOff(text, words.end, Math.min(clause.end, words.end + room - before), clause.end, 1);
  const start = cutOff(text, words.start, Math.max(clause.start, words.start - before), clause.start, -1);
  return { start, end };
}

/** From `limit` back towards `words` to the next 、, else to a place that is not inside a Latin word or number. */
function cutOff(text: string, words: number, limit: number, whole: number, step: 1 | -1): number {
  if (limit === whole) return limit;
  const beyond = (at: number) => (step === 1 ? text[at] : text[at - 1]);
  for (let at = limit; at !== words; at -= step) if (beyond(at) === '、') return at;
  let at = limit;
  while (at !== words && /^[\w.%\uD800-\uDFFF]{2}$/.test(text.slice(at - 1, at + 1))) at -= step;
  return at;
}

function partsOf(text: string, clause: Clause, words: readonly Span[]): Quote {
  const nested = /[“”]/.test(text.slice(clause.start, clause.end));
  const shown = (from: number, to: number) => {
    const run = text.slice(from, to);
    return nested ? turned(run) : run;
  };
  const parts: QuotePart[] = [];
  const add = (part: string, marked: boolean) => {
    if (part !== '') parts.push({ text: part, marked });
  };
  let done = clause.start;
  add(clause.cutBefore ? '…' : '', false);
  for (const { start, end } of [...words].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= done) continue;
    add(shown(done, Math.max(done, start)), false);
    add(shown(Math.max(done, start), end), true);
    done = end;
  }
  add(shown(done, clause.end), false);
  add(clause.cutAfter ? '…' : '', false);
  return parts;
}
