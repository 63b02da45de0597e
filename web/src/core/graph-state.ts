/**
 * What a person made of a graph, as data: everything that its address and its saved file hold, and nothing that can be
 * asked for again. Nodes are named by their keys; see {@link keyOf}.
 */
import type { DrawnLabel } from '../../api/graph.ts';
import type { Point } from './graph.ts';
import { type GraphFilters, NO_FILTERS } from './graph-filters.ts';
import { amended, type History, redone, stepped, undone } from './graph-history.ts';
import { FIRST_LAYOUT } from './graph-layouts/index.ts';
import type { LayoutChoice } from './graph-layouts/layout.ts';

/** What the size of a node says. */
export const SIZES = ['links', 'measures'] as const;
export type SizeBy = (typeof SIZES)[number];

export interface GraphView {
  /** Nodes beside those that the graph started from, in the order in which they came. */
  added: readonly string[];
  /** Nodes of the start that were taken away. */
  removed: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  hiddenLabels: ReadonlySet<DrawnLabel>;
  filters: GraphFilters;
  /** Where nodes are. One without a place is put somewhere by the layout. */
  places: ReadonlyMap<string, Point>;
  /** Nodes that no layout moves. */
  pins: ReadonlySet<string>;
  layout: LayoutChoice;
  sizeBy: SizeBy;
  /** Selected nodes; the last is the one that was selected last. */
  selection: readonly string[];
  /** The selected link, by the key of its edge. */
  link: string | null;
  /** Nodes of the path that is drawn out, from one end to the other. */
  path: readonly string[];
}

export const FIRST_VIEW: GraphView = {
  added: [],
  removed: new Set(),
  hidden: new Set(),
  hiddenLabels: new Set(),
  filters: NO_FILTERS,
  places: new Map(),
  pins: new Set(),
  layout: FIRST_LAYOUT,
  sizeBy: 'links',
  selection: [],
  link: null,
  path: [],
};

export type GraphAction =
  /** Brings nodes in, or back where they were hidden or removed. */
  | { kind: 'add'; keys: readonly string[] }
  | { kind: 'remove'; keys: readonly string[] }
  | { kind: 'hide'; keys: readonly string[] }
  | { kind: 'unhide' }
  | { kind: 'label'; label: DrawnLabel; shown: boolean }
  | { kind: 'filter'; filters: Partial<GraphFilters> }
  | { kind: 'pin'; keys: readonly string[]; places: ReadonlyMap<string, Point> }
  | { kind: 'unpin'; keys: readonly string[] }
  /** A person put nodes somewhere: there they stay. */
  | { kind: 'move'; places: ReadonlyMap<string, Point> }
  | { kind: 'layout'; layout: LayoutChoice }
  | { kind: 'size'; by: SizeBy }
  /** Lays out anew what is not pinned. */
  | { kind: 'again' }
  | { kind: 'path'; keys: readonly string[] }
  /** A view that was opened: from an address or a file. */
  | { kind: 'open'; view: GraphView }
  /** The layout came to rest: no step of its own. */
  | { kind: 'settle'; places: ReadonlyMap<string, Point> }
  | { kind: 'select'; keys: readonly string[]; how?: 'only' | 'more' | 'toggle' }
  | { kind: 'link'; key: string | null };

const together = <T>(set: ReadonlySet<T>, more: Iterable<T>): Set<T> => new Set([...set, ...more]);
const without = <T>(set: ReadonlySet<T>, less: Iterable<T>): Set<T> => {
  const left = new Set(set);
  for (const one of less) left.delete(one);
  return left;
};
const only = <V>(map: ReadonlyMap<string, V>, keys: ReadonlySet<string>): Map<string, V> =>
  new Map([...map].filter(([key]) => keys.has(key)));

function selected(before: readonly string[], keys: readonly string[], how: 'only' | 'more' | 'toggle') {
  if (how === 'only') return [...new Set(keys)];
  const had = new Set(before);
  if (how === 'toggle' && keys.every((key) => had.has(key)))
    return before.filter((key) => !keys.includes(key));
  return [...before.filter((key) => !keys.includes(key)), ...new Set(keys)];
}

/** The view after an action. */
export function changed(view: GraphView, action: GraphAction): GraphView {
  switch (action.kind) {
    case 'add':
      return {
        ...view,
        added: [...new Set([...view.added, ...action.keys])],
        removed: without(view.removed, action.keys),
        hidden: without(view.hidden, action.keys),
      };
    case 'remove': {
      const gone = new Set(action.keys);
      const stay = (key: string) => !gone.has(key);
      return {
        ...view,
        added: view.added.filter(stay),
        removed: together(view.removed, action.keys),
        hidden: without(view.hidden, gone),
        pins: without(view.pins, gone),
        places: new Map([...view.places].filter(([key]) => stay(key))),
        selection: view.selection.filter(stay),
        path: view.path.every(stay) ? view.path : [],
      };
    }
    case 'hide': {
      const hidden = together(view.hidden, action.keys);
      return { ...view, hidden, selection: view.selection.filter((key) => !hidden.has(key)) };
    }
    case 'unhide':
      return { ...view, hidden: new Set() };
    case 'label': {
      const change = action.shown ? without : together;
      return { ...view, hiddenLabels: change(view.hiddenLabels, [action.label]) };
    }
    case 'filter':
      return { ...view, filters: { ...view.filters, ...action.filters } };
    case 'pin':
      return {
        ...view,
        pins: together(view.pins, action.keys),
        places: new Map([...view.places, ...only(action.places, new Set(action.keys))]),
      };
    case 'unpin':
      return { ...view, pins: without(view.pins, action.keys) };
    case 'move':
      return {
        ...view,
        pins: together(view.pins, action.places.keys()),
        places: new Map([...view.places, ...action.places]),
      };
    case 'layout':
      return { ...view, layout: action.layout, places: only(view.places, view.pins) };
    case 'size':
      return { ...view, sizeBy: action.by };
    case 'again':
      return { ...view, places: only(view.places, view.pins) };
    case 'path':
      return { ...view, path: action.keys };
    case 'open':
      return action.view;
    case 'settle':
      return {
        ...view,
        places: new Map([...view.places, ...action.places, ...only(view.places, view.pins)]),
      };
    case 'select':
      return { ...view, link: null, selection: selected(view.selection, action.keys, action.how ?? 'only') };
    case 'link':
      return { ...view, link: action.key, selection: [] };
  }
}

/** Actions that undo does not take back: looking at something, and the layout coming to rest. */
const QUIET: ReadonlySet<GraphAction['kind']> = new Set(['settle', 'select', 'link']);

/** What is selected is not undone: a person looks at what changes. */
const keepLooking = (other: GraphView, { selection, link }: GraphView): GraphView => ({
  ...other,
  selection,
  link,
});

/** The history after actions, which together are one step. */
export function acted(history: History<GraphView>, ...actions: readonly GraphAction[]): History<GraphView> {
  const next = actions.reduce(changed, history.present);
  return actions.every(({ kind }) => QUIET.has(kind)) ? amended(history, next) : stepped(history, next);
}

export function undo(history: History<GraphView>): History<GraphView> {
  return undone(history, keepLooking);
}

export function redo(history: History<GraphView>): History<GraphView> {
  return redone(history, keepLooking);
}
