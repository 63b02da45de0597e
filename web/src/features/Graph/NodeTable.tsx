/** What the graph shows, as a table: the same nodes, sorted and selected by keyboard, however many there are. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { degrees, type Graph } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type HeldKeys, NodeRow, type TableRow } from './NodeRow.tsx';
import styles from './NodeTable.module.css';
import type { RoomGraph } from './useGraph.ts';

const COLUMNS = ['type', 'name', 'links', 'pinned'] as const;
type Column = (typeof COLUMNS)[number];

/** Rows from which only those in sight are made. */
const MANY = 300;
const ROW_HEIGHT = 30;

/**
 * Where each name stands in the order of the language. Comparing names is slow: from one graph to the next most of them
 * stay in the order that they had, which sorting finds at once.
 */
function useNameOrder({ nodes }: Graph): ReadonlyMap<string, number> {
  const { name, language } = useWords();
  const before = useRef({ language, keys: [] as string[] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` changes with the language alone
  const order = useMemo(() => {
    const collator = new Intl.Collator(language);
    const names = new Map(
      [...nodes].map(([key, node]) => [key, name({ name: node.name, nameEn: node.nameEn ?? node.name })]),
    );
    const kept = before.current.language === language ? before.current.keys : [];
    const stay = new Set(kept.filter((key) => nodes.has(key)));
    const keys = [...stay, ...[...nodes.keys()].filter((key) => !stay.has(key))];
    keys.sort((a, b) => collator.compare(names.get(a)!, names.get(b)!));
    return { keys, places: new Map(keys.map((key, at) => [key, at])) };
  }, [nodes, language]);
  useEffect(() => {
    before.current = { language, keys: order.keys };
  }, [order, language]);
  return order.places;
}

function useRows({ dataset, shown, view }: RoomGraph, by: Column, down: boolean): TableRow[] {
  const { t, name, language } = useWords();
  const places = useNameOrder(dataset);
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
    const byName = (a: TableRow, b: TableRow) => places.get(a.key)! - places.get(b.key)!;
    const compared: Record<Column, (a: TableRow, b: TableRow) => number> = {
      type: (a, b) => (a.type === b.type ? 0 : collator.compare(a.type, b.type)),
      name: byName,
      links: (a, b) => a.links - b.links,
      pinned: (a, b) => Number(a.pinned) - Number(b.pinned),
    };
    return all.sort((a, b) => order * compared[by](a, b) || byName(a, b));
  }, [shown, places, pins, by, down, language]);
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
