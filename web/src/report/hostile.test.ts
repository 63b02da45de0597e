/** Whatever stands in a document: a report holds it as text, and nothing in it becomes part of the file's form. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { writeDocx } from './docx/docx.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { reportWith } from './testing.ts';
import { printable } from './text.ts';

interface Read {
  /** Names of the elements in their order, without breaks of lines. */
  elements: string[];
  text: string;
}

const plain = (text: string) => text.replace(/\s+/g, '');

function readHtml(html: string): Read {
  const elements: string[] = [];
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name !== 'br') elements.push(name);
      if (name === 'style' || name === 'script') hidden += 1;
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
    onclosetag: (name) => {
      if (name === 'style' || name === 'script') hidden -= 1;
    },
  });
  parser.end(html);
  return { elements, text: plain(text) };
}

function readMarkdown(markdown: string): Read {
  return readHtml(
    micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
    }),
  );
}

/** The elements of Word that a document is built of. */
const FORM = new Set(
  'w:p w:tbl w:tr w:tc w:hyperlink w:bookmarkStart w:drawing w:sectPr w:numPr w:fldChar'.split(' '),
);

function readXml(xml: string): Read {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const document = parser.parseFromString(xml, 'text/xml');
  const elements: string[] = [];
  const all = document.getElementsByTagName('*');
  let text = '';
  for (let index = 0; index < all.length; index += 1) {
    const element = all.item(index)!;
    if (element.tagName === 'w:t') text += element.textContent;
    // A line feed makes a run of its own.
    if (FORM.has(element.tagName)) elements.push(element.tagName);
  }
  return { elements, text: plain(text) };
}

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function docxParts(text: string): Promise<Map<string, string>> {
  const file = await writeDocx(reportWith(text), async () => PNG);
  return new Map(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const HOSTILE = [
  `"quoted" 'single' “中文”`,
  "=cmd|' /C calc'!A0",
  ']]> <![CDATA[ <!-- --> <script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '\0\x01\x08\x0B\x1B\x7F\uFFFE\uFFFF end',
  '\uD800 lone \uDC00',
  '👩‍👩‍👧 𠮷 é',
  '\u202Eevil\u2066 open',
  '- item\n1. item\n# head\n> quote\n```\n---\n===',
  '| a | b |\n|---|---|',
  '[x](javascript:alert(1)) ![y](z) <http://a.b> http://a.b',
  '\\ ` * _ { } [ ] ( ) # + - . ! | ~ & &amp; &#0; $x$',
  '  spaces\t and tab  ',
  '_x0041_ %PDF {{day}} $& $1',
];

const LONG = '标'.repeat(10_000);

const anything = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'`*_[](){}#+-=.!|~\\\n\r\t 1a：“'), maxLength: 24 }),
    fc.constantFrom(...HOSTILE),
  )
  .filter((text) => printable(text).trim() !== '');

/** How often the text stands in `found`, where it stands at least once. */
const count = (found: string, text: string) => found.split(plain(printable(text))).length - 1;

// A busy machine may take long over these.
describe('hostile text', { timeout: 60_000 }, () => {
  it('is text in HTML', () => {
    const form = readHtml(writeHtml(reportWith('x'))).elements;
    fc.assert(
      fc.property(anything, (text) => {
        const { elements, text: found } = readHtml(writeHtml(reportWith(text)));
        expect(elements).toEqual(form);
        expect(count(found, text)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 100, examples: [[LONG]] },
    );
  });

  it('is text in Markdown', () => {
    const form = readMarkdown(writeMarkdown(reportWith('x'))).elements;
    fc.assert(
      fc.property(anything, (text) => {
        const { elements, text: found } = readMarkdown(writeMarkdown(reportWith(text)));
        expect(elements).toEqual(form);
        expect(count(found, text)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 100, examples: [[LONG]] },
    );
  });

  it('is text in Word', async () => {
    const form = readXml((await docxParts('x')).get('word/document.xml')!).elements;
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const parts = await docxParts(text);
        for (const xml of parts.values()) readXml(xml);
        const { elements, text: found } = readXml(parts.get('word/document.xml')!);
        expect(elements).toEqual(form);
        expect(count(found, text)).toBeGreaterThanOrEqual(10);
        expect(count(readXml(parts.get('word/footer1.xml')!).text, text)).toBe(1);
      }),
      { numRuns: 12, examples: [[LONG], ...HOSTILE.map((text): [string] => [text])] },
    );
  });
});

describe('printable', () => {
  it('closes what turns the direction of text, and changes nothing that is fit to print', () => {
    expect(printable('\u202Eab')).toBe('\u202Eab\u202C');
    expect(printable('\u2067a\u202Bb')).toBe('\u2067a\u202Bb\u202C\u2069');
    expect(printable('\u2066a\u2069b')).toBe('\u2066a\u2069b');
    expect(printable('支持“链主”企业，不超过1000万元。')).toBe('支持“链主”企业，不超过1000万元。');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});
