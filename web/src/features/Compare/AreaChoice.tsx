import { useId } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import type { MatrixRow } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FewFirst } from '../../ui/FewFirst.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './Compare.module.css';

interface AreaChoiceProps {
  rows: readonly MatrixRow[];
  left: MatrixRow;
  right: MatrixRow;
}

export function AreaChoice({ rows, left, right }: AreaChoiceProps) {
  const { t } = useWords();
  return (
    <div className={styles.choice}>
      <Choice side="left" rows={rows} row={left} other={right} />
      <button
        type="button"
        className={styles.swap}
        aria-label={t('compare.swap')}
        title={t('compare.swap')}
        onClick={() => navigate({ left: right.area.id, right: left.area.id })}
      >
        <Icon name="swap" size={18} />
      </button>
      <Choice side="right" rows={rows} row={right} other={left} />
    </div>
  );
}

interface ChoiceProps {
  side: 'left' | 'right';
  rows: readonly MatrixRow[];
  row: MatrixRow;
  other: MatrixRow;
}

function Choice({ side, rows, row, other }: ChoiceProps) {
  const { t, name } = useWords();
  const { settings } = useAddress();
  const id = useId();
  const documents = Object.values(row.documents).flat();
  return (
    <div className={styles.area} data-side={side}>
      <label htmlFor={id} className="visually-hidden">
        {t(`compare.${side}`)}
      </label>
      <select
        id={id}
        value={row.area.id}
        onChange={(event) => {
          const chosen = event.target.value;
          const swapped = chosen === other.area.id ? row.area.id : other.area.id;
          navigate(side === 'left' ? { left: chosen, right: swapped } : { right: chosen, left: swapped });
        }}
      >
        {rows.map(({ area }) => (
          <option key={area.id} value={area.id}>
            {name(area)}
          </option>
        ))}
      </select>
      <div className={styles.documents}>
        <FewFirst items={documents} more={(count) => t('gaps.moreDocuments', { count })}>
          {(some) => (
            <ul>
              {some.map((document) => (
                <li key={document.id}>
                  <span lang="zh">{document.title}</span>{' '}
                  <StatusBadge document={document} day={settings.asOf} />
                </li>
              ))}
              {some.length === 0 && <li>{t('cell.notSearched')}</li>}
            </ul>
          )}
        </FewFirst>
      </div>
    </div>
  );
}
