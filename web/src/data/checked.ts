/** Checks a long value by its schema in several tasks, so that none holds up the page. */
import * as z from 'zod';

/** Items of a list that are checked before the clock is looked at. */
const STEP = 500;
/** Milliseconds of one task. A pause costs several itself, so that pauses are as few as may be. */
const LONGEST_TASK = 30;

export const anotherTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Checked<T> = { success: true; data: T } | { success: false };

/** What `schema.safeParse` says of a value; the long lists of an object are checked bit by bit. */
export async function checkedBitByBit<T>(schema: z.ZodType<T>, value: unknown): Promise<Checked<T>> {
  if (!(schema instanceof z.ZodObject) || schema.def.checks?.length || typeof value !== 'object' || !value)
    return schema.safeParse(value);
  const shape = schema.shape as Record<string, z.ZodType>;
  const lists: Record<string, unknown[]> = {};
  let began = performance.now();
  for (const [name, field] of Object.entries(shape)) {
    const list: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    // A list with conditions of its own has to be looked at as a whole.
    if (!(field instanceof z.ZodArray) || field.def.checks?.length || !Array.isArray(list)) continue;
    const checked: unknown[] = [];
    for (let at = 0; at < list.length; at += STEP) {
      const part = field.safeParse(list.slice(at, at + STEP));
      if (!part.success) return { success: false };
      for (const item of part.data) checked.push(item);
      if (performance.now() - began < LONGEST_TASK) continue;
      await anotherTask();
      began = performance.now();
    }
    lists[name] = checked;
  }
  // The rest at once, with nothing in the place of what was checked.
  const empty = Object.fromEntries(Object.keys(lists).map((name) => [name, []]));
  const rest = schema.safeParse({ ...value, ...empty });
  return rest.success
    ? { success: true, data: Object.assign(rest.data as object, lists) as T }
    : { success: false };
}
