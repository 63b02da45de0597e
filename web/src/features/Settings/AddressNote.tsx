import type { Coverage } from '../../../api/coverage.ts';
import { useAddress, useUnread } from '../../app/history.ts';
import { Link } from '../../app/Link.tsx';
import type { Matrix } from '../../core/coverage.ts';
import { type NotFound, notFound, without } from '../../core/not-found.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomHead.module.css';

/** Says what of the address was not found or could not be read, and takes it out. */
export function AddressNote({ coverage, matrix }: { coverage: Coverage; matrix: Matrix }) {
  const address = useAddress();
  const { parameters } = useUnread();
  const { t, name, language } = useWords();
  const between = language === 'zh' ? '、' : ', ';
  const missing = notFound(address, coverage, matrix);
  if (missing.length + parameters.length === 0) return null;
  const inWords = ({ what, id, framework }: NotFound) => {
    const named = t(`lost.${what}`, { id });
    return framework ? `${named}${t('lost.otherFramework', { framework: name(framework) })}` : named;
  };
  return (
    <p className={styles.lost} role="status">
      <Icon name="warning" size={16} />
      <span>
        {missing.length > 0 && t('lost.notFound', { list: missing.map(inWords).join(between) })}{' '}
        {parameters.length > 0 && t('lost.unread', { list: parameters.join(between) })}{' '}
        {missing.length > 0 && (
          <Link to={without(address, missing)} replace>
            {t('lost.takeOut')}
          </Link>
        )}
      </span>
    </p>
  );
}
