/** Extracts labelled documents and scores what came out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBytes } from '../../ingest/cli/read-steps.ts';
import { extractDocument, makeReader } from '../../ingest/pipeline.ts';
import { loadKnowledge } from '../../ingest/seeds/load.ts';
import { type Labelled, readGold } from './gold.ts';
import { type Score, score } from './score.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Labels, and the folder that has the documents they are of. */
export interface LabelSet {
  labels: readonly Labelled[];
  documents: string;
}

export interface DocumentScore extends Score {
  name: string;
}

/** The five documents that the project comes with. */
export function seedSet(): LabelSet {
  return { labels: readGold(at('test/gold')), documents: at('seeds/documents') };
}

/** Other labels than the seeds', of documents that are in `documents`. */
export function otherSet(gold: string, documents: string): LabelSet {
  const seeds = new Set(seedSet().labels.map((labelled) => labelled.gold.file));
  const labels = readGold(gold).filter((labelled) => !seeds.has(labelled.gold.file));
  return { labels: labels.filter((labelled) => existsSync(join(documents, labelled.gold.file))), documents };
}

/** Scores every document of a set; one that cannot be read counts as nothing found. */
export async function evaluate({ labels, documents }: LabelSet): Promise<DocumentScore[]> {
  const reader = makeReader(loadKnowledge(at('seeds')));
  const scores: DocumentScore[] = [];
  for (const { name, gold } of labels) {
    const bytes = readFileSync(join(documents, gold.file));
    const read = await readBytes(bytes, gold.file);
    scores.push({ name, ...score(gold, extractDocument(read, reader), read.text) });
  }
  return scores;
}
