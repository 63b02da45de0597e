/** The rooms of the page. Each is a feature of its own that is loaded when it is first entered. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Room } from '../core/address.ts';

const LOADERS: Record<Room, () => Promise<{ default: ComponentType }>> = {
  overview: () => import('../features/Overview/index.tsx'),
  graph: () => import('../features/Graph/index.tsx'),
  gaps: () => import('../features/Gaps/index.tsx'),
  compare: () => import('../features/Compare/index.tsx'),
  console: () => import('../features/Console/index.tsx'),
  reader: () => import('../features/Reader/index.tsx'),
  report: () => import('../features/Report/index.tsx'),
};

export const ROOM_VIEWS = Object.fromEntries(
  Object.entries(LOADERS).map(([room, load]) => [room, lazy(load)]),
) as Record<Room, LazyExoticComponent<ComponentType>>;

/** How long after the first view the other rooms are fetched, so that entering one does not wait for its scripts. */
const LATER_MS = 2500;

/** Fetches a room's scripts at once, and those of the others when there is time. */
export function fetchRooms(first: Room): void {
  const others = Object.entries(LOADERS).filter(([room]) => room !== first && room !== 'console');
  // A room that cannot be fetched now is fetched again, and says what is wrong, when it is entered.
  const fetchAll = () => void Promise.allSettled(others.map(([, load]) => load()));
  void LOADERS[first]().catch(() => undefined);
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(fetchAll) : fetchAll()), LATER_MS);
}
