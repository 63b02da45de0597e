import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../ingest/extraction.ts';
import { extractBytes, SEEDS } from './seeds.ts';

/** What an extraction says, without where the words stand in the file. */
function said({ document, sections, measures }: Extraction): unknown {
  const withoutPlaces = (key: string, value: unknown) =>
    key === 'start' || key === 'end'
      ? undefined
      : key === 'exact'
        ? String(value).replace(/\s+/g, '')
        : value;
  return JSON.parse(JSON.stringify({ document, sections, measures }, withoutPlaces));
}

const BOM = '\uFEFF';
const VARIANTS: Record<string, { bytes: (text: string) => Uint8Array; file?: string }> = {
  'Windows line ends': { bytes: (text) => strToU8(text.replace(/\n/g, '\r\n')) },
  'line ends of old Macs': { bytes: (text) => strToU8(text.replace(/\n/g, '\r')) },
  'a byte order mark': { bytes: (text) => strToU8(BOM + text) },
  'UTF-16': { bytes: (text) => new Uint8Array(Buffer.from(BOM + text, 'utf16le')) },
  'another name': { bytes: strToU8, file: '上海市徐汇区2031年.txt' },
  'another folder': { bytes: strToU8, file: '/srv/上海市/静安区/x.txt' },
  'no ending': { bytes: strToU8, file: 'policy' },
};

describe.each(SEEDS.map((text, i) => ({ text, i })))('seed $i', ({ text }) => {
  it.each(Object.entries(VARIANTS))('says the same with %s', async (_, { bytes, file }) => {
    const original = await extractBytes(strToU8(text));
    const variant = await extractBytes(bytes(text), file);
    expect(original.extraction.measures.length).toBeGreaterThan(5);
    expect(said(variant.extraction)).toEqual(said(original.extraction));
  });
});
