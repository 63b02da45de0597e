/** The selected node in words, what can be done with it, what is around it, and where to read it. */
import type { GraphNode } from '../../../api/graph.ts';
import { Link } from '../../app/Link.tsx';
import { keyOf } from '../../core/graph.ts';
import { foldsAt } from '../../core/graph-folds.ts';
import { useAround } from '../../data/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Folds } from './Folds.tsx';
import { Groups } from './Groups.tsx';
import { Panel } from './Panel.tsx';
import { Properties } from './Properties.tsx';
import { SelectionActions } from './SelectionActions.tsx';
import { Unseen } from './Unseen.tsx';
import type { RoomGraph } from './useGraph.ts';

/** A measure's words are its text; the names of both languages stand in the heading and here. */
export function NodeDetails({ room, node }: { room: RoomGraph; node: GraphNode }) {
  const { t, name, language } = useWords();
  const { data, error, refetch } = useAround(node);
  const other = language === 'zh' ? node.nameEn : node.name;
  const folds = foldsAt(room.dataset, keyOf(node));
  const title = name({ name: node.name, nameEn: node.nameEn ?? node.name });
  const measure = node.label === 'Measure' ? node.id : null;
  return (
    <Panel
      kind={t(`graph.label.${node.label}`)}
      title={title}
      onClose={() => room.act({ kind: 'select', keys: [] })}
    >
      <Unseen room={room} keys={[keyOf(node)]} />
      <SelectionActions room={room} keys={[keyOf(node)]} />
      {node.document && (
        <p>
          <Link to={{ room: 'reader', document: node.document, measure, link: null, at: null }}>
            {t('graph.openReader')}
          </Link>
        </p>
      )}
      {error && !data ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={3} label={t('app.loading')} />
      ) : (
        <>
          {folds.length > 0 && <h3>{t('graph.fold.list')}</h3>}
          <Folds
            room={room}
            folds={folds}
            nameOf={({ from, to }) => {
              const end = room.dataset.nodes.get(from === keyOf(node) ? to : from);
              return end ? name({ name: end.name, nameEn: end.nameEn ?? end.name }) : null;
            }}
          />
          <h3>{t('graph.around')}</h3>
          <Groups room={room} node={node} groups={data.groups} />
          <Properties
            of={{ ...(other && other !== title && { otherName: other }), ...data.properties }}
            skip={[
              language === 'zh' ? 'definitionEn' : 'definition',
              language === 'zh' ? 'isNotEn' : 'isNot',
            ]}
          />
        </>
      )}
    </Panel>
  );
}
