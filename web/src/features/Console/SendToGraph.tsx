/** Opens nodes in the graph's room. */
import type { ReactNode } from 'react';
import { openInGraph } from '../Graph/send.ts';
import styles from './Console.module.css';

/** As many nodes as the graph draws. */
export const MOST_SENT = 5000;

export function SendToGraph({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} onClick={() => openInGraph(keys)}>
      {children}
    </button>
  );
}
