import type { Link } from '../../../api/measures.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './TierDots.module.css';
import type { TargetLook } from './targets.ts';

/** One mark in the tier's colour for each priority that a measure supports; decoration beside its name. */
export function TierDots({
  links,
  targets,
}: {
  links: readonly Link[];
  targets: ReadonlyMap<string, TargetLook>;
}) {
  const { name } = useWords();
  const direct = links.filter(({ relation, state }) => relation === 'direct' && state !== 'rejected');
  if (direct.length === 0) return null;
  return (
    <span className={styles.dots} aria-hidden="true">
      {direct.map(({ target }) => {
        const look = targets.get(target);
        return <i key={target} data-tier={look?.colour ?? 0} title={look && name(look)} />;
      })}
    </span>
  );
}
