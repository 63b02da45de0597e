/** Work that can wait until the page has nothing else to do. */
import { startTransition, useEffect, useState } from 'react';

/** Does it at leisure, but within a second; at once where the page is left. Returns how to do without. */
export function atLeisure(work: () => void): () => void {
  const idle = 'requestIdleCallback' in window;
  const done = () => {
    stop();
    work();
  };
  const timer = idle ? requestIdleCallback(done, { timeout: 1000 }) : window.setTimeout(done, 200);
  const stop = () => {
    if (idle) cancelIdleCallback(timer);
    else clearTimeout(timer);
    window.removeEventListener('pagehide', done);
  };
  window.addEventListener('pagehide', done);
  return stop;
}

const STEP = 60;

/**
 * How many items of a list to make: some at once, and the rest bit by bit, so that a long list holds nothing up and is
 * whole in the end for whoever searches in the page or has it read out. Another `list`, or another name of it, begins anew.
 */
export function useGrown(total: number, list: unknown, step = STEP): number {
  const [grown, setGrown] = useState({ list, count: step });
  const count = grown.list === list ? grown.count : step;
  useEffect(() => {
    if (count >= total) return;
    return atLeisure(() => startTransition(() => setGrown({ list, count: count + step })));
  }, [total, list, count, step]);
  return Math.min(count, total);
}
