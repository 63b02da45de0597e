/**
 * Which nodes were written since the index was kept: so much is noted before each commit, and a process that is killed
 * loses no more of the index than these. Their texts are read from the graph, so that a commit that did not come about,
 * or one that is noted twice, does no harm; one that is missing is seen by the graph's numbers.
 */
import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import * as z from 'zod';
import type { NodeRef } from '../../../model.ts';

/** A graph as it was between two commits: the engine's number of the last commit, nodes and relationships. */
export interface GraphState {
  epoch: number;
  nodes: number;
  edges: number;
}

export const sameState = (a: GraphState, b: GraphState): boolean =>
  a.epoch === b.epoch && a.nodes === b.nodes && a.edges === b.edges;

const size = z.int().nonnegative();
export const stateSchema = z.object({ epoch: size, nodes: size, edges: size });
const noteSchema = z.object({ before: stateSchema, ids: z.record(z.string(), z.array(z.string())) });

export class ChangeLog {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Notes what the next commit changes. Where that cannot be written, the commit is missing here. */
  note(before: GraphState, nodes: readonly NodeRef[]): void {
    const ids: Record<string, string[]> = {};
    for (const { label, id } of nodes) {
      const list = ids[label] ?? [];
      ids[label] = list;
      list.push(id);
    }
    try {
      this.#descriptor ??= openSync(this.#file, 'a');
      const line = Buffer.from(`${JSON.stringify({ before, ids } satisfies z.infer<typeof noteSchema>)}\n`);
      for (let at = 0; at < line.length; ) at += writeSync(this.#descriptor, line, at);
    } catch {
      // On a full disk: the index is built anew after a process was killed.
    }
  }

  /**
   * What was written on the way from one state of the graph to another, each node once; undefined where a commit between
   * them is not noted.
   */
  changed(from: GraphState, to: GraphState): NodeRef[] | undefined {
    const noted = new Set<number>();
    const changed = new Map<string, NodeRef>();
    for (const { before, ids } of this.#notes()) {
      if (before.epoch === from.epoch && !sameState(before, from)) return undefined;
      noted.add(before.epoch);
      for (const [label, list] of Object.entries(ids))
        for (const id of list) changed.set(`${label}:${id}`, { label: label as NodeRef['label'], id });
    }
    if (to.epoch < from.epoch || (to.epoch === from.epoch && !sameState(to, from))) return undefined;
    for (let epoch = from.epoch; epoch < to.epoch; epoch++) if (!noted.has(epoch)) return undefined;
    return [...changed.values()];
  }

  /** Forgets everything: the index was kept. */
  clear(): void {
    this.close();
    rmSync(this.#file, { force: true });
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Whole notes from the beginning on; what was torn when the process was killed is cut off. */
  #notes(): z.infer<typeof noteSchema>[] {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#file);
    } catch {
      return [];
    }
    const notes: z.infer<typeof noteSchema>[] = [];
    let at = 0;
    for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', at)) {
      try {
        notes.push(noteSchema.parse(JSON.parse(bytes.toString('utf8', at, end))));
      } catch {
        break;
      }
      at = end + 1;
    }
    if (at < bytes.length) truncateSync(this.#file, at);
    return notes;
  }
}
