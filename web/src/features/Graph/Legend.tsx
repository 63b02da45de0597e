/** The types that are shown, how many of each, and whether each is drawn. */
import { countsByLabel } from '../../core/graph.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Graph.module.css';
import { change, type GraphSession } from './session.ts';
import { MARKS } from './types.ts';

export function Legend({ id, session }: { id: string; session: GraphSession }) {
  const { t, language } = useWords();
  return (
    <ul className={styles.legend} aria-label={t('graph.legend')}>
      {countsByLabel(session.graph).map(([label, count]) => (
        <li key={label}>
          <button
            type="button"
            aria-pressed={!session.hidden.has(label)}
            onClick={() =>
              change(id, ({ hidden }) => {
                const next = new Set(hidden);
                if (!next.delete(label)) next.add(label);
                return { hidden: next };
              })
            }
          >
            <span aria-hidden="true" className={styles.mark} data-label={label}>
              {MARKS[language][label]}
            </span>
            {t(`graph.label.${label}`)} <b>{count}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
