import type { Matrix } from '../../core/coverage.ts';
import type { Settings } from '../../core/settings.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomHead.module.css';

/** Says that the framework was not in use on the day: its priorities stand there all the same, for there is no other. */
export function OutOfTime({
  matrix: { framework },
  settings: { asOf },
}: {
  matrix: Matrix;
  settings: Settings;
}) {
  const { t, name, date } = useWords();
  const { validFrom, validUntil } = framework;
  const [when, day] =
    validFrom !== null && asOf < validFrom
      ? (['before', validFrom] as const)
      : validUntil !== null && asOf > validUntil
        ? (['after', validUntil] as const)
        : [null, null];
  if (when === null) return null;
  return (
    <p className={styles.lost}>
      <Icon name="warning" size={16} />
      <span>{t(`settings.framework.${when}`, { name: name(framework), day: date(day) })}</span>
    </p>
  );
}
