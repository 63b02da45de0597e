import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import type { ReadError } from './read-error.ts';

const folder = fileURLToPath(new URL('../../seeds/documents/', import.meta.url));
const seeds = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(folder + name) }));

/** An encoder made from a decoder, which is all that Node has: of codes for one character the first is used. */
function encoder(label: string, codes: Iterable<number[]>): (text: string) => Uint8Array {
  const byCharacter = new Map<string, number[]>();
  for (const code of codes) {
    const text = new TextDecoder(label).decode(Uint8Array.from(code));
    if (text.length === 1 && text !== '\uFFFD' && !byCharacter.has(text)) byCharacter.set(text, code);
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : byCharacter.get(c)!)));
}

function* twoBytes(): Generator<number[]> {
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) yield [a, b];
}

function* fourBytes(): Generator<number[]> {
  for (let b = 0x30; b <= 0x39; b++)
    for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) yield [0x81, b, c, d];
}

const toGb18030 = encoder('gb18030', [...twoBytes(), ...fourBytes()]);
const toBig5 = encoder('big5', twoBytes());

async function failure(bytes: Uint8Array, file = 'x.txt'): Promise<ReadError> {
  return readDocument(bytes, file).then(
    () => {
      throw new Error('no error was thrown');
    },
    (error: ReadError) => error,
  );
}

describe.each(seeds)('$name', ({ name, bytes }) => {
  const text = bytes.toString('utf8');

  it('is read as Node reads it', async () => {
    const document = await readDocument(bytes, name);
    expect(document).toEqual({
      file: name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'utf-8',
      script: name.startsWith('004') ? 'traditional' : 'simplified',
      text,
      format: 'txt',
      warnings: [],
    });
  });

  it.each([
    ['utf-8', Buffer.from(`\uFEFF${text}`), `\uFEFF${text}`],
    ['gb18030', toGb18030(text), text],
    ['utf-16le', Buffer.from(text, 'utf16le'), text],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le'), `\uFEFF${text}`],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16(), text],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), `\uFEFF${text}`],
  ])('is the same text in another encoding: %s', async (encoding, encoded, expected) => {
    const document = await readDocument(encoded, name);
    expect(document.encoding).toBe(encoding);
    expect(document.text).toBe(expected);
  });

  it('stays UTF-8, unit for unit, when bytes are damaged', async () => {
    const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const damaged = Buffer.from(bytes);
        for (const [at, byte] of list) damaged[at] = byte;
        // A byte order mark at the front would say another encoding: that is what the file then declares.
        fc.pre((damaged[0]! & 0xfe) !== 0xfe);
        const document = await readDocument(damaged, name);
        expect(document.text).toBe(damaged.toString('utf8'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('readDocument', () => {
  it('keeps NULs and marks what could not be decoded', async () => {
    const bytes = Buffer.concat([
      Buffer.from('支持\0企业发展'),
      Buffer.of(0xe4, 0xbc),
      Buffer.from('，提升能级'),
    ]);
    const { text, warnings } = await readDocument(bytes, 'x.txt');
    expect(text).toBe(bytes.toString('utf8'));
    expect(warnings).toHaveLength(1);
    expect(text.slice(warnings[0]!.start, warnings[0]!.end)).toBe('\uFFFD');
  });

  it('reads Big5, the older encoding of Traditional texts', async () => {
    const text = '發展集成電路產業，支持企業創新。';
    expect(await readDocument(toBig5(text), 'x.txt')).toMatchObject({ text, encoding: 'big5' });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t\r\n\u3000', 'empty'],
    ['a mark alone', '\uFEFF', 'empty'],
    ['NULs', '\0'.repeat(100), 'not-text'],
  ])('refuses %s', async (_, text, code) => {
    const error = await failure(Buffer.from(text));
    expect(error).toMatchObject({ name: 'ReadError', code, file: 'x.txt' });
    expect(error.message).toMatch(/^x\.txt: /);
  });

  it.each([
    ['an old Word or WPS file', 'd0cf11e0a1b11ae1', '.docx'],
    ['an RTF file', '7b5c72746631', '.docx'],
    ['an image (PNG)', '89504e470d0a1a0a', 'OCR'],
    ['a compressed file', '1f8b0800', 'Unpack'],
  ])('refuses %s, whatever its name, and says what to do', async (what, hex, remedy) => {
    const error = await failure(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from('支持企业'.repeat(50))]));
    expect(error).toMatchObject({ code: 'unsupported-format' });
    expect(error.message).toContain(what);
    expect(error.message).toContain(remedy);
  });

  it('refuses bytes that are no text, and never throws anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 400, maxLength: 4000 }), async (bytes) => {
        expect((await failure(bytes)).name).toBe('ReadError');
      }),
    );
  });

  it('takes .md as it stands', async () => {
    const { format, text } = await readDocument(Buffer.from('# 标题\n\n**一、**支持企业'), 'a/b.MD');
    expect([format, text]).toEqual(['md', '# 标题\n\n**一、**支持企业']);
  });
});
