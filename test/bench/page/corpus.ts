/** A large graph and the server of the page over it, and a view of the graph room that holds as much as is drawn. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphPart } from '../../../cypher/model.ts';
import { openStore } from '../../../cypher/store/open.ts';
import { documentPart } from '../../../ingest/graph/document-part.ts';
import { graphKnowledge } from '../../../ingest/graph/knowledge.ts';
import { referencePart } from '../../../ingest/graph/reference-part.ts';
import { loadKnowledge } from '../../../ingest/seeds/load.ts';
import { DRAWN_LABELS } from '../../../web/api/graph.ts';
import { startServer } from '../../../web/server/server.ts';
import { viewToData } from '../../../web/src/core/graph-address.ts';
import { changed, FIRST_VIEW } from '../../../web/src/core/graph-state.ts';
import { generatedCorpus, NODES_A_DOCUMENT } from '../../support/generated-corpus.ts';
import { generate } from '../documents.ts';
import { extractText, ROOT, SEEDS_DIR } from '../reader.ts';
import { loadAll } from '../store/load.ts';

interface Site {
  url: string;
  nodes: number;
  stop: () => Promise<void>;
}

export interface Served extends Site {
  /** What a tab keeps of a view that is too large for an address: `MOST` nodes, with places. */
  view: string;
}

/** As many as the room draws before it shows the table alone. */
const MOST = 5000;
const MOST_LINKS = 15_000;

/** `keep` names a folder in which the graph stays, so that the next run need not load it again. */
export async function serveCorpus(nodes: number, keep?: string): Promise<Served> {
  const { kept, done } = folderFor(String(nodes), keep);
  // Written last: without it the graph was not loaded whole.
  const viewFile = join(kept, 'view.json');
  const view = new Drawn();
  const site = await serveGraph(kept, existsSync(viewFile), () => parts(nodes, view));
  if (!existsSync(viewFile)) writeFileSync(viewFile, view.text());
  const stop = () => site.stop().then(done);
  return { ...site, view: readFileSync(viewFile, 'utf8'), stop };
}

/** A document of about so many bytes in UTF-8, alone in its graph. */
export async function serveDocument(bytes: number, keep?: string): Promise<Site & { document: string }> {
  const { kept, done } = folderFor(`document-${bytes}`, keep);
  const idFile = join(kept, 'document.txt');
  let document = '';
  const site = await serveGraph(kept, existsSync(idFile), () => {
    const knowledge = graphKnowledge(loadKnowledge(SEEDS_DIR));
    const text = longText(bytes);
    const extraction = extractText(text);
    document = extraction.document.id;
    const whole = documentPart(extraction, { text, source: 'long.txt', fingerprint: 'long' }, knowledge);
    return [referencePart(knowledge, 'long'), whole];
  });
  if (!existsSync(idFile)) writeFileSync(idFile, document);
  return { ...site, document: readFileSync(idFile, 'utf8'), stop: () => site.stop().then(done) };
}

function longText(bytes: number): string {
  const texts: string[] = [];
  let size = 0;
  for (const text of generate(Number.POSITIVE_INFINITY, 3)) {
    if (size >= bytes) break;
    texts.push(text);
    size += Buffer.byteLength(text);
  }
  return texts.join('\n');
}

/** A folder of one's own, or one that is kept; `done` deletes the former. */
function folderFor(name: string, keep: string | undefined): { kept: string; done: () => void } {
  const own = keep === undefined ? mkdtempSync(join(tmpdir(), 'cetu-bench-page-')) : undefined;
  const kept = own ?? join(keep!, name);
  mkdirSync(kept, { recursive: true });
  return { kept, done: () => own && rmSync(own, { recursive: true, force: true }) };
}

/** Serves the graph in a folder, which is made of `made` where it is not there whole. */
async function serveGraph(folder: string, isThere: boolean, made: () => Iterable<GraphPart>): Promise<Site> {
  const path = join(folder, 'graph');
  if (!isThere) rmSync(path, { recursive: true, force: true });
  const store = await openStore(path);
  if (!isThere) {
    await store.applySchema();
    await loadAll(store, made());
  }
  // A build that is replaced meanwhile would leave the page without its scripts.
  const pageDir = mkdtempSync(join(tmpdir(), 'cetu-bench-web-'));
  cpSync(join(ROOT, 'dist/web'), pageDir, { recursive: true });
  const size = await store.read().run('MATCH (n) RETURN count(n) AS nodes');
  const server = await startServer({ store, host: '127.0.0.1', port: 0, seedsDir: SEEDS_DIR, pageDir });
  return {
    url: server.url,
    nodes: Number(size.rows[0]?.nodes),
    stop: async () => {
      await server.close();
      await store.close();
      rmSync(pageDir, { recursive: true, force: true });
    },
  };
}

function* parts(nodes: number, view: Drawn): Generator<GraphPart> {
  for (const part of generatedCorpus({ documents: Math.ceil(nodes / NODES_A_DOCUMENT), seed: 7 })) {
    view.add(part);
    yield part;
  }
}

/** Nodes of the first documents, until there are as many as are drawn, or as many links between them. */
class Drawn {
  readonly #keys = new Set<string>();
  #links = 0;

  add({ nodes, relationships }: GraphPart): void {
    const drawn = nodes.filter(({ label }) => (DRAWN_LABELS as readonly string[]).includes(label));
    const keys = new Set([
      ...this.#keys,
      ...drawn.map(({ label, properties }) => `${label}:${properties.id}`),
    ]);
    const links = relationships.filter(
      ({ from, to, type }) =>
        type !== 'IN_AREA' && keys.has(`${from.label}:${from.id}`) && keys.has(`${to.label}:${to.id}`),
    ).length;
    if (keys.size > MOST || this.#links + links > MOST_LINKS) return;
    for (const key of keys) this.#keys.add(key);
    this.#links += links;
  }

  text(): string {
    const keys = [...this.#keys];
    const side = Math.ceil(Math.sqrt(keys.length));
    const places = new Map(
      keys.map((key, at) => [key, { x: (at % side) * 30, y: Math.floor(at / side) * 30 }]),
    );
    const added = changed(FIRST_VIEW, { kind: 'add', keys });
    const view = changed(added, { kind: 'settle', places });
    return JSON.stringify(viewToData({ keys: [] }, view));
  }
}
