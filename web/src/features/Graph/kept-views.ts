/** Views that are too large for an address: kept by this tab alone, under a mark that the address names. */
import * as z from 'zod';
import { viewFromData } from '../../core/graph-address.ts';
import { fingerprint } from '../../core/graph-places.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';

const MARK = '~';
const KEY = 'cetu.graph.';
const ORDER = 'cetu.graph-order';
/** How many of them Back finds again. */
export const MOST_KEPT = 8;

/** Marks, the oldest first; `over` those whose place in the address another took. */
const orderSchema = z.array(z.object({ mark: z.string(), over: z.boolean() })).catch([]);
type Order = z.infer<typeof orderSchema>;

export function isKeptMark(text: string | null): boolean {
  return text?.startsWith(MARK) ?? false;
}

/** Keeps a view, given as plain data, in place of what the address named `before`; gives its mark. */
export function keepView(data: object, before: string | null): string {
  const text = JSON.stringify(data);
  const mark = MARK + fingerprint(text);
  try {
    const order = readOrder()
      .filter((one) => one.mark !== mark)
      .map((one) => (one.mark === before ? { ...one, over: true } : one));
    while (order.length >= MOST_KEPT) forgetOne(order);
    while (!stored(KEY + mark, text) && order.length > 0) forgetOne(order);
    sessionStorage.setItem(ORDER, JSON.stringify([...order, { mark, over: false }]));
  } catch {
    // Storage is off: the view lives while the page is open.
  }
  return mark;
}

/** The view of a mark, or null where this tab keeps none. */
export function keptView(start: GraphStarting, mark: string) {
  try {
    const text = sessionStorage.getItem(KEY + mark);
    return text === null ? null : viewFromData(start, JSON.parse(text));
  } catch {
    return null;
  }
}

function readOrder(): Order {
  return orderSchema.parse(JSON.parse(sessionStorage.getItem(ORDER) ?? '[]'));
}

/** The oldest whose place another took, else the oldest. */
function forgetOne(order: Order): void {
  const at = Math.max(
    0,
    order.findIndex(({ over }) => over),
  );
  for (const { mark } of order.splice(at, 1)) sessionStorage.removeItem(KEY + mark);
}

/** Whether there was room for it. */
function stored(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
