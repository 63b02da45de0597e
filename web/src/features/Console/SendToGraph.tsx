/** Opens nodes in the graph's room. */
import type { ReactNode } from 'react';
import { Link } from '../../app/Link.tsx';
import styles from './Console.module.css';

/** As many nodes as an address names. */
export const MOST_SENT = 500;

export function SendToGraph({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <Link
      className={styles.button}
      to={{ room: 'graph', start: 'node', node: keys[0] ?? null, selected: null }}
    >
      {children}
    </Link>
  );
}
