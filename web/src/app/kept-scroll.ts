/** Scroll positions, kept with each entry of the history, so that Back finds them. */
import { type RefObject, useLayoutEffect } from 'react';
import { useEntryKey } from './history.ts';

const KEY = 'cetu.scroll';
/** Top and left in pixels, or whatever {@link KeptBy} makes of it. */
type Position = [number, number];

const positions = new Map<string, Position>(load());

function load(): [string, Position][] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

window.addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...positions].slice(-100)));
  } catch {
    // Storage is off: a reload starts at the top.
  }
});

/** The position that is kept of a scroller named `name` with the entry `key`. */
export function keptScroll(key: string, name: string): Position | undefined {
  return positions.get(`${key}|${name}`);
}

/** The same; where there is none, the last one of that name. */
const latestScroll = (key: string, name: string): Position | undefined =>
  positions.get(`${key}|${name}`) ?? positions.get(`|${name}`);

/** Whether a scroller that is not `fresh` will be put somewhere else than at its beginning. */
export function isScrolled(key: string, name: string): boolean {
  return latestScroll(key, name)?.some((pixels) => pixels > 0) ?? false;
}

/** How a position is read, null where none can be told now, and restored. */
export interface KeptBy {
  read: (element: HTMLElement) => Position | null;
  restore: (element: HTMLElement, position: Position) => void;
}

const BY_PIXELS: KeptBy = {
  read: ({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft],
  restore: (element, [top, left]) => element.scrollTo({ top, left, behavior: 'instant' }),
};

/**
 * Keeps and restores the position of a scroller once `ready`, when it has its content. An entry that was never at a
 * place of its own takes the last one of that name, unless `fresh`. `by` is the same object at every call.
 */
export function useKeptScroll(
  ref: RefObject<HTMLElement | null>,
  name: string,
  ready: boolean,
  fresh = false,
  by: KeptBy = BY_PIXELS,
): void {
  const entry = useEntryKey();
  const key = `${entry}|${name}`;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !ready) return;
    const kept = fresh ? positions.get(key) : latestScroll(entry, name);
    if (kept) by.restore(element, kept);
    const keep = () => {
      const position = by.read(element);
      if (position === null) return;
      positions.set(key, position);
      positions.set(`|${name}`, position);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [ref, name, entry, key, ready, fresh, by]);
}
