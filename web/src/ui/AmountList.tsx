import { Link } from '../app/Link.tsx';
import type { StatedAmount } from '../core/amounts.ts';
import { amountInWords } from '../core/figures.ts';
import { useWords } from '../i18n/useWords.ts';
import styles from './AmountList.module.css';

/** Amounts as money, each with its measure, which opens where it is stated. */
export function AmountList({ amounts }: { amounts: readonly StatedAmount[] }) {
  const { language } = useWords();
  return (
    <ul className={styles.amounts}>
      {amounts.map(({ measure, amount }) => (
        <li key={amount.id}>
          <b>{amountInWords(amount, language)}</b>{' '}
          <Link
            lang="zh"
            to={{
              room: 'reader',
              document: measure.document,
              measure: measure.id,
              link: null,
              at: amount.start,
            }}
          >
            {measure.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
