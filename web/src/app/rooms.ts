/** The rooms of the page. Each is a feature of its own that is loaded when it is first entered. */
import { type ComponentType, lazy } from 'react';
import type { Room } from '../core/address.ts';
import { whenHandRests } from './leisure.ts';

const LOADERS: Record<Room, () => Promise<{ default: ComponentType }>> = {
  overview: () => import('../features/Overview/index.tsx'),
  graph: () => import('../features/Graph/index.tsx'),
  gaps: () => import('../features/Gaps/index.tsx'),
  compare: () => import('../features/Compare/index.tsx'),
  console: () => import('../features/Console/index.tsx'),
  reader: () => import('../features/Reader/index.tsx'),
  report: () => import('../features/Report/index.tsx'),
};

const fetched: Partial<Record<Room, ComponentType>> = {};

async function fetchRoom(room: Room): Promise<{ default: ComponentType }> {
  const found = await LOADERS[room]();
  fetched[room] = found.default;
  return found;
}

const chosen: Partial<Record<Room, ComponentType>> = {};

/**
 * The view of a room: what was fetched already, or one that waits for it. React shows what stands in for a view that
 * waits for 300 ms at least, however soon it is there, so a fetched one must not be waited for. Always the same one for
 * a room, so that it is not begun anew.
 */
export function viewOf(room: Room): ComponentType {
  chosen[room] ??= fetched[room] ?? lazy(() => fetchAnew(room));
  return chosen[room];
}

/** A room that could not be fetched is fetched again when it is entered again. */
async function fetchAnew(room: Room): Promise<{ default: ComponentType }> {
  try {
    return await fetchRoom(room);
  } catch (error) {
    delete chosen[room];
    throw error;
  }
}

/** Fetches a room that somebody is about to enter; where that fails, entering it says so. */
export function prefetchRoom(room: Room): void {
  void fetchRoom(room).catch(() => undefined);
}

/** How long after the first view the other rooms are fetched, so that entering one does not wait for its scripts. */
const LATER_MS = 2500;

/**
 * Fetches a room's scripts at once, and those of the others while no hand asks for anything, one room after the other:
 * the console, whose editor is the largest of all, comes last.
 */
export function fetchRooms(first: Room): void {
  prefetchRoom(first);
  const others = (Object.keys(LOADERS) as Room[])
    .filter((room) => room !== first)
    .sort((a, b) => Number(a === 'console') - Number(b === 'console'));
  const fetchNext = () => {
    const room = others.shift();
    if (room === undefined) return;
    const next = () => whenHandRests(fetchNext);
    void fetchRoom(room).then(next, next);
  };
  setTimeout(() => whenHandRests(fetchNext), LATER_MS);
}
