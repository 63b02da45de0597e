/** Scroll positions, kept with each entry of the history, so that Back finds them. */
import { type RefObject, useLayoutEffect } from 'react';
import { useEntryKey } from './history.ts';

const KEY = 'cetu.scroll';
const positions = new Map<string, [top: number, left: number]>(load());

function load(): [string, [number, number]][] {
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

/** Whether a scroller named `name` has a position kept with the entry `key`. */
export function hasKeptScroll(key: string, name: string): boolean {
  return positions.has(`${key}|${name}`);
}

/**
 * Keeps and restores the position of a scroller once `ready`, when it has its content. An entry that was never at a
 * place of its own takes the last one of that name, unless `fresh`.
 */
export function useKeptScroll(
  ref: RefObject<HTMLElement | null>,
  name: string,
  ready: boolean,
  fresh = false,
): void {
  const key = `${useEntryKey()}|${name}`;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !ready) return;
    const kept = positions.get(key) ?? (fresh ? undefined : positions.get(`|${name}`));
    if (kept) element.scrollTo({ top: kept[0], left: kept[1], behavior: 'instant' });
    const keep = () => {
      const position: [number, number] = [element.scrollTop, element.scrollLeft];
      positions.set(key, position);
      positions.set(`|${name}`, position);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [ref, name, key, ready, fresh]);
}
