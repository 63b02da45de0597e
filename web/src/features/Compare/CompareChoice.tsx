import { navigate } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Choice } from '../Settings/Choice.tsx';

const CHOICES = ['areas', 'documents'] as const;

interface CompareChoiceProps {
  of: (typeof CHOICES)[number];
  /** The two documents that stand for “documents” first. */
  documents: readonly [string, string];
}

/** Whether two areas or two documents stand side by side. */
export function CompareChoice({ of, documents }: CompareChoiceProps) {
  const { t } = useWords();
  return (
    <Choice
      label={t('compare.of')}
      choices={CHOICES.map((choice) => [choice, t(`compare.${choice}`)])}
      chosen={of}
      onChoose={(next) => {
        const [left, right] = next === 'documents' ? documents : [null, null];
        navigate({ left, right, side: null, target: null });
      }}
    />
  );
}
