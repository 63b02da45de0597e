import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePdf, typeset } from '../../testing/make-pdf.ts';
import { readDocument } from '../read-document.ts';
import type { ReadError } from '../read-error.ts';

const read = async (bytes: Uint8Array) => (await readDocument(bytes, 'x.pdf')).text;
const failure = (bytes: Uint8Array): Promise<ReadError> =>
  readDocument(bytes, 'x.pdf').then(
    () => Promise.reject(new Error('no error was thrown')),
    (error: ReadError) => error,
  );

/** Paragraphs of a seed whose characters the test's font has: no blanks, no Latin letters, no radicals. */
function paragraphs(name: string): string[] {
  return readFileSync(new URL(`../../../seeds/documents/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, '').replace(/[A-Za-z0-9,()+-]/g, ''))
    .filter((line) => line.length > 3);
}

describe('readPdf', () => {
  it.each([
    ['indented first lines', { indent: true }],
    ['a running head', { indent: true, head: '上海市静安区人民政府公报' }],
    ['no indents', { indent: false }],
  ])('gives the paragraphs of a document back: %s', async (_, options) => {
    for (const name of ['000_d0f8caca02129268.txt', '002_5bbe285a2fdeaacc.txt', '003_d7a5a1d8257d0abe.txt']) {
      const wanted = paragraphs(name);
      const got = (await read(makePdf(typeset(wanted, options)))).trimEnd().split('\n');
      // Without indents, a paragraph that fills its last line to the end cannot be told from one that goes on.
      if (options.indent) expect(got).toEqual(wanted);
      else expect(got.join('')).toBe(wanted.join(''));
    }
  });

  it('reads top to bottom and left to right, whatever the order in the file', async () => {
    const page = [
      { text: '二、支持企业', x: 74, y: 600 },
      { text: '产业', x: 138, y: 700 },
      { text: '一、发展', x: 74, y: 700 },
      { text: '内部文件', x: 200, y: 500, angle: 45, size: 60 },
    ];
    expect(await read(makePdf([page]))).toBe('一、发展产业\n二、支持企业\n');
  });

  it('parts the cells of a row, and does not join it to the next', async () => {
    const row = (y: number, cells: string[]) => cells.map((text, i) => ({ text, x: 74 + i * 160, y }));
    const table = [...row(700, ['序号', '任务', '责任单位']), ...row(680, ['一', '支持企业', '区经委'])];
    expect(await read(makePdf([table]))).toBe('序号\t任务\t责任单位\n一\t支持企业\t区经委\n');
  });

  it('reads two columns of text one after the other', async () => {
    const column = (x: number, from: number) =>
      Array.from({ length: 12 }, (_, i) => ({
        text: String.fromCharCode(...Array.from({ length: 20 }, (_, k) => 0x4e00 + from + i * 20 + k)),
        x,
        y: 760 - i * 18,
        size: 11,
      }));
    const left = column(60, 0);
    const right = column(320, 400);
    const interleaved = left.flatMap((line, i) => [line, right[i]!]);
    const all = [...left, ...right].map(({ text }) => text).join('');
    expect((await read(makePdf([interleaved]))).replace(/\n/g, '')).toBe(all);
  });

  it('warns of pages without text, and refuses a file that has none', async () => {
    const text = [{ text: '支持企业发展的若干措施', x: 74, y: 700 }];
    const { warnings } = await readDocument(makePdf([text, []]), 'x.pdf');
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['page-without-text', expect.stringContaining('page 2')],
    ]);
    const error = await failure(makePdf([[], []]));
    expect(error).toMatchObject({ name: 'ReadError', code: 'no-text-layer' });
    expect(error.message).toContain('OCR');
  });

  it('refuses what is cut or damaged with a clear error, or reads it', async () => {
    expect(await failure(new TextEncoder().encode('%PDF-1.7\nnothing'))).toMatchObject({ code: 'damaged' });
    const whole = makePdf(typeset(['支持企业发展，促进产业升级。'], { indent: true }));
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(whole.length), async (list, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? Math.max(cut, 20) : undefined);
        for (const [at, byte] of list) if (at > 8 && at < bytes.length) bytes[at] = byte;
        await readDocument(bytes, 'x.pdf').catch((error) => expect(error.name).toBe('ReadError'));
      }),
      { numRuns: 60 },
    );
  });
});
