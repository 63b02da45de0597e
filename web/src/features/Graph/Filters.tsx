/** What of the graph is drawn, by what nodes and links are about. */
import { Popover } from '@base-ui/react/popover';
import type { Coverage } from '../../../api/coverage.ts';
import type { Matrix } from '../../core/coverage.ts';
import {
  FACETS,
  type Facet,
  FIXED_VALUES,
  NO_FILTERS,
  NONE,
  toggledValue,
  valueCounts,
} from '../../core/graph-filters.ts';
import { useNames } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Filters.module.css';
import type { RoomGraph } from './useGraph.ts';

interface FiltersProps {
  room: RoomGraph;
  coverage: Coverage;
  matrix: Matrix;
}

export function Filters(props: FiltersProps) {
  const { t } = useWords();
  const { view, act } = props.room;
  const set = FACETS.filter((facet) => view.filters[facet] !== NO_FILTERS[facet]).length;
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} data-set={set > 0 || undefined}>
        {set > 0 ? t('graph.filtersSet', { count: set }) : t('graph.filters')}
        <Icon name="down" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t('graph.filters')}>
            <p className={styles.head}>
              {t('graph.filtersHelp')}
              <button
                type="button"
                disabled={set === 0}
                onClick={() => act({ kind: 'filter', filters: NO_FILTERS })}
              >
                {t('graph.filtersClear')}
              </button>
            </p>
            <Facets {...props} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Counts all values: only while the filters are open. */
function Facets({ room, coverage, matrix }: FiltersProps) {
  const { t, name } = useWords();
  const { view, dataset, dated, act } = room;
  const instruments = useNames().data?.names.filter(({ label }) => label === 'Instrument') ?? [];
  const named: Partial<Record<Facet, readonly { id: string; name: string; nameEn: string | null }[]>> = {
    areas: coverage.areas,
    tiers: matrix.framework.tiers,
    instruments,
  };
  const word = (facet: Facet, value: string): string => {
    if (facet === 'statuses') return t(`status.${value}`);
    if (facet === 'relations') return t(`relation.${value}`);
    if (facet === 'states') return t(`state.${value}`);
    const known = named[facet]?.find(({ id }) => id === value);
    return known ? name({ name: known.name, nameEn: known.nameEn ?? known.name }) : t('graph.filterNone');
  };
  return FACETS.map((facet) => {
    const counts = valueCounts(dataset, facet, dated);
    const order = FIXED_VALUES[facet] ?? [...(named[facet] ?? []).map(({ id }) => id), NONE];
    const values = order.filter((value) => counts.has(value));
    const wanted = view.filters[facet];
    if (values.length === 0) return null;
    return (
      <fieldset key={facet}>
        <legend>{t(`graph.facet.${facet}`)}</legend>
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={wanted === null || wanted.includes(value)}
              onChange={() =>
                act({
                  kind: 'filter',
                  filters: {
                    [facet]: toggledValue(wanted, value, FIXED_VALUES[facet] ?? [...counts.keys()]),
                  },
                })
              }
            />
            {word(facet, value)} <span>{counts.get(value)}</span>
          </label>
        ))}
      </fieldset>
    );
  });
}
