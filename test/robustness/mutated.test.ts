import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePdf, typeset } from '../../ingest/testing/make-pdf.ts';
import { rounds } from '../contract/support/rounds.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { extractBytes, extractText, SEEDS } from './seeds.ts';
import { expectSound } from './sound.ts';

/** Documents of one test, so that a failure names a small range of numbers. */
const BATCH = 100;
const batches = (documents: number, size = BATCH) =>
  Array.from({ length: documents / size }, (_, i) => i * size);
const seedOf = (number: number) => SEEDS[number % SEEDS.length]!;

describe('a mutated document', () => {
  it.each(batches(rounds(300, 10_000)))('is read soundly, from number %i on', (first) => {
    for (let number = first; number < first + BATCH; number++) {
      const text = mutate(seedOf(number), number);
      try {
        expectSound(extractText(text), text);
      } catch (error) {
        throw new Error(`document ${number}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
  });
});

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = (text: string) => text.split('\n').map(escaped);

/** A few pages: to read a PDF takes longer than anything else. */
const PDF_LENGTH = 3000;

/** The same words as a file of each format. */
const FILES: Record<string, (text: string) => Uint8Array> = {
  'x.txt': strToU8,
  'x.pdf': (text) =>
    makePdf(
      typeset(
        text
          .slice(0, PDF_LENGTH)
          .split('\n')
          .filter((line) => line !== ''),
        { indent: true, head: '政策文件' },
      ),
    ),
  'x.html': (text) =>
    strToU8(
      `<!doctype html><meta charset=utf-8><title>政策</title><script>支持()</script><nav><a href=/>首页</a></nav><main>${paragraphs(
        text,
      )
        .map((line) => `<p>${line}</p>`)
        .join('')}</main>`,
    ),
  'x.docx': (text) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      ),
      'word/document.xml': strToU8(
        `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs(
          text,
        )
          .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join('')}</w:body></w:document>`,
      ),
    }),
};

describe.each(Object.entries(FILES))('the bytes of %s', (file, make) => {
  const whole = SEEDS.map((text) => make(text));
  const [few, many, size] = file === 'x.pdf' ? [20, 1000, 20] : [100, 2_000, BATCH];

  it('are read', async () => {
    const { extraction } = await extractBytes(whole[0]!, file);
    expect(extraction.measures.length).toBeGreaterThan(3);
  });

  it.each(batches(rounds(few, many), size))(
    'are read soundly or refused by name when damaged, from number %i on',
    async (first) => {
      for (let number = first; number < first + size; number++) {
        const bytes = mutateBytes(whole[number % whole.length]!, number);
        const read = await extractBytes(bytes, file).catch((error: Error) => error);
        if (!(read instanceof Error)) expectSound(read.extraction, read.text);
        else if (read.name !== 'ReadError')
          throw new Error(`document ${number}: ${read.message}`, { cause: read });
        else expect(read.message).toContain(file);
      }
    },
  );
});
