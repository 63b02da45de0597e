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

/** What a hand does; moving alone asks for nothing. */
const HAND = ['pointerdown', 'click', 'keydown', 'input', 'wheel'] as const;
/** Milliseconds that a hand has to rest for: what it asked for was answered and drawn by then. */
const REST_MS = 700;

let lastHand = Number.NEGATIVE_INFINITY;
let isWatched = false;

function watchHand(): void {
  if (isWatched) return;
  isWatched = true;
  const note = () => {
    lastHand = performance.now();
  };
  for (const kind of HAND) window.addEventListener(kind, note, { capture: true, passive: true });
}

/**
 * Does it at leisure once no hand did anything for a while: a page that waits for an answer has nothing to do, either,
 * and what it began then would be in the way of the answer.
 */
export function whenHandRests(work: () => void): void {
  watchHand();
  const left = lastHand + REST_MS - performance.now();
  if (left > 0) setTimeout(() => whenHandRests(work), left);
  else
    atLeisure(() => {
      if (performance.now() - lastHand < REST_MS) whenHandRests(work);
      else work();
    });
}

/** Milliseconds after which nobody waits for a frame: a page that is out of sight draws none. */
const NO_FRAME_MS = 200;

/** Does it once the next frame was handed to the screen. Returns how to do without. */
export function afterFrame(work: () => void): () => void {
  let task = window.setTimeout(work, NO_FRAME_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(task);
    task = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
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
