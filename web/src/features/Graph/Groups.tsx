/** Neighbours of a node by kind, how many of each are there, and a button that brings more. */
import { useMemo, useState } from 'react';
import type { GraphGroup, GraphNode } from '../../../api/graph.ts';
import { type GraphEdge, groupEdge, keyOf, parseKey, shownOf } from '../../core/graph.ts';
import { leavesOf } from '../../core/graph-neighbours.ts';
import { askNeighbours } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import styles from './Panel.module.css';
import { learn } from './session.ts';
import type { RoomGraph } from './useGraph.ts';
import { atWork } from './work.ts';

/** How many neighbours one click brings, and one on the button for many. */
const STEP = 25;
const MANY = 200;

export function Groups({
  room,
  node,
  groups,
}: {
  room: RoomGraph;
  node: GraphNode;
  groups: readonly GraphGroup[];
}) {
  const { t } = useWords();
  const [asked, setAsked] = useState<{ group: GraphGroup; error: Error | null } | null>(null);
  const { dataset, view, act } = room;
  const key = keyOf(node);
  // Only what is at this node: each group looks through all of them.
  const drawn = useMemo(() => {
    const isDrawn = ({ from, to }: GraphEdge) =>
      (from === key || to === key) && !view.hidden.has(from) && !view.hidden.has(to);
    return { nodes: dataset.nodes, edges: new Map([...dataset.edges].filter(([, one]) => isDrawn(one))) };
  }, [dataset, view.hidden, key]);
  const expand = async (group: GraphGroup, count = STEP) => {
    setAsked({ group, error: null });
    try {
      // What a person hid of the group comes back before anything new does.
      const hidden = [...view.hidden].filter((one) => dataset.edges.has(groupEdge(key, group, one).key));
      const shown = [...dataset.nodes.keys()].flatMap((one) => parseKey(one) ?? []);
      const part = await atWork('expand', (signal) =>
        askNeighbours(node, group, count, shown, AbortSignal.any([signal, AbortSignal.timeout(60_000)])),
      );
      setAsked(null);
      if (!part) return;
      learn(room.id, part);
      act(
        { kind: 'add', keys: [...hidden, ...part.nodes.map(keyOf)] },
        ...(view.hiddenLabels.has(group.other)
          ? [{ kind: 'label', label: group.other, shown: true } as const]
          : []),
      );
    } catch (thrown) {
      setAsked({ group, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    }
  };
  const leaves = useMemo(() => leavesOf(room.shown, key), [room.shown, key]);
  return (
    <>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const shown = Math.min(group.total, shownOf(drawn, key, group));
          return (
            <li key={`${group.type} ${group.direction} ${group.other}`}>
              <button
                type="button"
                disabled={shown >= group.total}
                aria-busy={asked?.group === group && !asked.error}
                onClick={() => void expand(group)}
              >
                <span>
                  {t(`graph.type.${group.type}`)} · {t(`graph.label.${group.other}`)}
                </span>{' '}
                <b>{t('graph.shownOf', { shown, total: group.total })}</b>
              </button>
              {group.total - shown > STEP && (
                <button type="button" data-bring={MANY} onClick={() => void expand(group, MANY)}>
                  {t('graph.bring', { count: Math.min(MANY, group.total - shown) })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {asked?.error && <ErrorNotice error={asked.error} onRetry={() => void expand(asked.group)} />}
      {leaves.length > 0 && (
        <button type="button" className={styles.action} onClick={() => act({ kind: 'remove', keys: leaves })}>
          {t('graph.collapse')}
        </button>
      )}
    </>
  );
}
