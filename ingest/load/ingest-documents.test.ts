import { describe, expect, it } from 'vitest';
import type { GraphPart } from '../../cypher/model.ts';
import { type ReadSession, type Row, type Store, StoreError } from '../../cypher/store/store.ts';
import type { Extraction } from '../extraction.ts';
import { emptyExtraction, emptyMeasure, testKnowledge } from '../graph/testing.ts';
import { type IngestEvent, ingestDocuments, type ReadResult } from './ingest-documents.ts';
import { loadReference } from './reference.ts';
import { removeDocument, storedDocuments } from './stored.ts';

const knowledge = testKnowledge();

/** Keeps parts by owner, and answers what the load step asks as a graph of them would. */
class PartStore implements Store {
  readonly kind = 'parts';
  readonly uri = 'memory';
  readonly parts = new Map<string, GraphPart>();
  readonly log: string[] = [];

  read(): ReadSession {
    return {
      run: async (cypher, { parameters } = {}) => {
        const rows = this.answer(cypher, parameters?.id as string | undefined);
        return { columns: Object.keys(rows[0] ?? {}), rows, more: false, counters: {}, elapsed: 0 };
      },
      pages: () => {
        throw new Error('not asked for');
      },
      close: async () => {},
    };
  }

  private answer(cypher: string, id: string | undefined): Row[] {
    const nodes = [...this.parts.values()].flatMap((part) => part.nodes);
    if (cypher.includes('(f:Framework)'))
      return nodes.flatMap((node) =>
        node.label === 'Framework'
          ? [{ id: node.properties.id, fingerprint: node.properties.fingerprint }]
          : [],
      );
    if (cypher.includes('{id: $id}')) {
      const areas = [...this.parts.values()].flatMap(({ relationships }) =>
        relationships.flatMap(({ type, from, to }) =>
          type === 'OF' && from.label === 'Document' ? [{ document: from.id, area: to.id }] : [],
        ),
      );
      return areas
        .filter(({ document }) => document === id)
        .map(({ area }) => ({ area, documents: areas.filter((other) => other.area === area).length }));
    }
    return nodes.flatMap(({ label, properties }): Row[] => (label === 'Document' ? [{ ...properties }] : []));
  }

  still<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  async load(given: GraphPart | readonly GraphPart[]) {
    for (const part of [given].flat()) {
      this.log.push(`load ${part.owner}`);
      this.parts.set(part.owner, part);
    }
    return NOTHING;
  }

  async remove(owner: string) {
    if (this.parts.delete(owner)) this.log.push(`remove ${owner}`);
    return NOTHING;
  }

  write(): never {
    throw new Error('not asked for');
  }
  async state() {
    return String(this.log.length);
  }
  async warm() {}
  async applySchema() {}
  async search() {
    return [];
  }
  async close() {}
}

const NOTHING = {
  nodesCreated: 0,
  nodesUpdated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
};

/** Files whose text is `id`, or `id area`; the sha256 stands for the whole text. */
class World {
  readonly store = new PartStore();
  readonly files = new Map<string, string>();
  knowledgeHash = 'k1';

  async ingest(...sources: string[]): Promise<string[]> {
    const said: string[] = [];
    const onEvent = (event: IngestEvent<ReadResult>) => {
      if (event.type === 'loaded') said.push(`${event.change} ${event.source}`);
      else if (event.type === 'duplicate') said.push(`${event.source} is ${event.first}`);
      else if (event.type !== 'step') said.push(`${event.type} ${event.source}`);
    };
    this.store.log.length = 0;
    await ingestDocuments(sources, {
      store: this.store,
      knowledge,
      knowledgeHash: this.knowledgeHash,
      onEvent,
      steps: {
        read: async (source) => {
          const text = this.files.get(source);
          if (text === undefined) throw new Error(`${source}: gone`);
          return { text, sha256: text };
        },
        extract: ({ text, sha256 }): Extraction => {
          const [id = '', area = '静安区'] = text.split(' ');
          const extraction = emptyExtraction({ id, area, title: id }, { measures: [emptyMeasure()] });
          return { ...extraction, source: { ...extraction.source, sha256 } };
        },
        hashOf: async (source) => this.files.get(source) ?? null,
      },
    });
    return said;
  }

  put(files: Record<string, string>): void {
    for (const [source, text] of Object.entries(files)) this.files.set(source, text);
  }

  owners(): string[] {
    return [...this.store.parts.keys()].sort();
  }
}

function world(files: Record<string, string>): World {
  const made = new World();
  made.put(files);
  return made;
}

describe('ingestDocuments', () => {
  it('loads what is new, then leaves it alone, then replaces only what changed', async () => {
    const at = world({ a: 'A', b: 'B' });
    expect(await at.ingest('a', 'b')).toEqual(['new a', 'new b']);
    expect(await at.ingest('a', 'b')).toEqual(['unchanged a', 'unchanged b']);
    expect(at.store.log).toEqual([]);
    at.put({ b: 'B 徐汇区' });
    expect(await at.ingest('a', 'b')).toEqual(['unchanged a', 'changed b']);
    expect(at.store.log).toEqual(['load B']);
  });

  it('reads everything anew when the seed data changed', async () => {
    const at = world({ a: 'A' });
    await at.ingest('a');
    at.knowledgeHash = 'k2';
    expect(await at.ingest('a')).toEqual(['changed a']);
  });

  it('puts a new document in the place of the one that a source held before', async () => {
    const at = world({ a: 'A' });
    await at.ingest('a');
    at.put({ a: 'A2' });
    expect(await at.ingest('a')).toEqual(['changed a']);
    expect(at.owners()).toEqual(['A2']);
  });

  it('keeps the first of two files that hold one document, in this run or an earlier one', async () => {
    const at = world({ a: 'A', b: 'A' });
    expect(await at.ingest('a', 'b')).toEqual(['new a', 'b is a']);
    expect(await at.ingest('b')).toEqual(['b is a']);
    expect((await storedDocuments(at.store)).map(({ source }) => source)).toEqual(['a']);
  });

  it('follows a file that moved', async () => {
    const at = world({ a: 'A' });
    await at.ingest('a');
    at.files.delete('a');
    at.put({ moved: 'A' });
    expect(await at.ingest('moved')).toEqual(['changed moved']);
    expect(at.owners()).toEqual(['A']);
    expect((await storedDocuments(at.store)).map(({ source }) => source)).toEqual(['moved']);
  });

  it('keeps both documents when two files change places', async () => {
    const at = world({ a: 'A', b: 'B' });
    await at.ingest('a', 'b');
    at.put({ a: 'B', b: 'A' });
    expect(await at.ingest('a', 'b')).toEqual(['changed a', 'changed b']);
    expect(at.store.log).toEqual(['load B', 'load A']);
    expect(at.owners()).toEqual(['A', 'B']);
  });

  it('reports a file that fails, keeps what the graph held of it, and goes on', async () => {
    const at = world({ a: 'A', b: 'B' });
    await at.ingest('a');
    at.files.delete('a');
    expect(await at.ingest('a', 'b')).toEqual(['failed a', 'new b']);
    expect(at.owners()).toEqual(['A', 'B']);
  });

  it('ends where the store fails', async () => {
    const at = world({ a: 'A' });
    at.store.load = () => Promise.reject(new StoreError('disk', 'full'));
    await expect(at.ingest('a')).rejects.toThrow('full');
  });

  it('makes the area of another city once, and takes it away with its last document', async () => {
    const at = world({ a: 'A 罗湖区', b: 'B 罗湖区' });
    await at.ingest('a', 'b');
    expect(at.owners()).toEqual(['A', 'B', 'area/罗湖区']);
    await removeDocument(at.store, 'A');
    expect(at.owners()).toEqual(['B', 'area/罗湖区']);
    await removeDocument(at.store, 'B');
    expect(at.owners()).toEqual([]);
  });
});

describe('loadReference', () => {
  it('loads the reference data once, and again when the seed data changed', async () => {
    const store = new PartStore();
    expect(await loadReference(store, knowledge, 'k1')).not.toBeNull();
    expect(await loadReference(store, knowledge, 'k1')).toBeNull();
    expect(await loadReference(store, knowledge, 'k2')).not.toBeNull();
  });
});
