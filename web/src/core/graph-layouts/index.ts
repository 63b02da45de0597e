/** The layouts of the graph. One more is a file here, a line in this list and its words. */
import { bipartite } from './bipartite.ts';
import { force } from './force.ts';
import type { Layout, LayoutChoice } from './layout.ts';
import { radial } from './radial.ts';
import { tiers } from './tiers.ts';

/** In the order in which they are offered; the first is what a graph starts with. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [force, tiers, radial, bipartite];

export const FIRST_LAYOUT: LayoutChoice = { id: LAYOUTS[0].id, options: {} };

/** The layout of a name; the first where there is none of that name. */
export function layoutOf(id: string): Layout {
  return LAYOUTS.find((layout) => layout.id === id) ?? LAYOUTS[0];
}
