/** The room: the drawing, what can be done to it, what is selected, and the table of what is drawn. */
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { afterFrame } from '../../app/leisure.ts';
import type { Matrix } from '../../core/coverage.ts';
import { startOf } from '../../core/graph-start.ts';
import type { Emphasis, Tool } from '../../graph/scene.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { RoomHead } from '../Settings/RoomHead.tsx';
import { AddBox } from './AddBox.tsx';
import { Canvas } from './Canvas.tsx';
import { Empty } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import styles from './Graph.module.css';
import { GraphExport } from './GraphExport.tsx';
import { GraphReport } from './GraphReport.tsx';
import { Legend } from './Legend.tsx';
import { LinkDetails } from './LinkDetails.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { NodeTable } from './NodeTable.tsx';
import { NotInGraph } from './NotInGraph.tsx';
import { PathDetails } from './PathDetails.tsx';
import { SelectionDetails } from './SelectionDetails.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { RoomGraph } from './useGraph.ts';
import { useKeys } from './useKeys.ts';
import { type Scene, useScene } from './useScene.ts';
import { type Unfolding, useUnfold } from './useUnfold.ts';
import { ViewFile } from './ViewFile.tsx';
import { ViewLimits } from './ViewLimits.tsx';
import { Works } from './Works.tsx';

/** Beyond these the drawing is too dense to read and too slow to move: the table stands alone. */
const MOST_NODES = 5000;
const MOST_EDGES = 15_000;

interface RoomProps {
  room: RoomGraph;
  coverage: Coverage;
  matrix: Matrix;
}

export function Room({ room, coverage, matrix }: RoomProps) {
  const [tool, setTool] = useState<Tool>('view');
  const { shown } = room;
  const scene = useScene(shown, room.view.sizeBy, coverage, matrix);
  const emphasis = useEmphasis(room);
  useKeys(room);
  const unfolding = useUnfold(room);
  const { unfold } = unfolding;
  // The drawing comes first, and what is chosen in the toolbar; the rest follows, all of it of one moment.
  const drawn = useMemo(() => ({ room, scene }), [room, scene]);
  const around = useBehind(drawn);
  const fits = shown.nodes.size <= MOST_NODES && shown.edges.size <= MOST_EDGES;
  return (
    <div className={styles.room}>
      <Head {...around} unfolding={unfolding} coverage={coverage} matrix={matrix} />
      <Tools room={room} tool={tool} onTool={setTool} coverage={coverage} matrix={matrix} />
      <div className={styles.middle}>
        {fits ? (
          <Canvas
            room={room}
            scene={scene}
            emphasis={emphasis}
            tool={tool}
            onUnfold={(link) => {
              const fold = shown.edges.get(link);
              if (fold) void unfold(fold);
            }}
          />
        ) : (
          <Undrawn />
        )}
        {shown.nodes.size === 0 && <Empty room={room} />}
        <Legend room={around.room} framework={matrix.framework} />
      </div>
      <Side room={around.room} />
    </div>
  );
}

/** What is around the drawing follows it: at once where the drawing stays as it is, else once it is on the screen. */
function useBehind(drawn: { room: RoomGraph; scene: Scene }): { room: RoomGraph; scene: Scene } {
  const [around, setAround] = useState(drawn);
  useEffect(() => {
    if (around === drawn) return;
    const follow = () => startTransition(() => setAround(drawn));
    if (around.scene !== drawn.scene) return afterFrame(follow);
    follow();
  }, [around, drawn]);
  return around;
}

interface HeadProps extends RoomProps {
  scene: Scene;
  unfolding: Unfolding;
}

const Head = memo(function Head({ room, scene, unfolding, coverage, matrix }: HeadProps) {
  const { t } = useWords();
  const start = startOf(useAddress());
  const { shown } = room;
  const { asked, unfold } = unfolding;
  return (
    <RoomHead
      title={t('graph.title')}
      coverage={coverage}
      matrix={matrix}
      about={`${t(`graph.start.${start}`)} · ${t('graph.size', { nodes: shown.nodes.size, edges: shown.edges.size })}`}
      tools={
        <>
          <GraphExport room={room} scene={scene} />
          <GraphReport room={room} />
        </>
      }
      choices={
        <>
          {start !== 'counts' && (
            <Link to={{ start: 'counts', selected: null, view: null }}>{t('graph.toCounts')}</Link>
          )}
          {start !== 'framework' && (
            <Link to={{ start: null, selected: null }}>{t('graph.toFramework')}</Link>
          )}
        </>
      }
    >
      <ViewLimits room={room} />
      <NotInGraph room={room} />
      {room.error && <ErrorNotice error={room.error} onRetry={room.retry} />}
      {asked?.error && <ErrorNotice error={asked.error} onRetry={() => void unfold(asked.fold)} />}
    </RoomHead>
  );
});

interface ToolsProps extends RoomProps {
  tool: Tool;
  onTool: (tool: Tool) => void;
}

const Tools = memo(function Tools({ room, tool, onTool, coverage, matrix }: ToolsProps) {
  return (
    <Toolbar room={room} tool={tool} onTool={onTool}>
      <Filters room={room} coverage={coverage} matrix={matrix} />
      <ViewFile room={room} />
    </Toolbar>
  );
});

function Undrawn() {
  const { t } = useWords();
  return (
    <div className={styles.undrawn}>
      <p>{t('graph.tooMany')}</p>
      <Works />
    </div>
  );
}

const Side = memo(function Side({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  return (
    <aside className={styles.side} aria-label={t('graph.side')}>
      <AddBox room={room} />
      <Selected room={room} />
      <NodeTable room={room} />
    </aside>
  );
});

function Selected({ room }: { room: RoomGraph }) {
  const { view, dataset } = room;
  const keys = view.selection.filter((key) => dataset.nodes.has(key));
  const [first] = keys;
  if (view.path.length > 0 && view.link === null && keys.length !== 1) return <PathDetails room={room} />;
  if (view.link !== null) return <LinkDetails key={view.link} room={room} link={view.link} />;
  if (first === undefined) return null;
  if (keys.length > 1) return <SelectionDetails room={room} keys={keys} />;
  return <NodeDetails key={first} room={room} node={dataset.nodes.get(first)!} />;
}

function useEmphasis({ view, shown }: RoomGraph): Emphasis {
  const { selection, link, path, pins } = view;
  return useMemo(() => {
    const along = new Set(path.slice(1).flatMap((key, at) => [`${path[at]} ${key}`, `${key} ${path[at]}`]));
    return {
      selected: new Set(selection.filter((key) => shown.nodes.has(key))),
      link: link !== null && shown.edges.has(link) ? link : null,
      path: new Set(path),
      pathLinks: new Set(
        (along.size > 0 ? [...shown.edges.values()] : [])
          .filter(({ from, to }) => along.has(`${from} ${to}`))
          .map(({ key }) => key),
      ),
      pinned: pins,
    };
  }, [selection, link, path, pins, shown]);
}
