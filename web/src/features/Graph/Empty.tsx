/** What stands on a drawing without nodes: why nothing is there, and what to do. */
import { Link } from '../../app/Link.tsx';
import { NO_FILTERS } from '../../core/graph-filters.ts';
import { useWords } from '../../i18n/useWords.ts';
import notice from '../../ui/Notice.module.css';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Canvas.module.css';
import type { RoomGraph } from './useGraph.ts';

export function Empty({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  const { view, dataset, act } = room;
  const count = dataset.nodes.size;
  const showAll = () =>
    act(
      { kind: 'unhide' },
      { kind: 'filter', filters: NO_FILTERS },
      ...[...view.hiddenLabels].map((label) => ({ kind: 'label', label, shown: true }) as const),
    );
  return (
    <div className={styles.empty}>
      {count === 0 ? (
        <Notice title={t('graph.nothing')}>
          <p>{t('graph.nothingHelp')}</p>
          <Link to={{ start: null, selected: null, view: null }}>{t('graph.toFramework')}</Link>
        </Notice>
      ) : (
        <Notice title={t('graph.allHidden')}>
          <p>{t('graph.allHiddenHelp', { count })}</p>
          <button type="button" className={notice.button} onClick={showAll}>
            {t('graph.showAll')}
          </button>
        </Notice>
      )}
    </div>
  );
}
