/** A view out of a file, waiting for what it starts from. */
import type { GraphStarting } from '../../core/graph-shown.ts';
import type { GraphView } from '../../core/graph-state.ts';

type Waiting = (start: GraphStarting) => GraphView;

const waiting = new Map<string, Waiting>();

export function openLater(id: string, view: Waiting): void {
  waiting.set(id, view);
}

/** The view that waits for a start, once. */
export function takeOpened(id: string): Waiting | undefined {
  const found = waiting.get(id);
  waiting.delete(id);
  return found;
}
