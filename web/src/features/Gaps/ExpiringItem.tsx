import { hrefOf } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import type { Expiring } from '../../core/expiring.ts';
import { explainExpiring, explainLoss } from '../../core/list-sentences.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ListPlace } from '../../ui/LongList.tsx';
import { tierColour } from '../../ui/tier.ts';
import { AddToReport } from '../Report/AddToReport.tsx';
import styles from './Gaps.module.css';

interface ExpiringItemProps {
  expiring: Expiring;
  /** The day that is looked ahead to. */
  before: string;
  matrix: Matrix;
  place: ListPlace;
}

/** A document that expires soon: until when it holds, and which priorities nothing counts for then. */
export function ExpiringItem({ expiring, before, matrix, place }: ExpiringItemProps) {
  const { t, name, date, language } = useWords();
  const { document, area, covered, lost } = expiring;
  const then = { asOf: before };
  return (
    <li {...place} className={styles.item} data-tier="0">
      <div className={styles.title}>
        <Link
          className={styles.document}
          lang="zh"
          to={{ room: 'reader', document: document.id, measure: null, link: null, at: null }}
        >
          {document.title}
        </Link>
        <span className={styles.elsewhere}>{t('until.in-force', { day: date(expiring.until) })}</span>
      </div>
      <p>{explainExpiring(expiring, language)}</p>
      {covered.length > 0 && <p>{explainLoss(expiring, before, language)}</p>}
      {lost.length > 0 && (
        <ul className={styles.lost}>
          {lost.map((column) => (
            <li key={column.id} data-tier={tierColour(column.tier, matrix.framework.tiers)}>
              <Link to={{ room: 'overview', settings: then, area: area?.id ?? null, target: column.id }}>
                {name(column)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.ways}>
        <AddToReport
          item={{
            kind: 'view',
            title: `${t('gaps.kind.expiring')}: ${document.title}`,
            address: hrefOf({ room: 'gaps', kind: 'expiring', before, document: document.id }),
          }}
        />
        {area && (
          <Link to={{ room: 'overview', settings: then, area: area.id, target: null }}>
            {t('gaps.openMatrixThen', { day: date(before) })}
          </Link>
        )}
        <Link to={{ room: 'graph', start: 'document', document: document.id, selected: null }}>
          {t('graph.show')}
        </Link>
      </p>
    </li>
  );
}
