import { fileURLToPath } from 'node:url';
import type { Extraction } from '../../ingest/extraction.ts';
import { extractDocument, makeReader } from '../../ingest/pipeline.ts';
import { defaultSeedsDir, loadKnowledge } from '../../ingest/seeds/load.ts';

export const SEEDS_DIR = defaultSeedsDir();
export const ROOT = fileURLToPath(new URL('..', `file://${SEEDS_DIR}/`));

const reader = makeReader(loadKnowledge(SEEDS_DIR));

/** Steps 2 to 4 on a text. */
export function extractText(text: string): Extraction {
  const source = { file: 'x.txt', sha256: '', encoding: 'utf-8', script: 'simplified' as const };
  return extractDocument({ ...source, text, simplified: text }, reader);
}
