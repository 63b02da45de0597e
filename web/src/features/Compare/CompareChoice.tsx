import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { navigate } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from '../Settings/SettingsBar.module.css';

interface CompareChoiceProps {
  of: 'areas' | 'documents';
  /** The two documents that stand for “documents” first. */
  documents: readonly [string, string];
}

/** Whether two areas or two documents stand side by side. */
export function CompareChoice({ of, documents }: CompareChoiceProps) {
  const { t } = useWords();
  return (
    <div className={styles.field}>
      <span id="compare-of">{t('compare.of')}</span>
      <ToggleGroup
        className={styles.toggles}
        aria-labelledby="compare-of"
        value={[of]}
        onValueChange={([chosen]) => {
          if (chosen === 'areas') navigate({ left: null, right: null, target: null });
          if (chosen === 'documents') navigate({ left: documents[0], right: documents[1], target: null });
        }}
      >
        <Toggle value="areas">{t('compare.areas')}</Toggle>
        <Toggle value="documents">{t('compare.documents')}</Toggle>
      </ToggleGroup>
    </div>
  );
}
