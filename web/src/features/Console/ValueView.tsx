/** A value unfolded: lists and maps open, nodes and links with their properties and the way to their evidence. */

import { type ReactNode, useState } from 'react';
import { withoutLooseBlanks } from '../../../../cypher/blanks.ts';
import { Link } from '../../app/Link.tsx';
import { evidenceOf, placeOfNode, type ReaderPlace } from '../../core/console-places.ts';
import {
  endsOf,
  type Found,
  isNode,
  isPath,
  isRelationship,
  keyOfNode,
  type NodeValue,
  nodeName,
  oneLine,
  type RelationshipValue,
  type Value,
} from '../../core/console-values.ts';
import { inQuotes } from '../../core/quotes.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './ResultTable.module.css';

/** Items of a list that are shown before the rest is asked for. */
const STEP = 50;
const MOST_TEXT = 600;
/** Made by the load, and of no meaning to who reads. */
const UNSHOWN = new Set(['owner']);

export function ValueView({ value, found }: { value: Value; found: Found }): ReactNode {
  if (value === null) return <i className={styles.null}>null</i>;
  if (typeof value === 'string') return <Text text={value} />;
  if (typeof value !== 'object') return <span>{String(value)}</span>;
  if (isNode(value)) return <NodeView node={value} found={found} />;
  if (isRelationship(value)) return <RelationshipView link={value} found={found} />;
  if (isPath(value)) {
    const steps = value.nodes.flatMap((node, at): Value[] =>
      [node, value.relationships[at] ?? []].filter((one) => !Array.isArray(one)),
    );
    return <List items={steps} found={found} />;
  }
  if (Array.isArray(value)) return <List items={value} found={found} />;
  return <Properties entries={Object.entries(value)} found={found} />;
}

function Text({ text }: { text: string }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= MOST_TEXT) return <span className={styles.text}>{text}</span>;
  return (
    <span className={styles.text}>
      {text.slice(0, MOST_TEXT)}…{' '}
      <button type="button" className={styles.more} onClick={() => setWhole(true)}>
        {t('console.cutText')}
      </button>
    </span>
  );
}

function List({ items, found }: { items: readonly Value[]; found: Found }) {
  const { t } = useWords();
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ol className={styles.items}>
        {items.slice(0, most).map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          <li key={at}>
            <Folded value={item} found={found} />
          </li>
        ))}
      </ol>
      {items.length > most && (
        <button type="button" className={styles.more} onClick={() => setMost(most + STEP * 4)}>
          {t('console.moreItems', { count: items.length - most })}
        </button>
      )}
    </>
  );
}

/** What holds more opens on its own line; what is only a value is said at once. */
function Folded({ value, found }: { value: Value; found: Found }) {
  const [open, setOpen] = useState(false);
  if (typeof value !== 'object' || value === null) return <ValueView value={value} found={found} />;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{oneLine(value, 60)}</summary>
      {open && <ValueView value={value} found={found} />}
    </details>
  );
}

function Properties({ entries, found }: { entries: readonly [string, Value][]; found: Found }) {
  return (
    <dl className={styles.properties}>
      {entries
        .filter(([key]) => !UNSHOWN.has(key))
        .map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <Folded value={value} found={found} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

const toReader = (place: ReaderPlace) => ({ room: 'reader' as const, ...place });

function NodeView({ node, found }: { node: NodeValue; found: Found }) {
  const { t } = useWords();
  const place = placeOfNode(node);
  const key = keyOfNode(node);
  return (
    <section>
      <h3>
        {node.labels.map((label) => (
          <small key={label}>{label}</small>
        ))}{' '}
        {nodeName(node)}
      </h3>
      <p className={styles.links}>
        {place && <Link to={toReader(place)}>{t('console.openReader')}</Link>}
        {key && (
          <Link to={{ room: 'graph', start: 'node', node: key, selected: key }}>
            {t('console.openGraph')}
          </Link>
        )}
      </p>
      <Properties entries={Object.entries(node.properties)} found={found} />
    </section>
  );
}

function RelationshipView({ link, found }: { link: RelationshipValue; found: Found }) {
  const { t } = useWords();
  const words = evidenceOf(link);
  const ends = endsOf(link);
  const named = (id: string, key: string | undefined) => {
    const node = found.nodes.get(id);
    return node ? nodeName(node) : (key ?? id);
  };
  return (
    <section>
      <h3>
        <small>{link.relType}</small>
      </h3>
      <p className={styles.ends}>
        {t('console.from')} {named(link.start, ends?.from)}
        <br />
        {t('console.to')} {named(link.end, ends?.to)}
      </p>
      {words.length > 0 && (
        <ul className={styles.evidence} aria-label={t('console.openEvidence')}>
          {words.map(({ words: said, place }) => (
            <li key={`${place.at} ${said}`}>
              <Link to={toReader(place)}>
                <q>{inQuotes(withoutLooseBlanks(said))}</q>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Properties entries={Object.entries(link.properties)} found={found} />
    </section>
  );
}
