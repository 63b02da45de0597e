import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';
import { startKey } from '../../core/graph-start.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { WithMatrix } from '../Settings/WithMatrix.tsx';
import { Room } from './Room.tsx';
import { useGraph } from './useGraph.ts';
import { useStart } from './useStart.ts';

export default function GraphRoom() {
  return <WithMatrix>{(coverage, matrix) => <Started coverage={coverage} matrix={matrix} />}</WithMatrix>;
}

function Started({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const address = useAddress();
  const { t } = useWords();
  const { start, error, retry } = useStart(coverage, matrix);
  if (error && !start) return <ErrorNotice error={error} onRetry={retry} />;
  if (!start) return <Skeleton lines={12} label={t('app.loading')} />;
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
  const { start: kind } = useAddress();
  const room = useGraph(id, start, coverage);
  if (room.error && room.dataset.nodes.size === 0)
    return <ErrorNotice error={room.error} onRetry={room.retry} />;
  if (room.loading && room.dataset.nodes.size === 0) return <Skeleton lines={12} label={t('app.loading')} />;
  if (room.dataset.nodes.size === 0 && kind !== 'nodes' && room.steps.back === 0)
    return (
      <Notice title={t('graph.empty')}>
        <p>{t('graph.emptyHelp')}</p>
        <Link to={{ start: null, selected: null }}>{t('graph.start.framework')}</Link>
      </Notice>
    );
  return <Room room={room} coverage={coverage} matrix={matrix} />;
}
