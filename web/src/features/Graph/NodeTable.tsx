/** What the graph shows, as a table: the same nodes, sorted and selected by keyboard, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { degrees } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type HeldKeys, NodeRow, type TableRow } from './NodeRow.tsx';
import styles from './NodeTable.module.css';
import type { RoomGraph } from './useGraph.ts';

const COLUMNS = ['type', 'name', 'links', 'pinned'] as const;
type Column = (typeof COLUMNS)[number];

/** Rows from which only those in sight are made. */
const MANY = 300;
const ROW_HEIGHT = 30;

function useRows({ shown, view }: RoomGraph, by: Column, down: boolean): TableRow[] {
  const { t, name, language } = useWords();
  const { pins } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` and `name` change with the language alone
  return useMemo(() => {
    const degree = degrees(shown);
    const collator = new Intl.Collator(language);
    const all = [...shown.nodes].map(([key, node]) => ({
      key,
      type: t(`graph.label.${node.label}`),
      name: name({ name: node.name, nameEn: node.nameEn ?? node.name }),
      links: degree.get(key) ?? 0,
      pinned: pins.has(key),
    }));
    const order = down ? -1 : 1;
    const compared = (a: TableRow, b: TableRow) =>
      by === 'links'
        ? a.links - b.links
        : by === 'pinned'
          ? Number(a.pinned) - Number(b.pinned)
          : collator.compare(a[by], b[by]);
    return all.sort((a, b) => order * compared(a, b) || collator.compare(a.name, b.name));
  }, [shown, pins, by, down, language]);
}

export function NodeTable({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'links', down: true });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(room, sort.by, sort.down);
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
  const select = (key: string, event: HeldKeys) => {
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
  };
  const latest = selection.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is newly selected is brought into sight
  useEffect(() => {
    if (latest === undefined) return;
    if (virtual) virtualizer.scrollToIndex(rows.findIndex(({ key }) => key === latest));
    else scroller.current?.querySelector(`tr[data-latest]`)?.scrollIntoView({ block: 'nearest' });
  }, [latest]);
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
                  onPin={() =>
                    room.act(
                      row.pinned
                        ? { kind: 'unpin', keys: [row.key] }
                        : { kind: 'pin', keys: [row.key], places: room.view.places },
                    )
                  }
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
