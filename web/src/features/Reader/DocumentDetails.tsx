import { memo } from 'react';
import { warningInWords } from '../../../../cypher/warning-words.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { ReaderDocument } from '../../../api/documents.ts';
import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useGrown } from '../../app/leisure.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { langOfName } from '../../ui/lang.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './Details.module.css';

/** What is known of the document as a whole. */
export function DocumentDetails({ document, coverage }: { document: ReaderDocument; coverage: Coverage }) {
  const { settings } = useAddress();
  const { t, name, date } = useWords();
  const { summary, issuers, warnings, source } = document;
  const area = coverage.areas.find(({ id }) => id === summary.area);
  const period = [summary.periodFrom, summary.periodUntil].filter((day) => day !== null);
  const fields: [string, string | null][] = [
    [t('matrix.area'), area ? name(area) : null],
    [t('reader.number'), summary.number],
    [t('reader.issued'), summary.issued && date(summary.issued)],
    [t('reader.effective'), summary.effectiveFrom && date(summary.effectiveFrom)],
    [t('reader.validUntil'), summary.validUntil && date(summary.validUntil)],
    ...(period.length > 0 ? [[t('reader.period'), period.map(date).join(' – ')] as [string, string]] : []),
    ...(summary.published ? [[t('reader.published'), date(summary.published)] as [string, string]] : []),
    [t('reader.measures'), String(summary.measures)],
    [t('reader.source'), source],
  ];
  return (
    <div className={styles.details}>
      <h2>{t('reader.document')}</h2>
      <p>
        <StatusBadge document={summary} day={settings.asOf} />
      </p>
      <dl className={styles.fields}>
        {fields.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={langOfName(value ?? '')} data-missing={value === null || undefined}>
              {value ?? t('reader.notStated')}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('reader.issuers')}</h3>
      {issuers.length === 0 ? (
        <p className={styles.none}>{t('reader.notStated')}</p>
      ) : (
        <ul className={styles.list}>
          {issuers.map((issuer) => (
            <li key={issuer.id} lang="zh">
              {issuer.name}
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{t('reader.warnings')}</h3>
          <Warnings of={summary.id} warnings={warnings} />
        </>
      )}
      <p className={styles.other}>
        <Link to={{ document: null, measure: null, link: null, at: null }}>{t('reader.allDocuments')}</Link>
      </p>
    </div>
  );
}

/** Of a very long document there are thousands. */
function Warnings({ of, warnings }: { of: string; warnings: ReaderDocument['warnings'] }) {
  const grown = useGrown(warnings.length, of);
  return (
    <ul className={styles.warnings}>
      {warnings.slice(0, grown).map((warning) => (
        <Warning key={warning} warning={warning} />
      ))}
    </ul>
  );
}

const Warning = memo(function Warning({ warning }: { warning: string }) {
  const { language } = useWords();
  return (
    <li>
      <Icon name="warning" size={14} />
      {warningInWords(warning, language)}
    </li>
  );
});
