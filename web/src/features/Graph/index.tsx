import type { ReactNode } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';
import { startKey, startOf } from '../../core/graph-start.ts';
import { RequestError } from '../../data/client.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import { useKeyNames } from './NotInGraph.tsx';
import { Room } from './Room.tsx';
import { useGraph } from './useGraph.ts';
import { useStart } from './useStart.ts';
import { Works } from './Works.tsx';

export default function GraphRoom() {
  return <WithMatrix>{(coverage, matrix) => <Started coverage={coverage} matrix={matrix} />}</WithMatrix>;
}

function Started({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const address = useAddress();
  const { t } = useWords();
  const { start, error, retry } = useStart(coverage, matrix);
  if (error instanceof RequestError && error.code === 'not-found')
    return (
      <Nothing title={t('reader.missing')} coverage={coverage} matrix={matrix}>
        {t('graph.noDocumentHelp', { id: address.document })}
      </Nothing>
    );
  if (error && !start) return <ErrorNotice whole error={error} onRetry={retry} />;
  if (!start) return <Coming coverage={coverage} matrix={matrix} />;
  const id = startKey(address);
  return <View key={id} id={id} start={start} coverage={coverage} matrix={matrix} />;
}

interface ViewProps {
  id: string;
  start: GraphStarting;
  coverage: Coverage;
  matrix: Matrix;
}

function View({ id, start, coverage, matrix }: ViewProps) {
  const { t } = useWords();
  const kind = startOf(useAddress());
  const room = useGraph(id, start, coverage);
  const named = useKeyNames(room);
  if (room.error && room.dataset.nodes.size === 0)
    return <ErrorNotice whole error={room.error} onRetry={room.retry} />;
  if (room.loading && room.dataset.nodes.size === 0) return <Coming coverage={coverage} matrix={matrix} />;
  if (room.dataset.nodes.size > 0 || kind === 'nodes' || room.steps.back > 0)
    return <Room room={room} coverage={coverage} matrix={matrix} />;
  return (
    <Nothing title={t(kind === 'node' ? 'graph.noNode' : 'graph.empty')} coverage={coverage} matrix={matrix}>
      {kind === 'node' ? t('graph.noNodeHelp', { list: room.missing.map(named) }) : t('graph.emptyHelp')}
    </Nothing>
  );
}

/** What stands there until there is a graph: the head stays. */
function Coming({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const { t } = useWords();
  return (
    <>
      <RoomHead title={t('graph.title')} coverage={coverage} matrix={matrix}>
        <Works />
      </RoomHead>
      <Skeleton lines={12} label={t('app.loading')} />
    </>
  );
}

interface NothingProps {
  title: string;
  coverage: Coverage;
  matrix: Matrix;
  children: ReactNode;
}

/** What stands in place of a graph without nodes: why, the settings that may be the reason, and a way on. */
function Nothing({ title, coverage, matrix, children }: NothingProps) {
  const { t } = useWords();
  return (
    <>
      <RoomHead title={t('graph.title')} coverage={coverage} matrix={matrix} />
      <Notice title={title}>
        <p>{children}</p>
        <Link to={{ start: null, selected: null }}>{t('graph.start.framework')}</Link>
      </Notice>
    </>
  );
}
