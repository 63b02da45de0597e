/** What is exported, whatever the format: a graph as two streams, or a table. */
import type { Value } from '../store/store.ts';
import type { ExportSettings, Language } from './settings.ts';

/** Shapes that every drawing program knows. */
export type Shape = 'disc' | 'square' | 'triangle' | 'diamond';

/** How a node was drawn. The y axis points up, as in GEXF. */
export interface NodeView {
  x?: number;
  y?: number;
  size: number;
  /** `#rrggbb` */
  color: string;
  shape: Shape;
}

export type Properties = Readonly<Record<string, Value>>;

export interface ExportNode {
  /** Unique in the graph: see {@link nodeKey}. */
  key: string;
  labels: readonly string[];
  /** What a reader calls it. */
  name: string;
  properties: Properties;
  view: NodeView;
}

export interface ExportEdge {
  /** Unique in the graph. */
  key: string;
  /** Keys of the nodes at its two ends. */
  source: string;
  target: string;
  type: string;
  properties: Properties;
}

/** One link of a measure with what it rests on: a row of the flat table. */
export interface EvidenceRow {
  area: string;
  document: string;
  number: string | null;
  issued: string | null;
  validUntil: string | null;
  path: readonly string[];
  measure: string;
  text: string;
  departments: readonly string[];
  target: string;
  tier: string;
  relation: string;
  state: string;
  evidence: readonly string[];
  starts: readonly number[];
  ends: readonly number[];
  terms: readonly string[];
  rule: string;
  confidence: number;
  measureId: string;
  targetId: string;
}

export type Source<T> = Iterable<T> | AsyncIterable<T>;

/** Each stream begins anew at every call, so that a format may go through it as often as it needs. */
export interface Subgraph {
  settings: ExportSettings;
  nodes: () => Source<ExportNode>;
  edges: () => Source<ExportEdge>;
  evidence: () => Source<EvidenceRow>;
}

export type TableValue = string | number | boolean | null;

export interface TableColumn {
  /** Short and unique in the table. */
  id: string;
  title: string;
  /** Width in characters, for a spreadsheet. */
  width?: number;
}

/** Rows under heads: the result of a query, a matrix, a comparison. */
export interface Table {
  /** Of its sheet or file. */
  name: string;
  columns: readonly TableColumn[];
  rows: () => Source<readonly TableValue[]>;
}

export interface Tables {
  settings: ExportSettings;
  tables: readonly Table[];
}

/** The name of a node across all labels, as an id is unique within its label only. */
export function nodeKey(label: string, id: string): string {
  return `${label}:${id}`;
}

/** Properties that name a node, the first that it has. */
const NAMES = ['title', 'name', 'heading', 'indicator', 'asWritten', 'id'];

export function nodeName(properties: Properties, language: Language): string {
  const english = language === 'en' ? properties.nameEn : undefined;
  if (typeof english === 'string' && english !== '') return english;
  for (const name of NAMES) {
    const value = properties[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
