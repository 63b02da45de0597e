/** What can be done with the selected nodes. */
import { othersThan, reachOf } from '../../core/graph-neighbours.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FoldBack } from './Folds.tsx';
import styles from './Panel.module.css';
import type { RoomGraph } from './useGraph.ts';

export function SelectionActions({ room, keys }: { room: RoomGraph; keys: readonly string[] }) {
  const { t } = useWords();
  const { view, shown, act } = room;
  const pinned = keys.every((key) => view.pins.has(key));
  return (
    <div className={styles.actions}>
      <button
        type="button"
        aria-pressed={pinned}
        onClick={() => act(pinned ? { kind: 'unpin', keys } : { kind: 'pin', keys, places: view.places })}
      >
        {t('graph.action.pin')}
      </button>
      <button type="button" onClick={() => act({ kind: 'hide', keys })}>
        {t('graph.action.hide')}
      </button>
      <button type="button" onClick={() => act({ kind: 'hide', keys: othersThan(shown, keys) })}>
        {t('graph.action.only')}
      </button>
      <button
        type="button"
        onClick={() => act({ kind: 'hide', keys: othersThan(shown, reachOf(shown, keys)) })}
      >
        {t('graph.action.onlyNear')}
      </button>
      <button type="button" onClick={() => act({ kind: 'select', keys: reachOf(shown, keys) })}>
        {t('graph.action.neighbours')}
      </button>
      <FoldBack room={room} keys={keys} />
    </div>
  );
}
