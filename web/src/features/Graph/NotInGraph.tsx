/** Names what the view or the address names and the graph does not have, and what is selected outside of the view. */
import { parseEdgeKey, parseKey } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Graph.module.css';
import type { RoomGraph } from './useGraph.ts';

/** Names that are listed; of more, only the number is said. */
const MOST_NAMED = 3;

export function NotInGraph({ room }: { room: RoomGraph }) {
  const { t, language } = useWords();
  const named = useKeyNames(room);
  const { view, dataset, missing, loading, act } = room;
  if (loading) return null;
  const between = language === 'zh' ? '、' : ', ';
  const list = (keys: readonly string[]) =>
    [
      ...keys.slice(0, MOST_NAMED).map(named),
      ...(keys.length > MOST_NAMED ? [t('graph.andMore', { count: keys.length - MOST_NAMED })] : []),
    ].join(between);
  const away = view.selection.filter((key) => !dataset.nodes.has(key) && !missing.includes(key));
  const linkAway = view.link !== null && !dataset.edges.has(view.link) ? view.link : null;
  const addable = (linkAway === null ? away : endsOf(linkAway)).filter(
    (key) => parseKey(key) && !dataset.nodes.has(key) && !missing.includes(key),
  );
  return (
    <>
      {missing.length > 0 && (
        <p className={styles.lost} role="status">
          {t('graph.missing', { count: missing.length, list: list(missing) })}{' '}
          <button type="button" onClick={() => act({ kind: 'remove', keys: missing })}>
            {t('graph.missingRemove')}
          </button>
        </p>
      )}
      {(away.length > 0 || linkAway !== null) && (
        <p className={styles.lost} role="status">
          {linkAway === null
            ? t('graph.away', { list: list(away) })
            : t('graph.linkAway', { list: list(endsOf(linkAway)) })}{' '}
          {addable.length > 0 && (
            <button type="button" onClick={() => act({ kind: 'add', keys: addable })}>
              {t('graph.awayAdd')}
            </button>
          )}{' '}
          <button type="button" onClick={() => act({ kind: 'select', keys: [] })}>
            {t('graph.awayForget')}
          </button>
        </p>
      )}
    </>
  );
}

const endsOf = (link: string): string[] => {
  const ends = parseEdgeKey(link);
  return ends ? [ends.from, ends.to] : [link];
};

/** What a key is called: its name where it is known, else its type and id. */
export function useKeyNames({ dataset }: Pick<RoomGraph, 'dataset'>): (key: string) => string {
  const { t, name } = useWords();
  return (key) => {
    const node = dataset.nodes.get(key);
    const parsed = parseKey(key);
    if (!parsed) return `“${key}”`;
    const called = node ? name({ name: node.name, nameEn: node.nameEn ?? node.name }) : parsed.id;
    return `${t(`graph.label.${parsed.label}`)} “${called}”`;
  };
}
