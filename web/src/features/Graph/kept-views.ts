/** Views that are too large for an address: kept by this tab alone, under a mark that the address names. */
import { viewFromData } from '../../core/graph-address.ts';
import { fingerprint } from '../../core/graph-places.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';
import type { GraphView } from '../../core/graph-state.ts';

const MARK = '~';
const KEY = 'cetu.graph.';

export function isKeptMark(text: string | null): boolean {
  return text?.startsWith(MARK) ?? false;
}

/** Keeps a view, given as plain data; gives its mark. */
export function keepView(data: object): string {
  const text = JSON.stringify(data);
  const mark = MARK + fingerprint(text);
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(KEY)) sessionStorage.removeItem(key);
    sessionStorage.setItem(KEY + mark, text);
  } catch {
    // Storage is off or full: the view lives while the page is open.
  }
  return mark;
}

/** The view of a mark, or null where this tab keeps none. */
export function keptView(start: GraphStarting, mark: string): GraphView | null {
  try {
    const text = sessionStorage.getItem(KEY + mark);
    return text === null ? null : viewFromData(start, JSON.parse(text));
  } catch {
    return null;
  }
}
