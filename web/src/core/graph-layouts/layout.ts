/** What a layout is: a name, options of its own, and a rule for where nodes go. */
import type { Graph, Point } from '../graph.ts';

export type LayoutValue = string | number | boolean;

/** One setting of a layout, from which its form is made. Its words stand under `graph.layoutOption`. */
export type LayoutOption =
  | { id: string; kind: 'choice'; values: readonly string[]; initial: string }
  | { id: string; kind: 'number'; least: number; most: number; step: number; initial: number }
  | { id: string; kind: 'flag'; initial: boolean }
  /** The key of a node; empty where the layout finds one. */
  | { id: string; kind: 'node'; initial: '' };

export type LayoutOptions = Readonly<Record<string, LayoutValue>>;

/** What a layout is told. */
export interface LayoutScene {
  /** What is shown, filters applied. */
  graph: Graph;
  /** Radius of each node as it is drawn. */
  sizes: ReadonlyMap<string, number>;
  /** Ids of areas, and of tiers and priorities, in reading order. */
  areas: readonly string[];
  tiers: readonly string[];
  priorities: readonly string[];
}

export interface Layout {
  /** Names it in the address; its words stand under `graph.layout`. */
  id: string;
  options: readonly LayoutOption[];
  /** Where each node goes; the same scene gives the same places. Null where forces find the places step by step. */
  arrange: ((scene: LayoutScene, options: LayoutOptions) => ReadonlyMap<string, Point>) | null;
}

/** The layout that is chosen, and what differs from its initial options. */
export interface LayoutChoice {
  id: string;
  options: LayoutOptions;
}

function fits(option: LayoutOption, value: LayoutValue | undefined): value is LayoutValue {
  if (option.kind === 'choice') return typeof value === 'string' && option.values.includes(value);
  if (option.kind === 'flag') return typeof value === 'boolean';
  if (option.kind === 'node') return typeof value === 'string';
  return typeof value === 'number' && value >= option.least && value <= option.most;
}

/** All options of a layout: as chosen where the choice fits, else initial. */
export function optionsOf({ options }: Layout, chosen: LayoutOptions): LayoutOptions {
  return Object.fromEntries(
    options.map((option) => {
      const value = chosen[option.id];
      return [option.id, fits(option, value) ? value : option.initial];
    }),
  );
}

/** The options that a layout starts with where these nodes are selected: one of a node takes the last. */
export function firstOptions({ options }: Layout, selection: readonly string[]): LayoutOptions {
  const last = selection.at(-1);
  if (last === undefined) return {};
  return Object.fromEntries(options.flatMap(({ id, kind }) => (kind === 'node' ? [[id, last]] : [])));
}
