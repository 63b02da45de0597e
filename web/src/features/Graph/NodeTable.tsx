/** What the graph shows, as a table: the same nodes, sorted and selected by keyboard, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type HeldKeys, NodeRow } from './NodeRow.tsx';
import styles from './NodeTable.module.css';
import type { RoomGraph } from './useGraph.ts';
import { COLUMNS, type Column, useTableRows } from './useTableRows.ts';

/** Rows from which only those in sight are made. */
const MANY = 100;
const ROW_HEIGHT = 30;

export function NodeTable({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'links', down: true });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useTableRows(room, sort.by, sort.down);
  const { selection } = room.view;
  const selected = useMemo(() => new Set(selection), [selection]);
  const virtual = rows.length > MANY;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: virtual,
  });
  /** Where the last click without Shift was: Shift reaches from there. */
  const anchor = useRef<string>(null);
  const select = useSteady((key: string, event: HeldKeys) => {
    const from = rows.findIndex((row) => row.key === anchor.current);
    if (event.shiftKey && from >= 0) {
      const to = rows.findIndex((row) => row.key === key);
      const keys = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.key);
      room.act({ kind: 'select', keys, how: 'more' });
      return;
    }
    anchor.current = key;
    if (event.ctrlKey || event.metaKey) room.act({ kind: 'select', keys: [key], how: 'toggle' });
    else room.act({ kind: 'select', keys: selection.length === 1 && selected.has(key) ? [] : [key] });
  });
  const pin = useSteady((key: string, pinned: boolean) =>
    room.act(
      pinned ? { kind: 'unpin', keys: [key] } : { kind: 'pin', keys: [key], places: room.view.places },
    ),
  );
  const latest = selection.at(-1);
  const latestRow = latest === undefined ? -1 : rows.findIndex(({ key }) => key === latest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is newly selected is brought into sight, once it has a row
  useEffect(() => {
    if (latestRow < 0) return;
    if (virtual) virtualizer.scrollToIndex(latestRow);
    else scroller.current?.querySelector(`tr[data-latest]`)?.scrollIntoView({ block: 'nearest' });
  }, [latest, latestRow < 0]);
  const items = virtual ? virtualizer.getVirtualItems() : rows.map((_, index) => ({ index }));
  const above = virtual ? (virtualizer.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = virtual ? virtualizer.getTotalSize() - (virtualizer.getVirtualItems().at(-1)?.end ?? 0) : 0;
  return (
    <div ref={scroller} className={styles.table}>
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{t('graph.table')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.by === column ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => setSort({ by: column, down: sort.by === column ? !sort.down : false })}
                >
                  {t(`graph.column.${column}`)}
                  {sort.by === column && <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space height={above} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <NodeRow
                  key={row.key}
                  row={row}
                  index={index}
                  selected={selected.has(row.key)}
                  latest={row.key === latest}
                  onSelect={select}
                  onPin={pin}
                />
              )
            );
          })}
          {below > 0 && <Space height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands in for the rows that are out of sight. */
function Space({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={COLUMNS.length} className={styles.space} style={{ height }} />
    </tr>
  );
}

/** The same function for as long as the table stands, so that rows that stay as they are are not made anew. */
function useSteady<A extends unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
