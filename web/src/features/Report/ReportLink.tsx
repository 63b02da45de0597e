import { useAddress } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ReportLink.module.css';
import { useBasket } from './store.ts';

/** The way to the report from every room, with how much is collected. */
export function ReportLink() {
  const { room } = useAddress();
  const { t } = useWords();
  const { basket } = useBasket();
  const count = basket.items.length;
  const label = count > 0 ? t('report.open', { count }) : t('report.title');
  return (
    <Link
      to={{ room: 'report' }}
      className={styles.link}
      aria-current={room === 'report' ? 'page' : undefined}
      title={label}
    >
      <Icon name="report" size={18} />
      <span className="if-wide">{t('report.title')}</span>
      {count > 0 && <b className={styles.count}>{count}</b>}
    </Link>
  );
}
