/** A grey shape where content will be, so that nothing jumps when it comes. */
import styles from './Skeleton.module.css';

export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={index} />
      ))}
    </div>
  );
}
