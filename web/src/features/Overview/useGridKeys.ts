/** Moving through a grid by keyboard: one stop for Tab, arrows inside (the ARIA grid pattern). */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { closePanel } from './close-panel.ts';

const STEPS: Record<string, (row: number, column: number) => [row: number, column: number]> = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  PageUp: (row, column) => [row - 5, column],
  PageDown: (row, column) => [row + 5, column],
  Home: (row) => [row, 0],
  End: (row) => [row, Number.MAX_SAFE_INTEGER],
};

/** Stops of the grid: elements with `data-row` and `data-column`, in the order of the document. */
function stopsOf(grid: HTMLElement): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>('[data-row][data-column]')];
}

const place = (stop: HTMLElement) => [Number(stop.dataset.row), Number(stop.dataset.column)] as const;

/** The stop at a row and column, or the nearest one to it: in the nearest row, the nearest column. */
function nearest(stops: readonly HTMLElement[], row: number, column: number): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let [rows, columns] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const stop of stops) {
    const [r, c] = place(stop);
    const [up, along] = [Math.abs(r - row), Math.abs(c - column)];
    if (up > rows || (up === rows && along >= columns)) continue;
    [rows, columns] = [up, along];
    best = stop;
  }
  return best;
}

/** `start`: the row and column that Tab reaches first, such as the open cell. Escape closes what is open. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, start: readonly [number, number]) {
  const [startRow, startColumn] = start;
  useLayoutEffect(() => {
    const stops = grid.current ? stopsOf(grid.current) : [];
    const current = stops.filter((stop) => stop.tabIndex === 0);
    if (current.length === 1 && current[0]!.contains(document.activeElement)) return;
    for (const stop of current) stop.tabIndex = -1;
    const first = nearest(stops, startRow, startColumn);
    if (first) first.tabIndex = 0;
  });
  return {
    onFocus(event: FocusEvent<HTMLElement>) {
      const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-row][data-column]');
      if (!stop || !grid.current) return;
      for (const other of stopsOf(grid.current)) if (other.tabIndex === 0) other.tabIndex = -1;
      stop.tabIndex = 0;
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape') closePanel();
      const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-row][data-column]');
      const step = STEPS[event.key];
      if (!stop || !step || !grid.current || event.altKey || event.metaKey) return;
      const stops = stopsOf(grid.current);
      const [row, column] = place(stop);
      const rows = stops.map((other) => place(other)[0]);
      const [wantedRow, wantedColumn] = step(row, column);
      const next =
        event.ctrlKey && (event.key === 'Home' || event.key === 'End')
          ? nearest(stops, event.key === 'Home' ? Math.min(...rows) : Math.max(...rows), wantedColumn)
          : nearest(
              stops,
              Math.min(Math.max(wantedRow, Math.min(...rows)), Math.max(...rows)),
              Math.max(0, wantedColumn),
            );
      event.preventDefault();
      next?.focus();
    },
  };
}
