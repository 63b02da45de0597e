import type { ReactNode } from 'react';
import type { DocumentSummary, Framework } from '../../api/coverage.ts';
import type { MeasureSummary } from '../../api/measures.ts';
import { Link } from '../app/Link.tsx';
import type { Columns } from '../core/columns.ts';
import { quotesOf, quoteText } from '../core/quotes.ts';
import type { Settings } from '../core/settings.ts';
import { linksTo } from '../core/standing.ts';
import { useWords } from '../i18n/useWords.ts';
import styles from './MeasureCard.module.css';
import { Quoted } from './Quoted.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { tierColour } from './tier.ts';

interface MeasureCardProps {
  measure: MeasureSummary;
  document: DocumentSummary;
  /** Only links to these are shown. */
  targets: ReadonlySet<string>;
  columns: Columns;
  framework: Framework;
  settings: Settings;
  /** More about the measure, at the end. */
  children?: ReactNode;
}

export function MeasureCard({
  measure,
  document,
  targets,
  columns,
  framework,
  settings,
  children,
}: MeasureCardProps) {
  const { t, name } = useWords();
  const links = linksTo(measure, targets);
  const departments = [...new Set(measure.departments.map((department) => department.asWritten))];
  return (
    <li className={styles.card}>
      <Link
        className={styles.title}
        lang="zh"
        to={{
          room: 'reader',
          document: document.id,
          measure: measure.id,
          link: links.length === 1 ? links[0]!.target : null,
          at: null,
        }}
      >
        {measure.title}
      </Link>
      <p className={styles.where}>
        <span lang="zh">{document.title}</span> <StatusBadge document={document} day={settings.asOf} />
      </p>
      {measure.path.length > 0 && (
        <p className={styles.where} lang="zh">
          {measure.path.join(' › ')}
        </p>
      )}
      <ul className={styles.links}>
        {links.map((link) => {
          const column = columns.all.find((candidate) => candidate.id === link.target);
          return (
            <li key={link.target} data-tier={tierColour(column?.tier ?? null, framework.tiers)}>
              {targets.size > 1 && column && <span className={styles.target}>{name(column)}</span>}
              {quotesOf(measure, link).map((quote) => (
                <Quoted key={quoteText(quote)} quote={quote} />
              ))}
              <span className={styles.how}>{t(`relation.${link.relation}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.departments} lang={departments.length > 0 ? 'zh' : undefined}>
        {departments.length > 0 ? departments.join('、') : t('cell.noDepartment')}
      </p>
      {children}
    </li>
  );
}
