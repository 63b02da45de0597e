/** A report as writers see it: headings, paragraphs, lists, tables and figures, already in words. */
import type { ExportSettings } from '../../../../cypher/export/settings.ts';
import type { Language } from '../dates.ts';
import type { Quote } from '../quotes.ts';

/** A run of text. With `cite` it is the mark of a reference, and `text` is empty. */
export interface Run {
  text: string;
  bold?: true;
  cite?: number;
}

export interface TableCell {
  runs: Run[];
  /** Depth of its colour, from 0 to 1. */
  heat?: number;
  /** Says that something is missing: told by a paler ink as well as by its words. */
  muted?: true;
}

export interface TableColumn {
  title: string;
  /** Width beside the other columns. */
  share: number;
  align?: 'center';
}

export type TableRow = { group: string } | { cells: TableCell[] };

export type Block =
  /** `plain`: without a number, as an annex has a name of its own. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; plain?: true }
  /** `note`: smaller, beside what it explains. */
  | { kind: 'text'; runs: Run[]; note?: true }
  | { kind: 'list'; items: Run[][] }
  /** `wide`: needs a page on its side. */
  | { kind: 'table'; caption: string; columns: TableColumn[]; rows: TableRow[]; wide?: true }
  | { kind: 'code'; text: string }
  /** `svg`: a picture of `width` × `height` that needs nothing else. `description`: what it shows, in words. */
  | {
      kind: 'figure';
      svg: string;
      width: number;
      height: number;
      caption: string;
      description: string;
      wide?: true;
    }
  | { kind: 'references'; items: Reference[] };

export interface Reference {
  number: number;
  runs: Run[];
}

export interface Report {
  language: Language;
  title: string;
  subtitle: string;
  /** One line for the foot of each page: what every number in it depends on. */
  footer: string;
  settings: ExportSettings;
  blocks: Block[];
}

export const run = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, bold: true });
export const cell = (text: string | number): TableCell => ({ runs: [run(String(text))] });

/** Quotations between their marks, the words that make the link in bold. */
export function quoteRuns(quotes: readonly Quote[], language: Language): Run[] {
  return quotes.flatMap((quote, at) => [
    run(at > 0 && language === 'en' ? ' “' : '“'),
    ...quote.map(({ text, marked }) => (marked ? strong(text) : run(text))),
    run('”'),
  ]);
}

/** Names one after another, as the language strings them together. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

export const heading = (level: 1 | 2 | 3, words: string, plain?: true): Block => ({
  kind: 'heading',
  level,
  text: words,
  plain,
});
export const text = (words: string): Block => ({ kind: 'text', runs: [run(words)] });
export const note = (words: string): Block => ({ kind: 'text', runs: [run(words)], note: true });
