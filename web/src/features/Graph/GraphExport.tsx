import { useWords } from '../../i18n/useWords.ts';
import { type ExportBase, ExportButton, graphSource } from '../Export/index.ts';
import type { RoomGraph } from './useGraph.ts';
import type { Scene } from './useScene.ts';

/** Exports the graph as it is drawn, or what is selected of it, and says what is hidden or filtered out. */
export function GraphExport({ room, scene }: { room: RoomGraph; scene: Scene }) {
  const { t } = useWords();
  const { shown, dataset, view } = room;
  const selected = new Set(view.selection.filter((key) => shown.nodes.has(key)));
  const whole = (base: ExportBase) =>
    graphSource(base, {
      title: t('graph.title'),
      nodes: scene.nodes,
      edges: shown.edges.values(),
      places: view.places,
      view: narrowing(),
      limits: (['nodes', 'edges'] as const)
        .map((kind) => ({
          what: t(`exports.hidden.${kind}`),
          shown: shown[kind].size,
          total: dataset[kind].size,
        }))
        .filter((limit) => limit.shown < limit.total),
    });
  const selection = (base: ExportBase) =>
    graphSource(base, {
      title: t('exports.selection', { count: selected.size }),
      subject: 'selection',
      nodes: scene.nodes.filter(({ key }) => selected.has(key)),
      edges: [...shown.edges.values()].filter(({ from, to }) => selected.has(from) && selected.has(to)),
      places: view.places,
      view: narrowing(),
    });
  /** Filters that are set, by name. */
  const narrowing = (): [string, string][] => {
    const set = Object.entries(view.filters).filter(([, values]) => values !== null);
    return set.length === 0 ? [] : [[t('exports.filters'), JSON.stringify(Object.fromEntries(set))]];
  };
  return (
    <>
      <ExportButton disabled={scene.nodes.length === 0} source={whole} />
      {selected.size > 1 && (
        <ExportButton label={t('exports.openSelection', { count: selected.size })} source={selection} />
      )}
    </>
  );
}
