/** The result as JSON; only the lines in sight are made. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { type Cells, plain } from '../../core/console-values.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Console.module.css';

const LINE = 20;
/** Characters of one line that are shown; a copy of the result has all of them. */
const MOST = 2000;

export function JsonView({ columns, rows }: { columns: readonly string[]; rows: readonly Cells[] }) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => {
    const objects = rows.map((row) =>
      Object.fromEntries(columns.map((column, at) => [column, plain(row[at] ?? null)])),
    );
    return JSON.stringify(objects, null, 2).split('\n');
  }, [columns, rows]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 20,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section ref={scroller} className={styles.scroll} tabIndex={0} aria-label={t('console.jsonLabel')}>
      <div className={styles.json} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <pre key={index} style={{ transform: `translateY(${start}px)` }}>
            {lines[index]!.length > MOST ? `${lines[index]!.slice(0, MOST)}…` : lines[index]}
          </pre>
        ))}
      </div>
    </section>
  );
}
