import { createHash } from 'node:crypto';

/** Hash over the sources of `ingest/` and `cypher/`, put in by the build: see `vite.config.ts`. */
declare const __CODE_VERSION__: string;

/**
 * What an input is known by: equal fingerprints mean that the same bytes would go through the same code with the same
 * seed data, so that nothing has to be done.
 */
export function fingerprint(sha256: string, knowledgeHash: string, codeVersion = __CODE_VERSION__): string {
  return createHash('sha256').update([sha256, knowledgeHash, codeVersion].join('\0')).digest('hex');
}
