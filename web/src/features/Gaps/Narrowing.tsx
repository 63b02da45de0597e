import { useId } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DayField } from '../../ui/DayField.tsx';
import field from '../../ui/Field.module.css';
import styles from './Gaps.module.css';

interface NarrowingProps {
  matrix: Matrix;
  /** What the list can be narrowed by. */
  byArea: boolean;
  byTier: boolean;
  /** The day before which documents expire, where the list is one of those. */
  before: string | null;
  ranked: boolean;
}

/** Narrows a list to an area, a tier, and what expires before a day. */
export function Narrowing({ matrix, byArea, byTier, before, ranked }: NarrowingProps) {
  const { area, tier } = useAddress();
  const { t, name } = useWords();
  const areaId = useId();
  const tierId = useId();
  const beforeId = useId();
  return (
    <div className={styles.narrowing}>
      {before !== null && (
        <span className={styles.field}>
          <label htmlFor={beforeId}>{t('gaps.before')}</label>
          <DayField id={beforeId} day={before} onChange={(day) => navigate({ before: day })} />
        </span>
      )}
      {byArea && (
        <span className={styles.field}>
          <label htmlFor={areaId}>{t('gaps.area')}</label>
          <select
            id={areaId}
            className={field.field}
            value={area ?? ''}
            onChange={(event) => navigate({ area: event.target.value || null, target: null })}
          >
            <option value="">{t('gaps.allAreas')}</option>
            {matrix.rows.map((row) => (
              <option key={row.area.id} value={row.area.id}>
                {name(row.area)}
              </option>
            ))}
          </select>
        </span>
      )}
      {byTier && (
        <span className={styles.field}>
          <label htmlFor={tierId}>{t('gaps.tier')}</label>
          <select
            id={tierId}
            className={field.field}
            value={tier ?? ''}
            onChange={(event) => navigate({ tier: event.target.value || null })}
          >
            <option value="">{t('gaps.allTiers')}</option>
            {matrix.columns.groups.map((group) => (
              <option key={group.tier.id} value={group.tier.id}>
                {name(group.tier)}
              </option>
            ))}
          </select>
        </span>
      )}
      {ranked && <span>{t('gaps.list')}</span>}
    </div>
  );
}
