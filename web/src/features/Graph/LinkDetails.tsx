/** The selected link in words, with the words of the document that it rests on. */
import { keyOf, parseEdgeKey, parseKey } from '../../core/graph.ts';
import { useLinkDetails } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Evidence } from './Evidence.tsx';
import { Folds } from './Folds.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { Properties } from './Properties.tsx';
import type { RoomGraph } from './useGraph.ts';

export function LinkDetails({ room, link }: { room: RoomGraph; link: string }) {
  const { t, name } = useWords();
  const edge = room.dataset.edges.get(link);
  const ends = parseEdgeKey(link);
  const [from, to] = [parseKey(ends?.from ?? ''), parseKey(ends?.to ?? '')];
  const counts = edge?.type === 'COUNTS';
  const asked = from && to && edge && !counts ? { type: edge.type, from, to } : null;
  const { data, error, refetch } = useLinkDetails(asked);
  const called = (key: string) => {
    const node = room.dataset.nodes.get(key);
    return node ? name({ name: node.name, nameEn: node.nameEn ?? node.name }) : key;
  };
  if (!edge) return null;
  return (
    <Panel
      kind={t('graph.link')}
      title={t(`graph.type.${edge.type}`)}
      onClose={() => room.act({ kind: 'link', key: null })}
    >
      <ol className={styles.ends}>
        {[edge.from, edge.to].map((key) => (
          <li key={key}>
            <small>{t(`graph.label.${parseKey(key)!.label}`)}</small>
            <button
              type="button"
              lang={langOfName(called(key))}
              onClick={() => room.act({ kind: 'select', keys: [key] })}
            >
              {called(key)}
            </button>
          </li>
        ))}
      </ol>
      {counts && <p>{t('graph.counts', { count: edge.weight })}</p>}
      {counts && <Folds room={room} folds={[edge]} nameOf={() => null} />}
      {asked && error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {asked && !error && !data && <Skeleton lines={3} label={t('app.loading')} />}
      {data?.links.map((properties, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links of one type between the same nodes have no other name
        <div key={index} className={styles.oneLink}>
          <Evidence
            properties={properties}
            document={data.document}
            measure={data.measure}
            target={to && keyOf(to) !== `Measure:${data.measure}` ? to.id : null}
          />
          <Properties of={properties} />
        </div>
      ))}
    </Panel>
  );
}
