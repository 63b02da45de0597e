/** How fast a large graph is loaded and read, on both stores. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { generatedCorpus, NODES_A_DOCUMENT } from '../../support/generated-corpus.ts';
import type { Print } from '../print.ts';
import { type LoadTimes, loadAll, timeEmbedded, timeServer } from './load.ts';
import { type Times, timeReads } from './reads.ts';
import { rowsOf } from './rows.ts';
import { type BenchServer, benchServer } from './server.ts';

const ROUNDS = 2;
const SEED = 5;

export interface StoreBench {
  /** Nodes of the graph that is loaded both ways; 0 leaves it out. */
  load: number;
  /** Nodes of the graph that is read; 0 leaves it out. */
  read: number;
  /** A folder where the graph that is read is kept, and used again. */
  keep?: string | undefined;
  /** `embedded` or `neo4j`: the one store to measure. */
  on?: string | undefined;
}

export async function storeBench(options: StoreBench, print: Print): Promise<void> {
  const { load, read } = options;
  if (load > 0) {
    const server = options.on === 'embedded' ? null : await benchServer();
    try {
      await benchLoad(documentsFor(load), server, options, print);
    } finally {
      await server?.stop();
    }
  }
  if (read > 0) await benchReads(documentsFor(read), options, print);
}

const documentsFor = (nodes: number): number => Math.ceil(nodes / NODES_A_DOCUMENT);

async function benchLoad(
  documents: number,
  server: BenchServer | null,
  { on }: StoreBench,
  print: Print,
): Promise<void> {
  const parts = [...generatedCorpus({ documents, seed: SEED })];
  const rows = rowsOf(parts);
  const times: [string, LoadTimes][] = [];
  if (on !== 'neo4j') times.push(['embedded', await timeEmbedded(parts, rows, ROUNDS)]);
  if (server) times.push(['neo4j', await timeServer(server, parts, rows, ROUNDS)]);
  print(`Load of ${rows.nodeCount} nodes and ${rows.edgeCount} relationships, the best of ${ROUNDS}`, [
    ['', 'plainest way, s', 'ours, s', 'ratio', 'without search, s', 'ratio'],
    ...times.map(([name, { floor, bare, ours }]) => [
      name,
      floor.toFixed(1),
      ours.toFixed(1),
      (ours / floor).toFixed(2),
      bare?.toFixed(1) ?? '',
      bare ? (ours / bare).toFixed(2) : '',
    ]),
  ]);
}

async function benchReads(documents: number, { keep, on }: StoreBench, print: Print): Promise<void> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'cetu-bench-'));
  try {
    if (on !== 'neo4j') await benchRead('embedded', join(folder, `embedded-${documents}`), documents, print);
    if (on === 'embedded') return;
    const home = join(folder, `neo4j-${documents}`);
    const server = await benchServer(home);
    if (!server) return;
    try {
      await benchRead('neo4j', server.uri, documents, print, server);
    } finally {
      await server.stop();
    }
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads the corpus, unless a graph of that size is there, and reads it. */
async function benchRead(
  name: string,
  uri: string,
  documents: number,
  print: Print,
  server?: BenchServer,
): Promise<void> {
  const environment = server?.environment ?? {};
  const whole = join(server?.home ?? uri, 'loaded-by-bench');
  if (!existsSync(whole)) {
    await (await openStore(uri, { environment, fresh: true })).close();
    const store = await openStore(uri, { environment });
    await store.applySchema();
    const memory = await loadStreamed(store, documents);
    await store.close();
    writeFileSync(whole, '');
    print(`Memory of the process that loads on ${name}, MB`, [
      ['', 'after a quarter', 'at the end'],
      ['in use', ...memory.map(({ used }) => used.toFixed(0))],
      ['resident', ...memory.map(({ resident }) => resident.toFixed(0))],
    ]);
  }
  const opening = performance.now();
  const store = await openStore(uri, { environment });
  const opened = performance.now() - opening;
  const size = await store.read().run('MATCH (n) RETURN count(n) AS nodes');
  const warming = performance.now();
  await store.warm();
  const warmed = performance.now() - warming;
  const times = await timeReads(store);
  const engine = server ? null : childMemory();
  await store.close();
  print(`${size.rows[0]?.nodes} nodes on ${name}`, [
    ['', 'ms'],
    ['opening', opened.toFixed(0)],
    ['making ready for a server', warmed.toFixed(0)],
    ...table(times),
    ...(engine === null ? [] : [['memory of the engine, MB', engine.toFixed(0)]]),
    ['memory of this process, MB', megabytes().toFixed(0)],
  ]);
}

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

/** Resident megabytes of the processes that this one started: of the engine. */
function childMemory(): number {
  const lines = execFileSync('ps', ['-o', 'rss=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const sizes = lines
    .split('\n')
    .flatMap((line) => (/\bps$/.test(line) ? [] : [Number.parseInt(line, 10) || 0]));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

interface Memory {
  /** Megabytes that are needed: what can be collected is collected first. */
  used: number;
  /** Megabytes that the process has, garbage among them. */
  resident: number;
}

function memoryNow(): Memory {
  const resident = megabytes();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return { used: (heapUsed + external) / 2 ** 20, resident };
}

/** Memory of this process after a quarter of the documents and after all. */
async function loadStreamed(store: Store, documents: number): Promise<Memory[]> {
  const memory: Memory[] = [];
  await loadAll(store, generatedCorpus({ documents, seed: SEED }), (count) => {
    if (count === Math.ceil(documents / 4)) memory.push(memoryNow());
  });
  return [...memory, memoryNow()];
}

const table = ({ byArea, plain, byLinks, kept, p95 }: Times): string[][] => [
  ['areas by priorities, one query', byArea.toFixed(0)],
  ['numbers of the page, one query', plain.toFixed(0)],
  [
    'numbers of the page, by links',
    `${byLinks.toFixed(0)} (${(byLinks / plain).toFixed(2)} times one query)`,
  ],
  [
    'numbers of the page, from what is kept',
    `${kept.toFixed(0)} (1/${(plain / kept).toFixed(1)} of one query, 1/${(byArea / kept).toFixed(1)} of that for areas)`,
  ],
  ...Object.entries(p95).map(([what, milliseconds]) => [`p95 of ${what}`, milliseconds.toFixed(0)]),
];
