import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { LENSES } from '../../../api/lens.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from '../Settings/SettingsBar.module.css';

const CHOICES = ['areas', ...LENSES] as const;

/** What the rows of the matrix are. */
export function LensChoice() {
  const { lens } = useAddress();
  const { t } = useWords();
  return (
    <div className={styles.field}>
      <span id="lens">{t('matrix.lens')}</span>
      <ToggleGroup
        className={styles.toggles}
        aria-labelledby="lens"
        value={[lens]}
        onValueChange={([chosen]) => {
          const next = CHOICES.find((choice) => choice === chosen);
          if (next) navigate({ lens: next, area: null, target: null, item: null });
        }}
      >
        {CHOICES.map((choice) => (
          <Toggle key={choice} value={choice}>
            {t(`matrix.lensRow.${choice}`)}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  );
}
