import { type RefObject, useLayoutEffect } from 'react';
import { useEntryKey } from '../../app/history.ts';
import { keptScroll } from '../../app/kept-scroll.ts';

/**
 * Brings what is open in a grid into sight: who comes by a link from another room, by the search or by a shared address
 * would see its panel and not what it belongs to. A place that was scrolled to by hand stays. `open` names what is open;
 * `ready` is whether the grid is there.
 */
export function useInSight(
  grid: RefObject<HTMLElement | null>,
  name: string,
  open: string | null,
  ready: boolean,
): void {
  const entry = useEntryKey();
  useLayoutEffect(() => {
    if (open === null || !ready || keptScroll(entry, name)) return;
    const find = (selector: string) => grid.current?.querySelector(selector);
    const row = find('tbody td[data-open]') ?? find('tbody tr[data-open] th');
    for (const one of [row, find('thead th[data-open]')])
      one?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }, [grid, name, open, ready, entry]);
}
