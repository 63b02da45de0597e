/** The cheat sheet: what can be asked, each by an example that runs on this graph. */
import { EXAMPLE_VALUES, EXAMPLES } from '../../core/console-examples.ts';
import type { Typed } from '../../core/console-parameters.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Console.module.css';

export function Sheet({ onPick }: { onPick: (query: string, typed: readonly Typed[]) => void }) {
  const { t } = useWords();
  return (
    <div className={styles.sheet}>
      <p>{t('console.sheetHelp')}</p>
      <ul>
        {EXAMPLES.map(({ id, query }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(query, EXAMPLE_VALUES)}>
              <b>{t(`console.sheet.${id}`)}</b>
              <code>{query}</code>
            </button>
          </li>
        ))}
      </ul>
      <p>{t('console.keys')}</p>
    </div>
  );
}
