import { createHash } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';
import type { Extraction } from '../../extraction.ts';
import type { Steps } from '../../load/ingest-documents.ts';
import { inOriginal } from '../../read/original.ts';
import { sourceOf } from '../documents.ts';
import { type Read, readBytes } from '../read-steps.ts';
import { describeError } from '../user-error.ts';
import { printWarnings } from '../warnings.ts';

/** The name that what comes from standard input goes by. */
export const STDIN = 'stdin';

/** One document to extract. Crosses to a worker thread, so it is nothing but data. */
export interface Job {
  /** Path of the document. */
  input: string;
  /** Path of the result. */
  output: string;
  /** SHA-256 of the document that the result was last made of, by this code and knowledge; null where it was not. */
  known: string | null;
}

export type Outcome =
  | { status: 'written' | 'unchanged'; sha256: string; messages: string[] }
  | { status: 'failed'; message: string };

/**
 * Extracts one document into its file, which is whole or not there: it is written beside it and then renamed. Never
 * throws: what goes wrong is the outcome.
 */
export async function runJob(job: Job, steps: Steps<Read>, root: string, debug: boolean): Promise<Outcome> {
  try {
    const bytes = await readFile(job.input);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (job.known === sha256 && (await exists(job.output)))
      return { status: 'unchanged', sha256, messages: [] };
    const { json, messages } = await extractBytes(bytes, job.input, steps, root);
    await writeWhole(job.output, json);
    return { status: 'written', sha256, messages };
  } catch (error) {
    return { status: 'failed', message: describeError(error, debug) };
  }
}

/** The extraction of a document as it is written, and its warnings as they are printed. Throws what reading throws. */
export async function extractBytes(
  bytes: Uint8Array,
  input: string,
  steps: Steps<Read>,
  root: string,
): Promise<{ json: string; messages: string[] }> {
  const read = await readBytes(bytes, input === STDIN ? input : sourceOf(input, root));
  const extraction = steps.extract(read);
  const messages: string[] = [];
  printWarnings(extraction.warnings, read.text, input, { message: (line) => messages.push(line) });
  return { json: `${JSON.stringify(inFile(extraction, read), null, 2)}\n`, messages };
}

/** Offsets that whoever has the file can follow: into a page itself, or into the text of a format that has none. */
function inFile(extraction: Extraction, { original, format, text }: Read): Extraction {
  if (original) return inOriginal(extraction, original);
  if (format === 'txt' || format === 'md') return extraction;
  return { ...extraction, source: { ...extraction.source, text } };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Writes a file that is whole or not there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}-${threadId}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
