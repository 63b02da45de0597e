import { useId } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Gaps.module.css';

interface NarrowingProps {
  matrix: Matrix;
  /** Whether the list can be narrowed to an area. */
  byArea: boolean;
  ranked: boolean;
}

/** Narrows a list to an area and a tier. */
export function Narrowing({ matrix, byArea, ranked }: NarrowingProps) {
  const { area, tier } = useAddress();
  const { t, name } = useWords();
  const areaId = useId();
  const tierId = useId();
  return (
    <div className={styles.narrowing}>
      {byArea && (
        <>
          <label htmlFor={areaId}>{t('gaps.area')}</label>
          <select
            id={areaId}
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
        </>
      )}
      <label htmlFor={tierId}>{t('gaps.tier')}</label>
      <select
        id={tierId}
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
      {ranked && <span>{t('gaps.list')}</span>}
    </div>
  );
}
