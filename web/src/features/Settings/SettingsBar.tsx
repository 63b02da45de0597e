/** The settings that every number depends on. Each stands in the address. */
import { useId } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { dayOf } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Choice } from './Choice.tsx';
import { DocumentPicker } from './DocumentPicker.tsx';
import styles from './SettingsBar.module.css';

export function SettingsBar({ coverage }: { coverage: Coverage }) {
  const { settings } = useAddress();
  const { t } = useWords();
  const dayId = useId();
  const today = dayOf(new Date());
  return (
    <section className={styles.bar} aria-label={t('settings.title')}>
      <div className={styles.field}>
        <label htmlFor={dayId}>{t('settings.asOf')}</label>
        <DayField id={dayId} day={settings.asOf} onChange={(asOf) => navigate({ settings: { asOf } })} />
        <button
          type="button"
          disabled={settings.asOf === today}
          onClick={() => navigate({ settings: { asOf: today } })}
        >
          {t('settings.today')}
        </button>
      </div>
      <Choice
        label={t('settings.counting')}
        choices={[
          ['direct', t('settings.direct')],
          ['named', t('settings.named')],
        ]}
        chosen={settings.counting}
        onChoose={(counting) => navigate({ settings: { counting } })}
      />
      <div className={styles.field}>
        <span>{t('settings.documents')}</span>
        <DocumentPicker coverage={coverage} settings={settings} />
      </div>
    </section>
  );
}
