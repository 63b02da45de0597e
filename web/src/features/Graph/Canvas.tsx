/** The drawing. What it shows stands in the table beside it too, which is what assistive technology reads. */
import { useEffect, useRef, useState } from 'react';
import { canDraw } from '../../graph/drawing.ts';
import { type Entered, enterDrawing } from '../../graph/kept-drawing.ts';
import type { Emphasis, Tool } from '../../graph/scene.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Canvas.module.css';
import type { RoomGraph } from './useGraph.ts';
import { usePlaces } from './usePlaces.ts';
import type { Scene } from './useScene.ts';
import { Works } from './Works.tsx';

interface CanvasProps {
  room: RoomGraph;
  scene: Scene;
  emphasis: Emphasis;
  tool: Tool;
  onUnfold: (link: string) => void;
}

const CAN_DRAW = canDraw();
/** Nodes up to which they are drawn at once. */
const MOST_AT_ONCE = 1000;

/** Does it, and gives how to undo it. */
type Soon = (work: () => (() => void) | undefined) => (() => void) | undefined;

const atOnce: Soon = (work) => work();

const inNextFrame: Soon = (work) => {
  let stop: (() => void) | undefined;
  const frame = requestAnimationFrame(() => {
    stop = work();
  });
  return () => {
    cancelAnimationFrame(frame);
    stop?.();
  };
};

export function Canvas({ room, scene, emphasis, tool, onUnfold }: CanvasProps) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const entered = useRef<Entered>(null);
  const [life, setLife] = useState(0);
  const shown = useRef<{ scene: Scene | null; life: number }>({ scene: null, life });
  const { view, act } = room;
  const placing = usePlaces(scene, view, (places) => act({ kind: 'settle', places }));
  const acting = useRef({ act, onUnfold });
  useEffect(() => {
    acting.current = { act, onUnfold };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing that was lost is made anew
  useEffect(() => {
    if (!host.current || !CAN_DRAW) return;
    const made = enterDrawing(host.current, {
      onSelect: (keys, how) => acting.current.act({ kind: 'select', keys, how }),
      onSelectLink: (key) => acting.current.act({ kind: 'link', key }),
      onUnfold: (key) => acting.current.onUnfold(key),
      onMove: (places) => acting.current.act({ kind: 'move', places }),
      onLost: () => setLife((before) => before + 1),
      onDrawn: (nodes) => {
        made.root.dataset.drawn = String(nodes);
      },
    });
    made.root.className = styles.canvas!;
    entered.current = made;
    const repaint = () => made.drawing.repaint();
    const theme = new MutationObserver(repaint);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', repaint);
    return () => {
      theme.disconnect();
      scheme.removeEventListener('change', repaint);
      made.leave();
      entered.current = null;
    };
  }, [life]);

  /** Much is drawn in a task of its own, right before the next frame, so that no task holds up the hand for long. */
  const soon = scene.nodes.length > MOST_AT_ONCE ? inNextFrame : atOnce;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked of the layout is all in these; what was drawn anew is shown everything anew
  useEffect(() => {
    if (!entered.current) return;
    const { root, drawing: made } = entered.current;
    const isShown = shown.current.scene === scene && shown.current.life === life;
    if (!isShown) delete root.dataset.settled;
    return soon(() => {
      if (!isShown) made.show(scene.nodes, scene.edges, placing.places(), emphasis);
      shown.current = { scene, life };
      return placing.run(made, (rests) => {
        if (rests) root.dataset.settled = 'true';
        else delete root.dataset.settled;
      });
    });
  }, [scene, view.places, view.layout, life]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew has nothing drawn out
  useEffect(() => entered.current?.drawing.emphasise(emphasis), [emphasis, life]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew has no tool
  useEffect(() => entered.current?.drawing.setTool(tool), [tool, life]);

  const latest = view.selection.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is newly selected is brought into view
  useEffect(() => {
    if (latest === undefined) return;
    return soon(() => {
      entered.current?.drawing.reveal(latest);
      return undefined;
    });
  }, [latest]);

  if (!CAN_DRAW)
    return (
      <div className={styles.undrawn}>
        <p>{t('graph.noWebGL')}</p>
        <Works />
      </div>
    );
  return (
    <div className={styles.stage}>
      <div ref={host} className={styles.host} aria-hidden="true" />
      <div className={styles.foot}>
        <div className={styles.zoom}>
          {(['in', 'out', 'all'] as const).map((step) => (
            <button key={step} type="button" onClick={() => entered.current?.drawing.zoom(step)}>
              {t(`graph.zoom.${step}`)}
            </button>
          ))}
        </div>
        <Works />
      </div>
    </div>
  );
}
