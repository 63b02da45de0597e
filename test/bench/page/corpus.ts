/** A large graph and the server of the page over it, and a view of the graph room that holds as much as is drawn. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphPart } from '../../../cypher/model.ts';
import { openStore } from '../../../cypher/store/open.ts';
import { DRAWN_LABELS } from '../../../web/api/graph.ts';
import { startServer } from '../../../web/server/server.ts';
import { viewToData } from '../../../web/src/core/graph-address.ts';
import { changed, FIRST_VIEW } from '../../../web/src/core/graph-state.ts';
import { generatedCorpus, NODES_A_DOCUMENT } from '../../support/generated-corpus.ts';
import { ROOT, SEEDS_DIR } from '../reader.ts';
import { loadAll } from '../store/load.ts';

export interface Served {
  url: string;
  nodes: number;
  /** What a tab keeps of a view that is too large for an address: `MOST` nodes, with places. */
  view: string;
  stop: () => Promise<void>;
}

/** As many as the room draws before it shows the table alone. */
const MOST = 5000;
const MOST_LINKS = 15_000;

/** `keep` names a folder in which the graph stays, so that the next run need not load it again. */
export async function serveCorpus(nodes: number, keep?: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'cetu-bench-page-'));
  // A build that is replaced meanwhile would leave the page without its scripts.
  const pageDir = join(folder, 'web');
  cpSync(join(ROOT, 'dist/web'), pageDir, { recursive: true });
  const kept = keep === undefined ? folder : join(keep, String(nodes));
  mkdirSync(kept, { recursive: true });
  // Written last: without it the graph was not loaded whole.
  const viewFile = join(kept, 'view.json');
  if (!existsSync(viewFile)) rmSync(join(kept, 'graph'), { recursive: true, force: true });
  const store = await openStore(join(kept, 'graph'));
  if (!existsSync(viewFile)) {
    await store.applySchema();
    const view = new Drawn();
    await loadAll(store, parts(nodes, view));
    writeFileSync(viewFile, view.text());
  }
  const size = await store.read().run('MATCH (n) RETURN count(n) AS nodes');
  const server = await startServer({
    store,
    host: '127.0.0.1',
    port: 0,
    seedsDir: SEEDS_DIR,
    pageDir,
  });
  return {
    url: server.url,
    nodes: Number(size.rows[0]?.nodes),
    view: readFileSync(viewFile, 'utf8'),
    stop: async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
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
