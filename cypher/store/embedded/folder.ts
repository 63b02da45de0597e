/** The folder of an embedded store: which files it has, and which process works with it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { rebuildCommand } from '../rebuild.ts';
import { StoreError } from '../store.ts';
import type { EngineFiles } from './protocol.ts';
import { Seal } from './seal.ts';
import { searchFile } from './text-index/index-file.ts';
import { logFile } from './text-index/kept-index.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  /** Process of the engine, a child of `pid`. */
  engine: z.int().optional(),
  command: z.string(),
  since: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** Commands that show the page, where the graph can be asked while they run. */
const SERVES = /\b(?:serve|start)\b/;

export const GRAPH_FILE = 'graph.grafeo';
/** Tells that the graph was once opened: from then on, a graph that is not there was lost. */
export const MADE_FILE = 'store.json';

export class StoreFolder {
  readonly path: string;
  readonly #seal: Seal;

  /** @throws StoreError `disk` where the folder cannot be made */
  constructor(path: string) {
    this.path = path;
    this.#seal = new Seal(this.graphFile, join(path, 'seal.json'));
    this.#try('make', () => mkdirSync(path, { recursive: true }));
  }

  get graphFile(): string {
    return join(this.path, GRAPH_FILE);
  }

  /** What the engine works with. */
  get engineFiles(): EngineFiles {
    return {
      file: this.graphFile,
      acknowledged: join(this.path, 'acknowledged.json'),
      byHand: join(this.path, 'by-hand.json'),
    };
  }

  get #log(): string {
    return `${this.graphFile}.wal`;
  }

  get #mark(): string {
    return join(this.path, MADE_FILE);
  }

  get #holderFile(): string {
    return join(this.path, 'in-use-by.json');
  }

  /** True where a graph was made here before, whatever became of it. */
  get isMade(): boolean {
    return existsSync(this.#mark);
  }

  get hasGraph(): boolean {
    return existsSync(this.graphFile);
  }

  markMade(): void {
    if (this.isMade) return;
    this.#try('write', () => writeFileSync(this.#mark, `${JSON.stringify({ format: 1 })}\n`));
  }

  /**
   * False where the file is not what it was when it was closed. A process that was killed leaves no seal, and what
   * it wrote last is in the log.
   */
  get isAsItWasClosed(): boolean {
    return existsSync(this.#holderFile) || this.#seal.isIntact();
  }

  /** Deletes the graph and nothing else that lies here. */
  clear(): void {
    this.#try('clear', () => {
      this.#seal.open();
      for (const file of [
        this.#mark,
        ...Object.values(this.engineFiles),
        this.#log,
        `${this.#log}.damaged`,
        searchFile(this.graphFile),
        logFile(this.graphFile),
      ]) {
        rmSync(file, { recursive: true, force: true });
      }
    });
  }

  /** Leaves word who works with the graph, for the message to whoever comes second. The engine holds the lock. */
  hold(engine: number | undefined): void {
    this.#seal.open();
    const command = [basename(process.argv[1] ?? 'node', '.js'), process.argv[2]].filter(Boolean).join(' ');
    const holder: Holder = { pid: process.pid, engine, command, since: new Date().toISOString() };
    try {
      writeFileSync(this.#holderFile, `${JSON.stringify(holder)}\n`);
    } catch {
      // On a full disk the graph can be read all the same, and whoever comes second is told less.
    }
  }

  release(): void {
    if (this.holder()?.pid !== process.pid) return;
    this.#seal.close();
    rmSync(this.#holderFile, { force: true });
  }

  /** Who left word last; undefined where nobody did or that process has ended. */
  holder(): Holder | undefined {
    try {
      const holder = holderSchema.parse(JSON.parse(readFileSync(this.#holderFile, 'utf8')));
      return isRunning(holder.pid) ? holder : undefined;
    } catch {
      return undefined;
    }
  }

  lockedError(): StoreError {
    const holder = this.holder();
    const where = `The graph in ${this.path}`;
    if (!holder) {
      return new StoreError(
        'locked',
        `${where} is in use by a process that is ending or unknown. Try again in a moment.`,
      );
    }
    if (holder.pid === process.pid)
      return new StoreError('locked', `${where} is open in this process already.`);
    return new StoreError(
      'locked',
      `${where} is in use by process ${holder.pid} (${holder.command}, since ${holder.since}), and one process ` +
        'works with it at a time. Stop that process first (Ctrl-C in its terminal, or kill its number) and run this ' +
        `again${SERVES.test(holder.command) ? ', ask in the Cypher console of its page,' : ''} or give another folder ` +
        'with --store. On a Neo4j (--store neo4j://HOST) commands run side by side.',
    );
  }

  damagedError(what: string): StoreError {
    return new StoreError(
      'damaged',
      `The graph in ${this.path} is damaged: ${what} Build it anew from the documents: ${rebuildCommand(this.path)}`,
    );
  }

  #try(doing: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StoreError(
        'disk',
        `Cannot ${doing} the graph's folder ${this.path}: ${reason}. Check its rights and free space, or give another folder with --store.`,
        { cause: error },
      );
    }
  }
}

/** A signal of 0 asks whether a process is there; one of another user's is there as well. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
