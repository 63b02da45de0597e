/** Looks for the shortest path between two selected nodes. */
import { useEffect, useRef, useState } from 'react';
import { keyOf, parseKey } from '../../core/graph.ts';
import { shortestPathsIn } from '../../core/graph-neighbours.ts';
import { askPaths } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import styles from './Panel.module.css';
import { keepPaths, learn } from './session.ts';
import type { RoomGraph } from './useGraph.ts';
import { atWork } from './work.ts';

interface PathFinderProps {
  room: RoomGraph;
  from: string;
  to: string;
}

const MOST_PATHS = 10;

export function PathFinder({ room, from, to }: PathFinderProps) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'asking' | 'none' | 'tooMany' | Error>('idle');
  const asking = useRef<AbortController>(null);
  // Whoever leaves the two nodes waits for no answer, and the server need not look for one.
  useEffect(() => () => asking.current?.abort(), []);
  const inShown = () => {
    const paths = shortestPathsIn(room.shown, from, to, MOST_PATHS);
    if (paths.length === 0) return setState('none');
    setState('idle');
    keepPaths(room.id, { paths, hubs: false });
    room.act({ kind: 'path', keys: paths[0]! });
  };
  const inAll = async () => {
    const [start, end] = [parseKey(from), parseKey(to)];
    if (!start || !end) return;
    const ending = new AbortController();
    asking.current = ending;
    setState('asking');
    try {
      const shown = [...room.dataset.nodes.keys()].flatMap((key) => parseKey(key) ?? []);
      const found = await atWork('path', (stopped) =>
        askPaths(start, end, shown, AbortSignal.any([stopped, ending.signal, AbortSignal.timeout(60_000)])),
      );
      if (!found) return setState('idle');
      const { paths, hubs, tooMany, ...part } = found;
      const [first] = paths;
      if (!first) return setState(tooMany ? 'tooMany' : 'none');
      learn(room.id, part);
      keepPaths(room.id, { paths: paths.map((path) => path.map(keyOf)), hubs });
      const keys = first.map(keyOf);
      room.act(
        { kind: 'add', keys: keys.filter((key) => !room.shown.nodes.has(key)) },
        { kind: 'path', keys },
      );
      setState('idle');
    } catch (error) {
      if (ending.signal.aborted) return;
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <div className={styles.actions}>
        <button type="button" disabled={state === 'asking'} onClick={() => void inAll()}>
          {t('graph.path.find')}
        </button>
        <button type="button" onClick={inShown}>
          {t('graph.path.findShown')}
        </button>
      </div>
      {(state === 'none' || state === 'tooMany') && <p role="status">{t(`graph.path.${state}`)}</p>}
      {state instanceof Error && <ErrorNotice error={state} onRetry={() => void inAll()} />}
    </>
  );
}
