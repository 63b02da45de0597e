/** Keeps the address and the view the same: what a person does goes into it, and what it says is opened. */
import { useEffect, useState } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import { atLeisure } from '../../app/leisure.ts';
import { decodeView, encodeView, type Fit } from '../../core/graph-address.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';
import { FIRST_VIEW, type GraphAction, type GraphView } from '../../core/graph-state.ts';
import { isKeptMark, keepView, keptView } from './kept-views.ts';
import { takeOpened } from './opened-file.ts';

interface Said {
  view: string | null;
  selected: string | null;
}

/** What the address said last, or was made to say, by session: what differs from it was changed by someone else. */
const lastSaid = new Map<string, Said>();

const selecting = (selected: string | null): GraphAction =>
  selected?.includes('|')
    ? { kind: 'link', key: selected }
    : { kind: 'select', keys: selected ? [selected] : [] };

function opened(id: string, start: GraphStarting, text: string | null): GraphView | null {
  return isKeptMark(text) ? keptView(start, text!) : decodeView(id, start, text);
}

/** Why the view that an address names cannot be opened: it was too large for it and is not kept here, or it is no view. */
type Unopened = 'lost' | 'unread';

/** How well the address holds the view, or why what it held was not opened. */
export type AddressFit = Fit | Unopened;

/** What the address named and could not be opened, by session, until it names something else. */
const unopened = new Map<string, Unopened>();

function noteOpened(id: string, text: string | null, found: GraphView | null): void {
  if (text === null || found) unopened.delete(id);
  else unopened.set(id, isKeptMark(text) ? 'lost' : 'unread');
}

/** The view that a new session begins with. */
export function firstView(id: string, start: GraphStarting, said: Said): GraphView {
  lastSaid.set(id, said);
  const found = opened(id, start, said.view);
  noteOpened(id, said.view, found);
  const first = start.layout ? { ...FIRST_VIEW, layout: { id: start.layout, options: {} } } : FIRST_VIEW;
  const { selection, link } = selectedIn(found ?? first, said.selected);
  return { ...(found ?? first), selection, link };
}

/** Several selected nodes stand in the view itself; one stands beside it. */
function selectedIn(view: GraphView, selected: string | null): Pick<GraphView, 'selection' | 'link'> {
  if (selected === null) return { selection: view.selection, link: null };
  return selected.includes('|') ? { selection: [], link: selected } : { selection: [selected], link: null };
}

/** Nodes up to which a view is written into the address at once. */
const MOST_AT_ONCE = 100;

export function useViewAddress(
  id: string,
  start: GraphStarting,
  view: GraphView,
  act: (...actions: readonly GraphAction[]) => void,
): AddressFit {
  const { view: text, selected } = useAddress();
  const [fit, setFit] = useState<AddressFit>('all');
  useEffect(() => {
    const file = takeOpened(id);
    if (file) {
      lastSaid.set(id, { view: text, selected });
      act({ kind: 'open', view: file(start) });
      return;
    }
    const last = lastSaid.get(id);
    if (last && (text !== last.view || selected !== last.selected)) {
      lastSaid.set(id, { view: text, selected });
      const found = text === last.view ? null : opened(id, start, text);
      if (text !== last.view) noteOpened(id, text, found);
      const actions: GraphAction[] = [
        ...(found ? [{ kind: 'open', view: found } as const] : []),
        ...(selected !== last.selected ? [selecting(selected)] : []),
      ];
      if (actions.length > 0) {
        act(...actions);
        return;
      }
    }
    const say = () => {
      const encoded = encodeView(id, start, view);
      const [only] = view.selection;
      const said = {
        view: encoded.fit === 'none' ? keepView(encoded.data, text) : encoded.text,
        selected: view.link ?? (view.selection.length === 1 ? only! : null),
      };
      setFit((encoded.text === null && unopened.get(id)) || encoded.fit);
      lastSaid.set(id, said);
      navigate(said, true);
    };
    if (start.keys.length + view.added.length > MOST_AT_ONCE) return atLeisure(say);
    say();
  }, [id, start, view, text, selected, act]);
  return fit;
}
