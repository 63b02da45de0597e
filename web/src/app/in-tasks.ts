/** Work that comes in steps, in tasks that are short enough for the hand not to wait. */
import { anotherTask } from '../data/checked.ts';

/** Milliseconds of one task. A pause costs several itself, so that pauses are as few as may be. */
const LONGEST_TASK = 20;

/** What the work gives in the end; null where `signal` stopped it. Rejects as the work throws. */
export async function inTasks<T>(work: Iterator<undefined, T>, signal: AbortSignal): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    if (signal.aborted) return null;
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < LONGEST_TASK) continue;
    await anotherTask();
    began = performance.now();
  }
}
