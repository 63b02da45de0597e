/** What the drawing is told to draw, and what it tells of a person's hand. */
import type { DrawnLabel } from '../../api/graph.ts';
import type { Point } from '../core/graph.ts';

export interface DrawnNode {
  key: string;
  label: DrawnLabel;
  tier: number;
  /** One character that tells the type where colour does not. */
  mark: string;
  name: string;
  short: string;
  size: number;
}

export interface DrawnEdge {
  key: string;
  from: string;
  to: string;
  weight: number;
  /** Measures are folded into it: drawn as a band with their number, in the colour of this tier. */
  folded: { tier: number } | null;
  /** Which way it points says something. */
  directed: boolean;
  /** How far it is bent to the left, beside others between the same two nodes. */
  bend: number;
}

/** What the shapes of nodes are drawn from, beside what Sigma knows. */
export interface ShapedData {
  kind: DrawnLabel;
  rim: string;
}

/** What is drawn out of the rest. */
export interface Emphasis {
  selected: ReadonlySet<string>;
  /** The selected link, by the key of its edge. */
  link: string | null;
  /** Nodes of the path that is drawn out, and the keys of the edges along it. */
  path: ReadonlySet<string>;
  pathLinks: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = {
  selected: new Set(),
  link: null,
  path: new Set(),
  pathLinks: new Set(),
  pinned: new Set(),
};

/** `only` takes the place of what was selected; `toggle` adds or takes away; `more` adds. */
export type SelectHow = 'only' | 'more' | 'toggle';

export interface Handlers {
  onSelect: (keys: readonly string[], how: SelectHow) => void;
  onSelectLink: (key: string) => void;
  /** A person asks for the measures that are folded into a link. */
  onUnfold: (key: string) => void;
  /** A person let go of nodes that they had moved. */
  onMove: (places: ReadonlyMap<string, Point>) => void;
  /** The graphics card gave up the drawing: it must be made anew. */
  onLost: () => void;
  /** After each drawing: how many nodes it shows. */
  onDrawn: (nodes: number) => void;
}

/** What dragging on the ground does: move the view, or draw a line around what is to be selected. */
export type Tool = 'view' | 'lasso';

export interface NodeAttributes extends Point {
  drawn: DrawnNode;
  size: number;
}
