import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '../../ingest/extraction.ts';
import { extractDocument, makeReader } from '../../ingest/pipeline.ts';
import { readDocument } from '../../ingest/read/read-document.ts';
import { loadSimplifier } from '../../ingest/read/simplify.ts';
import { loadKnowledge } from '../../ingest/seeds/load.ts';

const at = (path: string) => fileURLToPath(new URL(`../../seeds/${path}`, import.meta.url));

/** The texts of the five seed documents. */
export const SEEDS: readonly string[] = readdirSync(at('documents'))
  .sort()
  .map((name) => readFileSync(at(`documents/${name}`), 'utf8'));

const reader = makeReader(loadKnowledge(at('')));
const simplify = await loadSimplifier();

/** The steps after reading, on a text. */
export function extractText(text: string): Extraction {
  const source = { file: 'x.txt', sha256: '', encoding: 'utf-8', script: 'simplified' as const };
  return extractDocument({ ...source, text, simplified: text }, reader);
}

/** All steps, on the bytes of a file. Throws what reading throws. */
export async function extractBytes(
  bytes: Uint8Array,
  file = 'x.txt',
): Promise<{ text: string; extraction: Extraction }> {
  const document = await readDocument(bytes, file);
  const { text, script } = document;
  const simplified = script === 'traditional' ? simplify(text) : text;
  return { text, extraction: extractDocument({ ...document, simplified }, reader) };
}
