/** The documents that an export rests on, as a list of references takes them. */
import { inChunks } from './chunks.ts';
import { type ExportSettings, settingLines } from './settings.ts';
import type { Source } from './subgraph.ts';
import { forPlainText } from './text.ts';

export interface CitedDocument {
  id: string;
  title: string;
  number: string | null;
  /** In the order of the document. */
  issuers: readonly string[];
  issued: string | null;
  published: string | null;
  validUntil: string | null;
  /** A file, or the address of a page. */
  source: string;
  sha256: string;
}

export interface Citations {
  settings: ExportSettings;
  documents: () => Source<CitedDocument>;
}

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);
const oneLine = (text: string): string =>
  forPlainText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * GB/T 7714—2015, 4.6: main responsibility, title: number, type mark, dates and address. A policy document has the
 * mark A, as in the standard's own example of a government notice; more than three issuers are cut to three and 等.
 */
export function gbt7714({ settings, documents }: Citations): AsyncGenerator<string> {
  async function* pieces(): AsyncGenerator<string> {
    let number = 0;
    for await (const document of documents()) {
      number++;
      yield `[${number}] ${reference(document, settings.created.slice(0, 10))}\n`;
    }
    yield `\n${settingLines(settings)
      .map(([name, value]) => `${name}: ${oneLine(value)}\n`)
      .join('')}`;
  }
  return inChunks(pieces());
}

/** One reference without its number. `seen`: the day on which an address was looked at. */
export function reference(document: CitedDocument, seen: string): string {
  const { issuers, issued, published } = document;
  const [title, number, source] = [
    oneLine(document.title),
    document.number && oneLine(document.number),
    oneLine(document.source),
  ];
  const names = issuers.slice(0, 3).map(oneLine).join(', ') + (issuers.length > 3 ? ', 等' : '');
  const online = isAddress(source);
  const date = issued ?? published;
  return [
    names && `${names}. `,
    title,
    number && `: ${number}`,
    online ? '[A/OL]. ' : '[A]. ',
    date && `(${date})`,
    online && `[${seen}]. ${source}`,
    !online && date && '.',
  ]
    .filter(Boolean)
    .join('')
    .trim();
}

/** BibTeX for biber or gbt7714-bibtex-style; names of bodies stay whole, titles keep their letters. */
export function bibtex({ settings, documents }: Citations): AsyncGenerator<string> {
  async function* pieces(): AsyncGenerator<string> {
    // What stands between entries is a comment, but for the sign that begins one.
    for (const [name, value] of settingLines(settings))
      yield `% ${oneLine(`${name}: ${value}`).replaceAll('@', '(at)')}\n`;
    const keys = new Set<string>();
    for await (const document of documents()) yield `\n${entry(document, keyOf(document, keys))}`;
  }
  return inChunks(pieces());
}

function keyOf({ sha256 }: CitedDocument, taken: Set<string>): string {
  const plain = `cetu-${sha256.replace(/[^0-9a-f]/gi, '').slice(0, 10)}`;
  let key = plain;
  for (let number = 2; taken.has(key); number++) key = `${plain}-${number}`;
  taken.add(key);
  return key;
}

function entry(document: CitedDocument, key: string): string {
  const { title, number, issuers, issued, published, validUntil, source, sha256 } = document;
  const date = issued ?? published;
  const fields: [string, string | null][] = [
    ['author', issuers.length > 0 ? issuers.map((name) => `{${latex(name)}}`).join(' and ') : null],
    ['title', `{${latex(title)}}`],
    ['number', number && latex(number)],
    ['date', date],
    ['year', date?.slice(0, 4) ?? null],
    ['mark', 'A'],
    ['url', isAddress(source) ? source.replace(/[{}\\\s]/g, encodeURIComponent) : null],
    ['note', validUntil && `有效期至 ${validUntil}`],
    ['annotation', latex(`sha256 ${sha256}${isAddress(source) ? '' : `; ${source}`}`)],
    ['langid', 'chinese'],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Braces have to balance even where they are escaped, so that they are written by name. */
function latex(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#_%]/g, (character) => LATEX[character] ?? `\\${character}`);
}
