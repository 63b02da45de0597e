/** What a commit changed of the texts in a graph, until the index has it. */
import type { NodeRef } from '../../../model.ts';
import { isSearched, TEXT_INDEXES } from '../../schema.ts';
import type { TextIndex } from './text-index.ts';

export interface TextNode {
  label: string;
  id: string;
  properties: Record<string, unknown>;
}

export type Change = { put: readonly TextNode[] } | { drop: readonly NodeRef[] };

/** Adds the texts of a node that is not in the index. */
export function put(index: TextIndex, { label, id, properties }: TextNode): void {
  if (!isSearched(label)) return;
  const [name = '', ...texts] = TEXT_INDEXES[label].map((property) => {
    const text = properties[property];
    return typeof text === 'string' ? text : '';
  });
  index.add({ label, id }, name, texts.filter(Boolean));
}

export function drop(index: TextIndex, { label, id }: NodeRef): void {
  if (isSearched(label)) index.remove({ label, id });
}

/** Changes in the order in which they were made. */
export class Behind {
  #changes: Change[] = [];
  /** Nodes of the first change that the index has. */
  #done = 0;

  get isEmpty(): boolean {
    return this.#changes.length === 0;
  }

  add(changes: readonly Change[]): void {
    this.#changes.push(...changes);
  }

  /** Brings the index on by so many nodes at the most; all of them where nothing is said. */
  catchUp(index: TextIndex, most = Number.POSITIVE_INFINITY): void {
    for (let left = most; left > 0; ) {
      const [change] = this.#changes;
      if (!change) return;
      const until = this.#done + left;
      left -=
        'put' in change
          ? this.#some(change.put, until, put, index)
          : this.#some(change.drop, until, drop, index);
    }
  }

  forget(): void {
    this.#changes = [];
    this.#done = 0;
  }

  /** How many nodes of the first change were done. */
  #some<T>(
    nodes: readonly T[],
    until: number,
    work: (index: TextIndex, node: T) => void,
    index: TextIndex,
  ): number {
    const from = this.#done;
    for (; this.#done < Math.min(until, nodes.length); this.#done++) work(index, nodes[this.#done]!);
    const done = this.#done - from;
    if (this.#done === nodes.length) {
      this.#changes.shift();
      this.#done = 0;
    }
    return done;
  }
}
