/** The drawing. What it shows stands in the table beside it too, which is what assistive technology reads. */
import { useEffect, useRef, useState } from 'react';
import type { Tier } from '../../../api/coverage.ts';
import { navigate } from '../../app/history.ts';
import { degrees, type Graph, keyOf, neighboursOf, shortName, startPosition } from '../../core/graph.ts';
import { canDraw, createDrawing, type Drawing, type DrawnNode } from '../../graph/drawing.ts';
import { runLayout } from '../../graph/layout.ts';
import { useWords } from '../../i18n/useWords.ts';
import { tierColour } from '../../ui/tier.ts';
import styles from './Graph.module.css';
import type { GraphSession } from './session.ts';
import { MARKS } from './types.ts';

interface CanvasProps {
  session: GraphSession;
  graph: Graph;
  tiers: readonly Tier[];
  selected: string | null;
}

const CAN_DRAW = canDraw();

/** Puts nodes that are new near a neighbour that has its place. */
function place(graph: Graph, { places }: GraphSession): void {
  for (const key of graph.nodes.keys()) {
    if (places.has(key)) continue;
    const anchor = [...neighboursOf(graph, key)].find((one) => places.has(one));
    places.set(key, anchor ? startPosition(key, places.get(anchor), 30) : startPosition(key));
  }
}

export function Canvas({ session, graph, tiers, selected }: CanvasProps) {
  const { t, language, name } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const [life, setLife] = useState(0);
  const { places, settled } = session;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing that was lost is made anew
  useEffect(() => {
    if (!container.current || !CAN_DRAW) return;
    const root = container.current;
    const made = createDrawing(root, {
      onSelect: (key) => navigate({ selected: key }, true),
      onMove: (key, point) => {
        places.set(key, point);
        settled.add(key);
      },
      onLost: () => setLife((before) => before + 1),
      onDrawn: () => {
        root.dataset.drawn = 'true';
      },
    });
    drawing.current = made;
    const repaint = () => made.repaint();
    const theme = new MutationObserver(repaint);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', repaint);
    return () => {
      theme.disconnect();
      scheme.removeEventListener('change', repaint);
      made.close();
      drawing.current = null;
    };
  }, [life, places, settled]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing that was made anew is shown the graph
  useEffect(() => {
    const shown = drawing.current;
    const root = container.current;
    if (!shown || !root) return;
    place(graph, session);
    const degree = degrees(graph);
    const nodes: DrawnNode[] = [...graph.nodes.values()].map((node) => {
      const key = keyOf(node);
      const called = name({ name: node.name, nameEn: node.nameEn ?? node.name });
      const tierId = node.label === 'Tier' ? node.id : node.tier;
      const tier = tierColour(tiers.find(({ id }) => id === tierId) ?? null, tiers);
      const size = Math.min(20, 7 + Math.sqrt(degree.get(key) ?? 0) * 1.8);
      return {
        key,
        label: node.label,
        tier,
        mark: MARKS[language][node.label],
        name: called,
        short: shortName(called),
        size,
      };
    });
    const edges = [...graph.edges.values()];
    shown.show(nodes, edges, places);
    if (nodes.every(({ key }) => settled.has(key))) {
      root.dataset.settled = 'true';
      return;
    }
    delete root.dataset.settled;
    // Whoever wants less motion sees where the nodes come to rest, not how they get there.
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return runLayout(
      {
        nodes: nodes.map(({ key, size }) => ({ key, size, fixed: settled.has(key) })),
        edges,
        positions: places,
      },
      (points, done) => {
        for (const [key, point] of points) if (!settled.has(key)) places.set(key, point);
        if (!calm || done) shown.place(places);
        if (!done) return;
        for (const { key } of nodes) settled.add(key);
        root.dataset.settled = 'true';
      },
    );
  }, [graph, tiers, language, life, session.places]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing that was made anew has nothing selected
  useEffect(() => drawing.current?.select(selected), [selected, life, session.places]);

  if (!CAN_DRAW) return <p className={styles.undrawn}>{t('graph.noWebGL')}</p>;
  return (
    <div className={styles.stage}>
      <div ref={container} className={styles.canvas} aria-hidden="true" data-graph />
      <div className={styles.zoom}>
        {(['in', 'out', 'all'] as const).map((step) => (
          <button key={step} type="button" onClick={() => drawing.current?.zoom(step)}>
            {t(`graph.zoom.${step}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
