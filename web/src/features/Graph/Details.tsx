/** The selected node in words, what is around it, and where to read it. */
import { useState } from 'react';
import { FACTS, type GraphGroup, type GraphNode } from '../../../api/graph.ts';
import { navigate } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { collapsed, groupEdge, keyOf, merged, shownOf } from '../../core/graph.ts';
import { expandGroup, useAround } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Graph.module.css';
import { change, type GraphSession } from './session.ts';

interface DetailsProps {
  id: string;
  session: GraphSession;
  node: GraphNode;
}

/** How many neighbours one click brings. */
const STEP = 25;
const DATES = ['issued', 'effectiveFrom', 'validUntil'];

export function Details({ id, session, node }: DetailsProps) {
  const { t, name, date, language } = useWords();
  const { data, error, refetch } = useAround(node);
  const [failed, setFailed] = useState<{ group: GraphGroup; error: Error } | null>(null);
  const key = keyOf(node);
  const expand = async (group: GraphGroup) => {
    setFailed(null);
    try {
      const { nodes } = await expandGroup(node, group, shownOf(session.graph, key, group) + STEP);
      change(id, ({ graph, hidden }) => ({
        graph: merged(
          graph,
          nodes,
          nodes.map((one) => groupEdge(key, group, keyOf(one))),
        ),
        hidden: new Set([...hidden].filter((label) => label !== group.other)),
      }));
    } catch (thrown) {
      setFailed({ group, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    }
  };
  const facts = data?.node.facts ?? node.facts;
  const wanted = FACTS.filter((fact) => fact !== (language === 'zh' ? 'definitionEn' : 'definition'));
  return (
    <section className={styles.details} aria-labelledby="node-title">
      <header>
        <h2 id="node-title">
          <small>{t(`graph.label.${node.label}`)}</small>
          {name({ name: node.name, nameEn: node.nameEn ?? node.name })}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('app.close')}
          onClick={() => navigate({ selected: null }, true)}
        >
          <Icon name="close" size={18} />
        </button>
      </header>
      <dl>
        {wanted.map(
          (fact) =>
            facts[fact] && (
              <div key={fact}>
                <dt>{t(`graph.fact.${fact}`)}</dt>
                <dd>{DATES.includes(fact) ? date(facts[fact]) : facts[fact]}</dd>
              </div>
            ),
        )}
      </dl>
      {node.document && (
        <Link
          to={{
            room: 'reader',
            document: node.document,
            measure: node.label === 'Measure' ? node.id : null,
            link: null,
            at: null,
          }}
        >
          {t('graph.openReader')}
        </Link>
      )}
      <h3>{t('graph.around')}</h3>
      {error && !data ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={3} label={t('app.loading')} />
      ) : (
        <ul className={styles.groups}>
          {data.groups.map((group) => {
            const shown = Math.min(group.total, shownOf(session.graph, key, group));
            return (
              <li key={`${group.type} ${group.direction} ${group.other}`}>
                <button type="button" disabled={shown >= group.total} onClick={() => void expand(group)}>
                  <span>
                    {t(`graph.type.${group.type}`)} · {t(`graph.label.${group.other}`)}
                  </span>
                  <b>{t('graph.shownOf', { shown, total: group.total })}</b>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {failed && <ErrorNotice error={failed.error} onRetry={() => void expand(failed.group)} />}
      <button
        type="button"
        className={styles.collapse}
        onClick={() => change(id, ({ graph }) => ({ graph: collapsed(graph, key) }))}
      >
        {t('graph.collapse')}
      </button>
    </section>
  );
}
