/** The basket: views, links and results that are to go into a report, in order, each with a note. */
import * as z from 'zod';
import { type ItemHead, itemSchema, type ReportItem } from './item.ts';

const KIND = 'cetu-basket';
const VERSION = 1;

export const basketSchema = z.object({
  title: z.string().max(400),
  /** What the report is to answer. */
  question: z.string().max(4000),
  items: z.array(itemSchema).max(500),
});
export type Basket = z.infer<typeof basketSchema>;

export const NO_BASKET: Basket = { title: '', question: '', items: [] };

/** A basket as it is kept: what it is, which version, and the data. */
const kept = z.object({
  meta: z.object({ kind: z.literal(KIND), version: z.literal(VERSION) }),
  data: basketSchema,
});

export function formatBasket(basket: Basket): string {
  return `${JSON.stringify({ meta: { kind: KIND, version: VERSION }, data: basket }, null, 2)}\n`;
}

/** The basket in a text that {@link formatBasket} wrote; null where it is none that this version reads. */
export function parseBasket(text: string): Basket | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return kept.safeParse(value).data?.data ?? null;
}

/** Items with the same key show the same. */
const keyOf = ({ kind, address, about }: Omit<ItemHead, 'title'>) =>
  JSON.stringify([kind, address, about ?? []]);

export function findItem(basket: Basket, item: Omit<ItemHead, 'title'>): ReportItem | undefined {
  const key = keyOf(item);
  return basket.items.find((candidate) => keyOf(candidate) === key);
}

/** Puts an item at the end; what is there already stays where it is. */
export function added(basket: Basket, item: ReportItem): Basket {
  return findItem(basket, item) ? basket : { ...basket, items: [...basket.items, item] };
}

export function removed(basket: Basket, id: string): Basket {
  return { ...basket, items: basket.items.filter((item) => item.id !== id) };
}

/** Puts the item in the place `to`, counted without it; a place outside the list is its nearest end. */
export function moved(basket: Basket, id: string, to: number): Basket {
  const item = basket.items.find((candidate) => candidate.id === id);
  if (!item) return basket;
  const others = basket.items.filter((candidate) => candidate !== item);
  const place = Math.max(0, Math.min(others.length, to));
  if (basket.items[place] === item) return basket;
  return { ...basket, items: [...others.slice(0, place), item, ...others.slice(place)] };
}

/** Changes what a person writes about an item. */
export function edited(
  basket: Basket,
  id: string,
  change: Partial<Pick<ReportItem, 'title' | 'note'>>,
): Basket {
  return {
    ...basket,
    items: basket.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  };
}
