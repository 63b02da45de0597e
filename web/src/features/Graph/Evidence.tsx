/** The words that a link rests on, each leading to where it stands in the document. */
import { withoutLooseBlanks } from '../../../../cypher/blanks.ts';
import type { Properties } from '../../../api/graph.ts';
import { Link } from '../../app/Link.tsx';
import { inQuotes } from '../../core/quotes.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Panel.module.css';

interface EvidenceProps {
  properties: Properties;
  document: string | null;
  measure: string | null;
  /** What the measure addresses, where that is what the link says. */
  target: string | null;
}

interface Words {
  words: string;
  start: number;
}

/** Evidence of a link: its own words, or those in which it names a department. */
function wordsOf({ evidence, starts, asWritten, start }: Properties): Words[] {
  if (Array.isArray(evidence) && Array.isArray(starts))
    return evidence.map((words, at) => ({ words: String(words), start: Number(starts[at] ?? 0) }));
  if (typeof asWritten === 'string' && typeof start === 'number') return [{ words: asWritten, start }];
  return [];
}

export function Evidence({ properties, document, measure, target }: EvidenceProps) {
  const { t } = useWords();
  const words = wordsOf(properties);
  if (document === null) return null;
  const at = (start: number | null) => ({
    room: 'reader' as const,
    document,
    measure,
    link: 'relation' in properties ? target : null,
    at: start,
  });
  if (words.length === 0) return <Link to={at(null)}>{t('graph.openReader')}</Link>;
  return (
    <ul className={styles.evidence} aria-label={t('graph.evidence')}>
      {words.map(({ words: quoted, start }) => (
        <li key={start}>
          <q>{inQuotes(withoutLooseBlanks(quoted))}</q> <Link to={at(start)}>{t('graph.openReader')}</Link>
        </li>
      ))}
    </ul>
  );
}
