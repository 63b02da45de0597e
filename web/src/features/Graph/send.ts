/** The way into the graph's room for nodes that were found elsewhere. */
import { navigate } from '../../app/history.ts';
import { encodeView } from '../../core/graph-address.ts';
import { startKey } from '../../core/graph-start.ts';
import { FIRST_VIEW } from '../../core/graph-state.ts';
import { keepView } from './kept-views.ts';

/** The start of a graph that shows what was sent to it, and nothing else. */
const START = { keys: [], edges: [] };
const ID = startKey({ start: 'nodes', area: null, target: null, document: null, node: null });

/** Opens a graph of these nodes, the only one of them selected. */
export function openInGraph(keys: readonly string[]): void {
  const view = { ...FIRST_VIEW, added: keys };
  const { text, fit, data } = encodeView(ID, START, view);
  const said = fit === 'none' ? keepView(data, null) : text;
  const selected = keys.length === 1 ? keys[0]! : null;
  navigate({ room: 'graph', start: 'nodes', node: null, selected, view: said });
}
