/** Several selected nodes: what they are, and what can be done with them together. */
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { PathFinder } from './PathFinder.tsx';
import { SelectionActions } from './SelectionActions.tsx';
import type { RoomGraph } from './useGraph.ts';

/** Names that are listed; of more, only the number is said. */
const MOST_LISTED = 12;

const Named = ({ name }: { name: string }) => <span lang={langOfName(name)}>{name}</span>;

export function SelectionDetails({ room, keys }: { room: RoomGraph; keys: readonly string[] }) {
  const { t, name } = useWords();
  const nodes = keys.flatMap((key) => room.dataset.nodes.get(key) ?? []);
  const [first, second] = keys;
  const listed = nodes.slice(0, MOST_LISTED);
  return (
    <Panel
      kind={t('graph.selection')}
      title={t('graph.selected', { count: keys.length })}
      onClose={() => room.act({ kind: 'select', keys: [] })}
    >
      <SelectionActions room={room} keys={keys} />
      {first !== undefined && second !== undefined && keys.length === 2 && (
        <PathFinder room={room} from={first} to={second} />
      )}
      <ul className={styles.listed}>
        {listed.map((node) => (
          <li key={`${node.label}:${node.id}`}>
            <small>{t(`graph.label.${node.label}`)}</small>{' '}
            <Named name={name({ name: node.name, nameEn: node.nameEn ?? node.name })} />
          </li>
        ))}
        {nodes.length > listed.length && (
          <li>{t('graph.andMore', { count: nodes.length - listed.length })}</li>
        )}
      </ul>
    </Panel>
  );
}
