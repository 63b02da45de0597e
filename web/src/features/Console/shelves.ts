/** A person's own queries and history, kept in the browser and shared by the tabs of it. */
import { useCallback, useSyncExternalStore } from 'react';
import { HISTORY, OWN, type OwnQuery, type Ran, type Shelf, withRun } from '../../core/console-storage.ts';

const listeners = new Set<() => void>();
/** What was read last, so that the same text is the same list. */
const read = new Map<string, { stored: string | null; list: readonly unknown[] }>();
/** What stands in for a browser that keeps nothing. */
const unkept = new Map<string, string>();

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? null;
  } catch {
    return unkept.get(key) ?? null;
  }
}

function listOf<T>(shelf: Shelf<T>): readonly T[] {
  const now = stored(shelf.key);
  const known = read.get(shelf.key);
  if (known && known.stored === now) return known.list as readonly T[];
  const list = shelf.parse(now);
  read.set(shelf.key, { stored: now, list });
  return list;
}

function keep<T>(shelf: Shelf<T>, list: readonly T[]): void {
  const text = shelf.format(list);
  try {
    localStorage.setItem(shelf.key, text);
    unkept.delete(shelf.key);
  } catch {
    // Storage is off or full: it is kept until the page is closed.
    unkept.set(shelf.key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const useShelf = <T>(shelf: Shelf<T>): readonly T[] =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => listOf(shelf), [shelf]),
  );

export const useOwnQueries = (): readonly OwnQuery[] => useShelf(OWN);
export const useRuns = (): readonly Ran[] => useShelf(HISTORY);

/** Keeps a query under its title; one with the same title is replaced. */
export function keepOwn(query: Omit<OwnQuery, 'id'>): void {
  const others = listOf(OWN).filter(({ title }) => title !== query.title);
  keep(OWN, [{ ...query, id: crypto.randomUUID?.() ?? String(Date.now()) }, ...others]);
}

export function removeOwn(id: string): void {
  keep(
    OWN,
    listOf(OWN).filter((one) => one.id !== id),
  );
}

export function keepRun(run: Ran): void {
  keep(HISTORY, withRun(listOf(HISTORY), run));
}

export function clearRuns(): void {
  keep(HISTORY, []);
}

const DRAFT = 'cetu.console.draft';

/** The text as it stood last, for a page that is opened without one in its address. */
export function keepDraft(encoded: string): void {
  try {
    localStorage.setItem(DRAFT, encoded.slice(0, 100_000));
  } catch {
    // Storage is off: the address still has it.
  }
}

export function draft(): string | null {
  try {
    return localStorage.getItem(DRAFT);
  } catch {
    return null;
  }
}
