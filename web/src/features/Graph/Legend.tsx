/** The types and tiers that are there, how many of each, and whether each is drawn. */
import { memo, useMemo } from 'react';
import type { Framework } from '../../../api/coverage.ts';
import { DRAWN_LABELS } from '../../../api/graph.ts';
import { FACET_OF_TIERS, toggledValue, valueCounts } from '../../core/graph-filters.ts';
import { labelCounts } from '../../core/graph-shown.ts';
import { useWords } from '../../i18n/useWords.ts';
import { tierColour } from '../../ui/tier.ts';
import styles from './Legend.module.css';
import { ShapeMark } from './ShapeMark.tsx';
import type { RoomGraph } from './useGraph.ts';

export const Legend = memo(function Legend({ room, framework }: { room: RoomGraph; framework: Framework }) {
  const { t, name } = useWords();
  const { view, dataset, shown, dated, act } = room;
  const tiers = useMemo(() => valueCounts(dataset, FACET_OF_TIERS, dated), [dataset, dated]);
  const labels = useMemo(() => labelCounts(dataset, shown, DRAWN_LABELS), [dataset, shown]);
  const present = framework.tiers.filter(({ id }) => tiers.has(id));
  const wanted = view.filters.tiers;
  return (
    <ul className={styles.legend} aria-label={t('graph.legend')}>
      {labels.map(({ label, shown: drawn, total }) => (
        <li key={label}>
          <button
            type="button"
            aria-pressed={!view.hiddenLabels.has(label)}
            onClick={() => act({ kind: 'label', label, shown: view.hiddenLabels.has(label) })}
          >
            <ShapeMark label={label} />
            {t(`graph.label.${label}`)} <b>{drawn === total ? total : `${drawn}/${total}`}</b>
          </button>
        </li>
      ))}
      {present.map((tier) => (
        <li key={tier.id}>
          <button
            type="button"
            aria-pressed={wanted === null || wanted.includes(tier.id)}
            onClick={() =>
              act({ kind: 'filter', filters: { tiers: toggledValue(wanted, tier.id, [...tiers.keys()]) } })
            }
          >
            <span aria-hidden="true" className={styles.tier} data-tier={tierColour(tier, framework.tiers)} />
            {name(tier)} <b>{tiers.get(tier.id)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
});
