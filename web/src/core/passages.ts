/** Places in a document that a person goes through, and how they are cited. */

import type { ReaderDocument } from '../../api/documents.ts';
import type { Measure } from '../../api/measures.ts';
import { dateInWords, type Language } from './dates.ts';
import { type Quote, type QuotePart, quoteText } from './quotes.ts';

/** One piece of evidence of one link. */
export interface Passage {
  measure: string;
  target: string;
  start: number;
}

/** All evidence in the order of the text; what a person rejected is left out. */
export function passagesOf(document: Pick<ReaderDocument, 'measures'>): Passage[] {
  return document.measures
    .flatMap(({ id, links }) =>
      links
        .filter(({ state, relation }) => state !== 'rejected' && relation === 'direct')
        .flatMap(({ target, starts }) => starts.map((start) => ({ measure: id, target, start }))),
    )
    .sort((a, b) => a.start - b.start || (a.target < b.target ? -1 : 1));
}

/** The passage after or before the one at `from`; a new round begins at the end. Null where there is none. */
export function neighbour(
  passages: readonly Passage[],
  from: { start: number; target: string | null },
  step: 1 | -1,
): Passage | null {
  if (passages.length === 0) return null;
  const at = passages.findIndex(({ start, target }) => start === from.start && target === from.target);
  if (at >= 0) return passages[(at + step + passages.length) % passages.length]!;
  if (step === 1) return passages.find(({ start }) => start >= from.start) ?? passages[0]!;
  return passages.findLast(({ start }) => start < from.start) ?? passages.at(-1)!;
}

/** What a place in the text is cited by: the measure that it stands in, else the headings above it, outermost first. */
export function holderAt(
  { measures, sections }: Pick<ReaderDocument, 'measures' | 'sections'>,
  at: number,
): { measure: string | null; path: string[]; title: string } | null {
  const holds = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
  const measure = measures.findLast(holds);
  if (measure) return { measure: measure.id, path: measure.path, title: measure.title };
  const headings = sections
    .filter((section) => section.heading !== '' && holds(section))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ heading }) => heading);
  const title = headings.pop();
  return title === undefined ? null : { measure: null, path: headings, title };
}

/** What ends a clause, and how much of one without an end is shown. */
const CLAUSE_END = /[，。！？；,;\n]/;
const LONGEST_CLAUSE = 100;

/** Where the words end that begin at a place: those of a department, an amount or a target, else their clause. */
export function endOfWords(
  { measures, text }: Pick<ReaderDocument, 'measures' | 'text'>,
  at: number,
): number {
  for (const { departments, amounts, targets } of measures)
    for (const { start, end } of [...departments, ...amounts, ...targets]) if (start === at) return end;
  const rest = text.slice(at, at + LONGEST_CLAUSE);
  const found = rest.search(CLAUSE_END);
  return at + (found < 0 ? rest.length : found + 1);
}

/** A citation: title, number, date, section and, where given, the words themselves, in runs. */
export function citationParts(
  { summary }: Pick<ReaderDocument, 'summary'>,
  measure: Pick<Measure, 'path' | 'title'> | null,
  quotes: readonly Quote[],
  language: Language,
): QuotePart[] {
  const chinese = language === 'zh';
  const plain = (text: string): QuotePart => ({ text, marked: false });
  const date = summary.issued ?? summary.periodFrom;
  const parts = [
    `《${summary.title}》`,
    summary.number,
    date && dateInWords(date, language),
    measure && [...measure.path, measure.title].join(chinese ? '，' : ' › '),
  ].filter(Boolean);
  const comma = chinese ? '，' : ', ';
  return [
    plain(parts.join(comma)),
    ...quotes.flatMap((quote, at) => [
      plain(at === 0 ? `${comma}“` : chinese ? '“' : ' “'),
      ...quote,
      plain('”'),
    ]),
    plain(chinese ? '。' : '.'),
  ];
}

/** The same as text. */
export function citation(...about: Parameters<typeof citationParts>): string {
  return quoteText(citationParts(...about));
}
