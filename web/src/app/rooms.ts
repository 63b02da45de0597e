/** The rooms of the page. Each is a feature of its own that is loaded when it is first entered. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Room } from '../core/address.ts';

export const ROOM_VIEWS: Record<Room, LazyExoticComponent<ComponentType>> = {
  overview: lazy(() => import('../features/Overview/index.tsx')),
  graph: lazy(() => import('../features/Graph/index.tsx')),
  gaps: lazy(() => import('../features/Gaps/index.tsx')),
  compare: lazy(() => import('../features/Compare/index.tsx')),
  console: lazy(() => import('../features/Console/index.tsx')),
  reader: lazy(() => import('../features/Reader/index.tsx')),
  report: lazy(() => import('../features/Report/index.tsx')),
};
