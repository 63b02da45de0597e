/** What is kept of an index of texts beside its graph: the index as it once was, and what was written since. */
import { rmSync } from 'node:fs';
import type { NodeRef } from '../../../model.ts';
import { ChangeLog, type GraphState } from './change-log.ts';
import { readIndex, searchFile, writeIndex } from './index-file.ts';
import type { TextIndex } from './text-index.ts';

/** Written since the index was kept, and so many that it is worth being kept anew: of its entries, and at least. */
const MANY = 0.15;
const AT_LEAST = 50_000;

export interface Recalled {
  index: TextIndex;
  /** Nodes whose texts may be others in the graph than in the index. */
  changed: readonly NodeRef[];
}

export class KeptIndex {
  readonly #file: string;
  readonly #log: ChangeLog;
  /** True while the file and the log together tell what the graph is. */
  #isThere = false;
  #changes = 0;

  constructor(graphFile: string) {
    this.#file = searchFile(graphFile);
    this.#log = new ChangeLog(logFile(graphFile));
  }

  /** The index of the graph as it is now, but for some nodes; undefined where none was kept that can be trusted. */
  recall(now: GraphState): Recalled | undefined {
    const kept = readIndex(this.#file);
    const changed = kept && this.#log.changed(kept.graph, now);
    if (!changed) {
      this.forget();
      return undefined;
    }
    this.#isThere = true;
    this.#changes = changed.length;
    return { index: kept.index, changed };
  }

  /** To be told before every commit: what the graph is before it, and which nodes it changes. */
  note(before: GraphState, nodes: readonly NodeRef[]): void {
    if (!this.#isThere) return;
    this.#log.note(before, nodes);
    this.#changes += Math.max(1, nodes.length);
  }

  /** True where what was written since would take long to be read from the graph. */
  isOld(index: TextIndex): boolean {
    return !this.#isThere || this.#changes > Math.max(AT_LEAST, index.entries.length * MANY);
  }

  /** Keeps the index of the graph as it is now, unless that is done. */
  keep(index: TextIndex, now: GraphState): void {
    if (this.#isThere && this.#changes === 0) return;
    try {
      writeIndex(this.#file, index, now);
    } catch {
      // On a full disk what was kept before stays, and so does the log of what came after.
      return;
    }
    this.#log.clear();
    this.#isThere = true;
    this.#changes = 0;
  }

  /** From now on nothing is kept. */
  forget(): void {
    this.#isThere = false;
    this.#changes = 0;
    this.#log.clear();
    rmSync(this.#file, { force: true });
  }

  close(): void {
    this.#log.close();
  }
}

/** Where it is noted what was written since the index was kept. */
export const logFile = (graphFile: string): string => `${searchFile(graphFile)}.log`;
