/** What the graph shows, as a table: the same nodes, sorted and selected by keyboard. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { navigate } from '../../app/history.ts';
import { degrees, type Graph } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Graph.module.css';

const COLUMNS = ['type', 'name', 'links'] as const;
type Column = (typeof COLUMNS)[number];

export function NodeTable({ graph, selected }: { graph: Graph; selected: string | null }) {
  const { t, name, language } = useWords();
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'links', down: true });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const degree = degrees(graph);
    const collator = new Intl.Collator(language);
    const all = [...graph.nodes].map(([key, node]) => ({
      key,
      type: t(`graph.label.${node.label}`),
      name: name({ name: node.name, nameEn: node.nameEn ?? node.name }),
      links: degree.get(key) ?? 0,
    }));
    const order = sort.down ? -1 : 1;
    return all.sort(
      (a, b) =>
        order * (sort.by === 'links' ? a.links - b.links : collator.compare(a[sort.by], b[sort.by])) ||
        collator.compare(a.name, b.name),
    );
  }, [graph, sort, t, name, language]);
  useEffect(() => {
    if (selected !== null)
      scroller.current?.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div ref={scroller} className={styles.table}>
      <table>
        <caption className="visually-hidden">{t('graph.table')}</caption>
        <thead>
          <tr>
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
          {rows.map((row) => (
            <tr key={row.key} data-selected={row.key === selected || undefined}>
              <td>{row.type}</td>
              <td>
                <button
                  type="button"
                  aria-pressed={row.key === selected}
                  onClick={() => navigate({ selected: row.key === selected ? null : row.key }, true)}
                >
                  {row.name}
                </button>
              </td>
              <td>{row.links}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
