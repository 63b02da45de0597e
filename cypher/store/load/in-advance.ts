/** Tasks that are under way at once, one of them being worked on. */
const AT_ONCE = 2;

/**
 * Does a task for each item, and begins with the next before the last is done: a statement is put together and handed
 * over while the engine works on the one before it. No task may depend on what another writes. When this ends, no task
 * is under way.
 * @throws what the first task that fails throws; no further task is begun then
 */
export async function inAdvance<T>(items: Iterable<T>, task: (item: T) => Promise<void>): Promise<void> {
  const running: Promise<void>[] = [];
  try {
    for (const item of items) {
      if (running.length === AT_ONCE) await running.shift();
      const begun = task(item);
      // Its error is given in its turn.
      begun.catch(() => {});
      running.push(begun);
    }
    while (running.length > 0) await running.shift();
  } finally {
    await Promise.allSettled(running);
  }
}
