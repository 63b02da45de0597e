/** Opens nodes in the graph's room. */
import type { ReactNode } from 'react';
import { navigate } from '../../app/history.ts';
import { encodeView } from '../../core/graph-address.ts';
import { startKey } from '../../core/graph-start.ts';
import { FIRST_VIEW } from '../../core/graph-state.ts';
import { keepView } from '../Graph/kept-views.ts';
import styles from './Console.module.css';

/** As many nodes as the graph draws. */
export const MOST_SENT = 5000;

/** The start of a graph that shows what was sent to it, and nothing else. */
const START = { keys: [], edges: [] };
const ID = startKey({ start: 'nodes', area: null, target: null, document: null, node: null });

export function SendToGraph({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  const send = () => {
    const view = { ...FIRST_VIEW, added: keys };
    const { text, fit } = encodeView(ID, START, view);
    const said = fit === 'none' ? keepView(START, view) : text;
    navigate({ room: 'graph', start: 'nodes', node: null, selected: null, view: said });
  };
  return (
    <button type="button" className={styles.button} onClick={send}>
      {children}
    </button>
  );
}
