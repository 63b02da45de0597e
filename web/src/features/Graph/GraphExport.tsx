import { useWords } from '../../i18n/useWords.ts';
import { ExportButton, graphSource } from '../Export/index.ts';
import type { RoomGraph } from './useGraph.ts';
import type { Scene } from './useScene.ts';

/** Exports the graph as it is drawn, and says what is hidden or filtered out. */
export function GraphExport({ room, scene }: { room: RoomGraph; scene: Scene }) {
  const { t } = useWords();
  const { shown, dataset, view } = room;
  return (
    <ExportButton
      disabled={scene.nodes.length === 0}
      source={(base) =>
        graphSource(base, {
          title: t('graph.title'),
          nodes: scene.nodes,
          edges: shown.edges.values(),
          places: view.places,
          limits: (['nodes', 'edges'] as const)
            .map((kind) => ({
              what: t(`exports.hidden.${kind}`),
              shown: shown[kind].size,
              total: dataset[kind].size,
            }))
            .filter((limit) => limit.shown < limit.total),
        })
      }
    />
  );
}
