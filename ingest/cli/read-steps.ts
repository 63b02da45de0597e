import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Extraction, Warning } from '../extraction.ts';
import type { Steps } from '../load/ingest-documents.ts';
import { extractDocument, makeReader, type ReadDocument } from '../pipeline.ts';
import { readDocument } from '../read/read-document.ts';
import { loadSimplifier } from '../read/simplify.ts';
import type { SourceDocument } from '../read/source-document.ts';
import type { Knowledge } from '../seeds/knowledge.ts';
import { pathOf } from './documents.ts';
import { UserError } from './user-error.ts';

/** Names that documents in a folder end in. */
export const EXTENSIONS = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf'];

/** A document as read, ready for the steps that follow. */
export interface Read extends ReadDocument, Pick<SourceDocument, 'format' | 'original'> {
  warnings: readonly Warning[];
}

/** Bytes → text, in both scripts. `file` is the name that errors give. Throws a `ReadError`. */
export async function readBytes(bytes: Uint8Array, file: string): Promise<Read> {
  const document = await readDocument(bytes, file);
  const simplify = document.script === 'traditional' ? await loadSimplifier() : null;
  return {
    ...document,
    file: basename(file),
    simplified: simplify ? simplify(document.text) : document.text,
  };
}

/** The steps that make extractions of documents, on this machine's disk and with this seed data. */
export function readSteps(knowledge: Knowledge, root: string): Steps<Read> {
  const reader = makeReader(knowledge);
  return {
    read: async (source) => {
      const path = pathOf(source, root);
      return readBytes(await readFile(path).catch((error) => explain(error, source)), source);
    },
    extract: (document): Extraction => {
      const extraction = extractDocument(document, reader);
      return { ...extraction, warnings: [...document.warnings, ...extraction.warnings] };
    },
    hashOf: async (source) => {
      const bytes = await readFile(pathOf(source, root)).catch(() => null);
      return bytes && createHash('sha256').update(bytes).digest('hex');
    },
  };
}

function explain(error: NodeJS.ErrnoException, source: string): never {
  if (error.code === 'EISDIR') throw new UserError(`${source}: this is a folder, not a document`);
  throw error;
}
