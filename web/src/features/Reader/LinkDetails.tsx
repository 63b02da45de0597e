import { withoutLooseBlanks } from '../../../../cypher/blanks.ts';
import type { Link, Measure } from '../../../api/measures.ts';
import { hrefOf, useAddress } from '../../app/history.ts';
import { inQuotes } from '../../core/quotes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import styles from './Details.module.css';
import { Passage } from './Passage.tsx';
import type { TargetLook } from './targets.ts';

interface LinkDetailsProps {
  measure: Pick<Measure, 'id' | 'title'>;
  link: Link;
  look: TargetLook | undefined;
}

/** One link of a measure: to what, how, and the words, terms and rule that made it. */
export function LinkDetails({ measure, link, look }: LinkDetailsProps) {
  const { t, name } = useWords();
  const { link: shown } = useAddress();
  const percent = `${Math.round(link.confidence * 100)}%`;
  return (
    <li
      className={styles.link}
      data-tier={look?.colour ?? 0}
      data-shown={shown === link.target || undefined}
      data-state={link.state}
    >
      <p className={styles.target}>
        <b>{look ? name(look) : link.target}</b>
        <span>{t(`relation.${link.relation}`)}</span>
        {link.state !== 'proposed' && <span>{t(`state.${link.state}`)}</span>}
      </p>
      <ul className={styles.words}>
        {link.evidence.map((words, index) => (
          <li key={link.starts[index]}>
            <Passage measure={measure.id} link={link.target} at={link.starts[index] ?? null}>
              {`“${inQuotes(withoutLooseBlanks(words))}”`}
            </Passage>
          </li>
        ))}
      </ul>
      <dl className={styles.how}>
        <dt>{t('reader.rule')}</dt>
        <dd>{t(`rule.${link.rule}`, { defaultValue: link.rule })}</dd>
        {link.terms.length > 0 && (
          <>
            <dt>{t('reader.terms')}</dt>
            <dd lang="zh">{link.terms.join('、')}</dd>
          </>
        )}
        <dt>{t('reader.confidence')}</dt>
        <dd>{percent}</dd>
      </dl>
      <AddToReport
        item={{
          kind: 'view',
          title: `${measure.title} → ${look ? name(look) : link.target}`,
          address: hrefOf({ room: 'reader', measure: measure.id, link: link.target, at: null }),
        }}
      />
    </li>
  );
}
