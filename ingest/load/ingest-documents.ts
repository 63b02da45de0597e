import type { GraphPart } from '../../cypher/model.ts';
import { type Store, StoreError } from '../../cypher/store/store.ts';
import type { Extraction } from '../extraction.ts';
import { areaPart } from '../graph/area.ts';
import { documentPart } from '../graph/document-part.ts';
import type { GraphKnowledge } from '../graph/knowledge.ts';
import { fingerprint } from './fingerprint.ts';
import { PartLoader } from './part-loader.ts';
import { removeDocument, type StoredDocument, storedDocuments } from './stored.ts';

/** A document as read, as far as loading needs to know it. */
export interface ReadResult {
  text: string;
  sha256: string;
}

/** How documents are found, read and extracted; given from outside, so that loading knows no disk. */
export interface Steps<Doc extends ReadResult> {
  read(source: string): Promise<Doc>;
  extract(document: Doc): Extraction;
  /** sha256 of what is at `source` now, null where nothing is. */
  hashOf(source: string): Promise<string | null>;
}

export type IngestEvent<Doc extends ReadResult> =
  | { type: 'step'; step: 'read' | 'extract' | 'load'; source: string; done: number; total: number }
  | { type: 'unchanged'; source: string; title: string }
  | { type: 'loaded'; source: string; change: 'new' | 'changed'; document: Doc; extraction: Extraction }
  /** The same document as the one that came from `first`, which is kept. */
  | { type: 'duplicate'; source: string; first: string; title: string }
  | { type: 'failed'; source: string; error: unknown };

export interface IngestOptions<Doc extends ReadResult> {
  store: Store;
  knowledge: GraphKnowledge;
  knowledgeHash: string;
  steps: Steps<Doc>;
  onEvent?: (event: IngestEvent<Doc>) => void;
  /** Stops after the document that is being worked on; it and those before it are loaded. */
  signal?: AbortSignal;
}

/**
 * Brings the graph up to date with the documents at `sources`: what is unchanged is left alone, what changed replaces
 * its own part and nothing else, and documents that are not named stay. A document that cannot be read or extracted is
 * reported and the others are loaded; what the graph held of it stays.
 * @throws {StoreError} where the store fails
 */
export async function ingestDocuments<Doc extends ReadResult>(
  sources: readonly string[],
  { store, knowledge, knowledgeHash, steps, onEvent = () => {}, signal }: IngestOptions<Doc>,
): Promise<void> {
  const graph = new Ledger(await storedDocuments(store));
  const loader = new PartLoader(store);
  const total = sources.length;
  /** Areas that this run has loaded: documents of one place bring the same. */
  const areas = new Set<string>();
  /** Told once everything before it is in the graph. */
  const tell = (event: IngestEvent<Doc>, parts: readonly GraphPart[] = []) =>
    loader.add(parts, () => onEvent(event));
  for (const [done, source] of sources.entries()) {
    if (signal?.aborted) break;
    const step = (name: 'read' | 'extract' | 'load') =>
      onEvent({ type: 'step', step: name, source, done, total });
    try {
      step('read');
      const read = await steps.read(source);
      const print = fingerprint(read.sha256, knowledgeHash);
      const before = graph.at(source);
      if (before?.fingerprint === print) {
        graph.keep(before.id);
        await tell({ type: 'unchanged', source, title: before.title });
        continue;
      }
      step('extract');
      const extraction = steps.extract(read);
      const { id, title, number } = extraction.document;
      const first = await graph.firstOf(id, source, steps.hashOf);
      if (first !== null) {
        await tell({ type: 'duplicate', source, first, title });
        continue;
      }
      step('load');
      const change = graph.has(id) || before ? 'changed' : 'new';
      const area = areaPart(extraction.document, knowledge);
      const part = documentPart(extraction, { text: read.text, source, fingerprint: print }, knowledge);
      graph.put({ id, title, number, source, sha256: read.sha256, fingerprint: print });
      if (area && !areas.has(JSON.stringify(area))) {
        areas.add(JSON.stringify(area));
        await loader.add([area]);
      }
      await tell({ type: 'loaded', source, change, document: read, extraction }, [part]);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      await tell({ type: 'failed', source, error });
    }
  }
  await loader.end();
  // Only now is it known which of them another source holds: those keep what a person reviewed.
  for (const { id } of graph.abandoned()) await removeDocument(store, id);
}

/** What the graph holds, and which of it this run has seen. */
class Ledger {
  private readonly byId: Map<string, StoredDocument>;
  /** Ids by source: the document that comes from it, as long as it still says so. */
  private readonly bySource = new Map<string, string>();
  private readonly seen = new Set<string>();

  constructor(documents: readonly StoredDocument[]) {
    this.byId = new Map(documents.map((document) => [document.id, document]));
    for (const { id, source } of documents) if (!this.bySource.has(source)) this.bySource.set(source, id);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  at(source: string): StoredDocument | undefined {
    const document = this.byId.get(this.bySource.get(source) ?? '');
    return document?.source === source ? document : undefined;
  }

  keep(id: string): void {
    this.seen.add(id);
  }

  put(document: StoredDocument): void {
    this.byId.set(document.id, document);
    this.bySource.set(document.source, document.id);
    this.seen.add(document.id);
  }

  /** Documents that this run met no more, and whose source now holds another one. */
  abandoned(): StoredDocument[] {
    const taken = new Set([...this.seen].map((id) => this.byId.get(id)?.source));
    return [...this.byId.values()].filter(({ id, source }) => !this.seen.has(id) && taken.has(source));
  }

  /** The other source that document `id` came from and that still holds it; null where `source` may take it over. */
  async firstOf(
    id: string,
    source: string,
    hashOf: (source: string) => Promise<string | null>,
  ): Promise<string | null> {
    const other = this.byId.get(id);
    if (!other || other.source === source) return null;
    if (this.seen.has(id) || (await hashOf(other.source)) === other.sha256) return other.source;
    return null;
  }
}
