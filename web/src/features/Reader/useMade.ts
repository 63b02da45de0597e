/** Which chunks of a text are made: those that are wanted or in sight at once, and at leisure all others. */
import { type RefObject, startTransition, useEffect, useState } from 'react';
import { atLeisure } from '../../app/leisure.ts';

/** Chunks that are made each time when there is time. */
const STEP = 3;

/** `wanted` is the chunk to begin with, and its neighbours. Gives whether a chunk is made. */
export function useMade(
  pane: RefObject<HTMLElement | null>,
  count: number,
  wanted: number,
): (index: number) => boolean {
  const [made, setMade] = useState<ReadonlySet<number>>(new Set());
  const isMade = (index: number) => made.has(index) || Math.abs(index - wanted) <= 1;
  useEffect(() => {
    const near = [wanted - 1, wanted, wanted + 1].filter((index) => index >= 0 && index < count);
    setMade((before) => (near.every((index) => before.has(index)) ? before : new Set([...before, ...near])));
  }, [wanted, count]);
  useEffect(() => {
    if (!pane.current || count < 2) return;
    const seen = new IntersectionObserver(
      (entries) => {
        const found = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .map(({ target }) => Number((target as HTMLElement).dataset.chunk));
        setMade((before) =>
          found.every((index) => before.has(index)) ? before : new Set([...before, ...found]),
        );
      },
      { root: pane.current, rootMargin: '100%' },
    );
    for (const chunk of pane.current.querySelectorAll('[data-chunk]')) seen.observe(chunk);
    return () => seen.disconnect();
  }, [pane, count]);
  useEffect(() => {
    if (made.size >= count) return;
    return atLeisure(() => {
      const next: number[] = [];
      for (let index = 0; index < count && next.length < STEP; index++)
        if (!made.has(index)) next.push(index);
      startTransition(() => setMade((before) => new Set([...before, ...next])));
    });
  }, [made, count]);
  return isMade;
}
