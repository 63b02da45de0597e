import { hrefOf, useAddress } from '../../app/history.ts';
import type { Picture } from '../../core/report/item.ts';
import { useWords } from '../../i18n/useWords.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import type { RoomGraph } from './useGraph.ts';

/** Puts the graph as it is drawn into the report. */
export function GraphReport({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  const { selected } = useAddress();
  const { shown, view } = room;
  const size = t('graph.size', { nodes: shown.nodes.size, edges: shown.edges.size });
  const picture = (): Picture => ({
    nodes: [...shown.nodes].map(([key, { label, id, name, nameEn, tier }]) => {
      const { x, y } = view.places.get(key) ?? { x: 0, y: 0 };
      return { label, id, name, nameEn, tier, x, y };
    }),
    edges: [...shown.edges.values()].map(({ from, to, type, weight }) => ({ from, to, type, weight })),
  });
  return (
    <AddToReport
      item={{
        kind: 'graph',
        title: `${t('graph.title')}: ${size}`,
        address: hrefOf({ room: 'graph', selected }),
      }}
      content={() => ({ picture: picture() })}
    />
  );
}
