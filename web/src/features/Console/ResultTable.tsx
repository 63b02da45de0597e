/** The rows of a result as a table of which only what is in sight is made; a cell opens beside it. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { columnWidths } from '../../core/console-columns.ts';
import {
  type Cells,
  cellLine,
  copyText,
  type Found,
  isNode,
  isPath,
  isRelationship,
  sorted,
  type Value,
} from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CellDetails } from './CellDetails.tsx';
import { copy } from './copy.ts';
import { stepOf } from './grid-keys.ts';
import styles from './ResultTable.module.css';

const ROW = 28;
const NUMBERS = 52;

interface ResultTableProps {
  columns: readonly string[];
  rows: readonly Cells[];
  found: Found;
}

interface Place {
  row: number;
  column: number;
}

export function ResultTable({ columns, rows, found }: ResultTableProps) {
  const { t, language } = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [sort, setSort] = useState<{ column: number; down: boolean } | null>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState(false);
  const shown = useMemo(
    () => (sort ? sorted(rows, sort.column, sort.down, language) : rows),
    [rows, sort, language],
  );
  const widths = useMemo(() => columnWidths(columns, rows), [columns, rows]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  });
  const template = { gridTemplateColumns: [NUMBERS, ...widths].map((width) => `${width}px`).join(' ') };
  const row = Math.min(active.row, shown.length - 1);
  const at: Place = { row, column: Math.min(active.column, columns.length - 1) };
  const cellId = ({ row, column }: Place) => `${id}-${row}-${column}`;
  const items = virtual.getVirtualItems();
  const inSight = items.some(({ index }) => index === at.row);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell that was moved to comes into sight
  useEffect(() => {
    document.getElementById(cellId(at))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column, inSight]);

  const move = (rows: number, columnStep: number) => {
    const next = {
      row: Math.max(0, Math.min(shown.length - 1, at.row + rows)),
      column: Math.max(0, Math.min(columns.length - 1, at.column + columnStep)),
    };
    setActive(next);
    virtual.scrollToIndex(next.row);
  };
  /** Up, then down, then as the rows came. */
  const sortBy = (column: number) =>
    setSort((now) =>
      now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true },
    );
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const size = { rows: shown.length, columns: columns.length, page };
    const step = stepOf(event.key, event.ctrlKey || event.metaKey, size);
    if (step) {
      event.preventDefault();
      move(...step);
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      setOpen(event.key === 'Enter');
    } else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && window.getSelection()?.isCollapsed) {
      event.preventDefault();
      void copy(copyText(shown[at.row]?.[at.column] ?? null));
    }
  };

  if (columns.length === 0) return <p className={styles.empty}>{t('console.noColumns')}</p>;
  if (rows.length === 0) return <p className={styles.empty}>{t('console.noRows')}</p>;
  const opened = open ? shown[at.row] : undefined;
  return (
    <div className={styles.split}>
      <div ref={scroller} className={styles.scroll}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern allows a table
          role="grid"
          aria-label={t('console.table')}
          aria-rowcount={shown.length + 1}
          aria-colcount={columns.length + 1}
          aria-activedescendant={inSight ? cellId(at) : undefined}
          tabIndex={0}
          onKeyDown={onKey}
        >
          <thead>
            <tr aria-rowindex={1} style={template}>
              <th scope="col">
                <span className="visually-hidden">{t('console.row')}</span>
              </th>
              {columns.map((column, index) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={index}
                  scope="col"
                  aria-sort={sort?.column === index ? (sort.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" title={t('console.sortBy', { column })} onClick={() => sortBy(index)}>
                    {column}
                    {sort?.column === index && <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span>}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => (
              <tr
                key={index}
                aria-rowindex={index + 2}
                style={{ ...template, transform: `translateY(${start}px)` }}
              >
                <th scope="row">{index + 1}</th>
                {columns.map((_, column) => {
                  const value = shown[index]?.[column] ?? null;
                  const here = index === at.row && column === at.column;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all its cells
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                      key={column}
                      id={cellId({ row: index, column })}
                      data-kind={kindOf(value)}
                      data-active={here || undefined}
                      onClick={() => {
                        setActive({ row: index, column });
                        setOpen(true);
                        grid.current?.focus({ preventScroll: true });
                      }}
                    >
                      {cellLine(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <CellDetails
          columns={columns}
          cells={opened}
          row={at.row + 1}
          column={at.column}
          found={found}
          onClose={() => {
            setOpen(false);
            grid.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}

function kindOf(value: Value): string | undefined {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'object') return undefined;
  return isNode(value) ? 'node' : isRelationship(value) ? 'relationship' : isPath(value) ? 'path' : 'nested';
}
