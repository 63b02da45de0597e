/** The settings that every number depends on. Each stands in the address. */
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { dayOf } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DayField } from '../../ui/DayField.tsx';
import { DocumentPicker } from './DocumentPicker.tsx';
import styles from './SettingsBar.module.css';

export function SettingsBar({ coverage }: { coverage: Coverage }) {
  const { settings } = useAddress();
  const { t } = useWords();
  const dayId = useId();
  const countingId = useId();
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
      <div className={styles.field}>
        <span id={countingId}>{t('settings.counting')}</span>
        <ToggleGroup
          className={styles.toggles}
          aria-labelledby={countingId}
          value={[settings.counting]}
          onValueChange={([counting]) => {
            if (counting === 'direct' || counting === 'named') navigate({ settings: { counting } });
          }}
        >
          <Toggle value="direct">{t('settings.direct')}</Toggle>
          <Toggle value="named">{t('settings.named')}</Toggle>
        </ToggleGroup>
      </div>
      <div className={styles.field}>
        <span>{t('settings.documents')}</span>
        <DocumentPicker coverage={coverage} settings={settings} />
      </div>
    </section>
  );
}
