import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { frameworkOn } from '../../core/columns.ts';
import { type Matrix, matrixOf } from '../../core/coverage.ts';
import { EMPTY, type Graph, withoutLabels } from '../../core/graph.ts';
import { startOf } from '../../core/graph-start.ts';
import { useCoverage } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Canvas } from './Canvas.tsx';
import { Details } from './Details.tsx';
import styles from './Graph.module.css';
import { Legend } from './Legend.tsx';
import { NodeTable } from './NodeTable.tsx';
import { useSession } from './session.ts';
import { useStart } from './useStart.ts';

/** Beyond these the drawing is too dense to read and too slow to move: the table stands alone. */
const MOST_NODES = 5000;
const MOST_EDGES = 15_000;

export default function GraphRoom() {
  const { settings } = useAddress();
  const { t } = useWords();
  const { data, error, refetch } = useCoverage();
  const framework = data && frameworkOn(data.frameworks, settings.asOf);
  const matrix = useMemo(
    () => data && framework && matrixOf(data, framework, settings),
    [data, framework, settings],
  );
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} label={t('app.loading')} />;
  if (!matrix)
    return (
      <Notice title={t('matrix.noFramework')}>
        <p>{t('matrix.noFrameworkHelp')}</p>
      </Notice>
    );
  return <Started coverage={data} matrix={matrix} />;
}

function Started({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const { t } = useWords();
  const { key, graph, error, retry } = useStart(coverage, matrix);
  if (error && !graph) return <ErrorNotice error={error} onRetry={retry} />;
  if (!graph) return <Skeleton lines={12} label={t('app.loading')} />;
  if (graph === EMPTY || graph.nodes.size === 0)
    return (
      <Notice title={t('graph.empty')}>
        <p>{t('graph.emptyHelp')}</p>
        <Link to={{ start: null, selected: null }}>{t('graph.start.framework')}</Link>
      </Notice>
    );
  return <View key={key} id={key} initial={graph} matrix={matrix} />;
}

function View({ id, initial, matrix }: { id: string; initial: Graph; matrix: Matrix }) {
  const address = useAddress();
  const { t } = useWords();
  const session = useSession(id, initial);
  const shown = useMemo(() => withoutLabels(session.graph, session.hidden), [session.graph, session.hidden]);
  const node = address.selected === null ? undefined : session.graph.nodes.get(address.selected);
  const selected = node ? address.selected : null;
  const start = startOf(address);
  const fits = shown.nodes.size <= MOST_NODES && shown.edges.size <= MOST_EDGES;
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1>{t('graph.title')}</h1>
        <p>
          {t(`graph.start.${start}`)} ·{' '}
          {t('graph.size', { nodes: shown.nodes.size, edges: shown.edges.size })}
        </p>
        {start !== 'framework' && <Link to={{ start: null, selected: null }}>{t('graph.toFramework')}</Link>}
        <Legend id={id} session={session} />
      </header>
      {fits ? (
        <Canvas session={session} graph={shown} tiers={matrix.framework.tiers} selected={selected} />
      ) : (
        <p className={styles.undrawn}>{t('graph.tooMany')}</p>
      )}
      <aside className={styles.side} aria-label={t('graph.side')}>
        {node && <Details key={address.selected} id={id} session={session} node={node} />}
        <NodeTable graph={shown} selected={selected} />
      </aside>
    </div>
  );
}
