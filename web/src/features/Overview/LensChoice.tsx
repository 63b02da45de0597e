import { LENSES } from '../../../api/lens.ts';
import { navigate, useAddress } from '../../app/history.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Choice } from '../Settings/Choice.tsx';

const CHOICES = ['areas', ...LENSES] as const;

/** What the rows of the matrix are. */
export function LensChoice() {
  const { lens } = useAddress();
  const { t } = useWords();
  return (
    <Choice
      label={t('matrix.lens')}
      choices={CHOICES.map((choice) => [choice, t(`matrix.lensRow.${choice}`)])}
      chosen={lens}
      onChoose={(next) => navigate({ lens: next, area: null, target: null, item: null })}
    />
  );
}
