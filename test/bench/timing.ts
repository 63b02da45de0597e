/** Rounds before timing, in which code becomes fast (it goes on becoming so for some hundreds), and timed ones. */
const WARM = 500;
const TIMED = 150;

/** Milliseconds that `work` takes. */
export function once(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Milliseconds of each kind of work over all texts, taken turn about so that what else the machine does falls on
 * both: for each text the fastest of many rounds, added up.
 */
export function compare(texts: readonly string[], works: readonly ((text: string) => unknown)[]): number[] {
  const best = works.map(() => texts.map(() => Number.POSITIVE_INFINITY));
  for (let round = -WARM; round < TIMED; round++)
    works.forEach((work, w) => {
      texts.forEach((text, t) => {
        const time = once(() => void work(text));
        if (round >= 0) best[w]![t] = Math.min(best[w]![t]!, time);
      });
    });
  return best.map((times) => times.reduce((sum, time) => sum + time, 0));
}
