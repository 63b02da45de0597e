/** A matrix ready to be drawn: what every cell says, in words and colours that are decided. */
import type { ExportSettings } from './settings.ts';

/** How an empty cell is marked. */
export const MARKS = ['none', 'named-only', 'tier-only', 'expired-only', 'not-assessable'] as const;
export type Mark = (typeof MARKS)[number];

export interface MatrixCell {
  /** What the cell shows where it has no mark; an empty text is no cell at all. */
  text: string;
  /** Depth of its colour, from 0 to 1. */
  heat: number;
  mark: Mark | null;
  /** Some of what is counted stands in documents that state no dates. */
  unstated: boolean;
}

export interface MatrixGroup {
  name: string;
  /** Colour of a tier, 1 to 6, or 0 for none. */
  colour: number;
  columns: readonly string[];
}

export interface MatrixRow {
  name: string;
  note: string;
  cells: readonly MatrixCell[];
  total: string;
  /** Nothing can be said of it: drawn in grey. */
  bare: boolean;
}

export interface MatrixFigure {
  settings: ExportSettings;
  corner: string;
  totalHead: string;
  groups: readonly MatrixGroup[];
  rows: readonly MatrixRow[];
  foot: MatrixRow;
  legend: readonly { mark: Mark | 'count' | 'unstated'; text: string }[];
}
