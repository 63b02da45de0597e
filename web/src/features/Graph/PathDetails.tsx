/** The path that is drawn out, step by step, with the words that each step rests on. */
import { Fragment } from 'react';
import { type GraphEdge, parseKey } from '../../core/graph.ts';
import { useLinkDetails } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import { Evidence } from './Evidence.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { pathsOf } from './session.ts';
import { Unseen } from './Unseen.tsx';
import type { RoomGraph } from './useGraph.ts';

export function PathDetails({ room }: { room: RoomGraph }) {
  const { t, name } = useWords();
  const { view, dataset, act } = room;
  const { path } = view;
  const found = pathsOf(room.id);
  const at = found?.paths.findIndex((one) => one.join() === path.join()) ?? -1;
  const others = found && at >= 0 ? found.paths : [];
  const go = (to: number) => {
    const keys = others[(to + others.length) % others.length]!;
    act({ kind: 'add', keys: keys.filter((key) => !room.shown.nodes.has(key)) }, { kind: 'path', keys });
  };
  const between = (a: string, b: string) =>
    [...dataset.edges.values()].filter(
      ({ from, to }) => (from === a && to === b) || (from === b && to === a),
    );
  return (
    <Panel
      kind={t('graph.path.title')}
      title={t('graph.path.steps', { count: path.length - 1 })}
      onClose={() => act({ kind: 'path', keys: [] })}
    >
      <Unseen room={room} keys={path} />
      {found?.hubs && at >= 0 && <p>{t('graph.path.hubs')}</p>}
      {others.length > 1 && (
        <div className={styles.actions}>
          <button type="button" onClick={() => go(at - 1)}>
            {t('graph.path.previous')}
          </button>
          <span>{t('graph.path.which', { at: at + 1, of: others.length })}</span>
          <button type="button" onClick={() => go(at + 1)}>
            {t('graph.path.next')}
          </button>
        </div>
      )}
      <ol className={styles.steps}>
        {path.map((key, index) => {
          const node = dataset.nodes.get(key);
          const next = path[index + 1];
          const called = node ? name({ name: node.name, nameEn: node.nameEn ?? node.name }) : key;
          return (
            <Fragment key={key}>
              <li>
                <small>{t(`graph.label.${parseKey(key)!.label}`)}</small>
                <button
                  type="button"
                  lang={langOfName(called)}
                  onClick={() => act({ kind: 'select', keys: [key] })}
                >
                  {called}
                </button>
              </li>
              {next !== undefined &&
                between(key, next).map((edge) => (
                  <Step key={edge.key} edge={edge} backwards={edge.from === next} />
                ))}
            </Fragment>
          );
        })}
      </ol>
    </Panel>
  );
}

/** One link of the path, with its evidence. */
function Step({ edge, backwards }: { edge: GraphEdge; backwards: boolean }) {
  const { t } = useWords();
  const [from, to] = [parseKey(edge.from)!, parseKey(edge.to)!];
  const { data } = useLinkDetails(edge.type === 'COUNTS' ? null : { type: edge.type, from, to });
  return (
    <li className={styles.step}>
      <span aria-hidden="true">{backwards ? '↑' : '↓'}</span> {t(`graph.type.${edge.type}`)}{' '}
      {edge.relation && <small>{t(`relation.${edge.relation}`)}</small>}
      {data?.links.map((properties, index) => (
        <Evidence
          // biome-ignore lint/suspicious/noArrayIndexKey: links of one type between the same nodes have no other name
          key={index}
          properties={properties}
          document={data.document}
          measure={data.measure}
          target={to.label === 'Measure' ? null : to.id}
        />
      ))}
    </li>
  );
}
