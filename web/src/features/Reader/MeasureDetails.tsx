import type { Measure } from '../../../api/measures.ts';
import { Link } from '../../app/Link.tsx';
import { amountInWords, figure } from '../../core/figures.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Details.module.css';
import { LinkDetails } from './LinkDetails.tsx';
import { Passage } from './Passage.tsx';
import type { TargetLook } from './targets.ts';

interface MeasureDetailsProps {
  measure: Measure;
  targets: ReadonlyMap<string, TargetLook>;
}

/** Everything that is known of a measure, each with the words that it rests on. */
export function MeasureDetails({ measure, targets }: MeasureDetailsProps) {
  const { t, name, language } = useWords();
  const order = (target: string) => targets.get(target)?.order ?? 99;
  const links = [...measure.links].sort(
    (a, b) =>
      (a.relation === b.relation ? 0 : a.relation === 'direct' ? -1 : 1) || order(a.target) - order(b.target),
  );
  return (
    <div className={styles.details}>
      <p className={styles.ways}>
        <Link to={{ measure: null, link: null, at: null }}>{t('reader.aboutDocument')}</Link>
        <Link to={{ document: null, measure: null, link: null, at: null }}>{t('reader.allDocuments')}</Link>
      </p>
      <h2 lang="zh">{measure.title}</h2>
      {measure.path.length > 0 && (
        <p className={styles.path} lang="zh">
          {measure.path.join(' › ')}
        </p>
      )}
      <p className={styles.tags}>
        <span>{t(`reader.kind.${measure.kind}`)}</span>
        <span>{t(`reader.scope.${measure.scope}`)}</span>
      </p>

      <h3>{t('reader.links')}</h3>
      {links.length === 0 ? (
        <p className={styles.none}>{t('reader.noLinks')}</p>
      ) : (
        <ul className={styles.links}>
          {links.map((link) => (
            <LinkDetails key={link.target} measure={measure} link={link} look={targets.get(link.target)} />
          ))}
        </ul>
      )}

      <h3>{t('reader.departments')}</h3>
      {measure.departments.length === 0 ? (
        <p className={styles.none}>{t('cell.noDepartment')}</p>
      ) : (
        <ul className={styles.list}>
          {measure.departments.map((department) => (
            <li key={`${department.role}${department.start}`}>
              <Passage measure={measure.id} link={null} at={department.start}>
                {department.asWritten}
              </Passage>
              {department.role !== 'responsible' && (
                <span className={styles.role}>{t(`reader.role.${department.role}`)}</span>
              )}
              {department.name !== department.asWritten && <small lang="zh">{department.name}</small>}
            </li>
          ))}
        </ul>
      )}

      {measure.amounts.length > 0 && (
        <>
          <h3>{t('reader.amounts')}</h3>
          <ul className={styles.list}>
            {measure.amounts.map((amount) => (
              <li key={amount.id}>
                <b>{amountInWords(amount, language)}</b>
                <small>
                  <Passage measure={measure.id} link={null} at={amount.start}>
                    {amount.asWritten}
                  </Passage>
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {measure.targets.length > 0 && (
        <>
          <h3>{t('reader.targets')}</h3>
          <ul className={styles.list}>
            {measure.targets.map((target) => (
              <li key={target.id}>
                <b>{target.indicator}</b> {figure(target, language)}
                <small>
                  <Passage measure={measure.id} link={null} at={target.start}>
                    {target.asWritten}
                  </Passage>
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {measure.instruments.length > 0 && (
        <>
          <h3>{t('reader.instruments')}</h3>
          <p className={styles.tags}>
            {measure.instruments.map((instrument) => (
              <span key={instrument.id}>{name(instrument)}</span>
            ))}
          </p>
        </>
      )}
      {measure.beneficiaries.length > 0 && (
        <>
          <h3>{t('reader.beneficiaries')}</h3>
          <p className={styles.tags}>
            {measure.beneficiaries.map((beneficiary) => (
              <span key={beneficiary.name}>{name(beneficiary)}</span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
