/**
 * One interface over every graph database that Cetu runs on. Nothing outside this folder knows which engine
 * answers. Values have one shape whatever the engine: see {@link Value}.
 */
import type { GraphPart } from '../model.ts';
import type { UnknownName } from '../text/unknown-names.ts';

/** A node in a result. `id` is the store's own, good within one result; business ids are in `properties.id`. */
export interface NodeValue {
  type: 'node';
  id: string;
  labels: string[];
  properties: Record<string, Value>;
}

export interface RelationshipValue {
  type: 'relationship';
  id: string;
  start: string;
  end: string;
  relType: string;
  properties: Record<string, Value>;
}

export interface PathValue {
  type: 'path';
  nodes: NodeValue[];
  relationships: RelationshipValue[];
}

/** Dates and times are ISO strings; integers are numbers. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | NodeValue
  | RelationshipValue
  | PathValue
  | { [key: string]: Value };

/** A parameter of a query. */
export type Parameter = null | boolean | number | string | Parameter[] | { [key: string]: Parameter };

export type Row = Record<string, Value>;

export interface QueryOptions {
  parameters?: Record<string, Parameter>;
  /** Ends the query on the engine; the promise rejects with `StoreError` of code `cancelled`. */
  signal?: AbortSignal;
  /** Milliseconds; past it the query is ended and the promise rejects with code `timeout`. Default 60 000. */
  timeout?: number;
  /** Rows to give back at the most; one more is asked for so that `more` can be told. Default: all. */
  limit?: number;
}

/** Counts of what a query wrote; absent counts are 0. */
export interface Counters {
  nodesCreated?: number;
  nodesDeleted?: number;
  relationshipsCreated?: number;
  relationshipsDeleted?: number;
  propertiesSet?: number;
}

/** An operator of a plan, and those that feed it. */
export interface Plan {
  operator: string;
  details: string;
  /** Rows that the planner expects, and, where the statement was profiled, those that came. */
  estimatedRows: number | null;
  rows: number | null;
  dbHits: number | null;
  children: Plan[];
}

export interface QueryResult {
  columns: string[];
  rows: Row[];
  /** True where `limit` cut rows off. */
  more: boolean;
  counters: Counters;
  /** Of a statement that begins with EXPLAIN or PROFILE, where the engine gives it other than as rows. */
  plan?: Plan;
  /** Labels, types and properties of the statement that the graph does not have; absent where it has all. */
  unknown?: UnknownName[];
  /** The state of the graph that the rows of a read are of: rows of the same state are of one moment. */
  state?: string;
  /** Milliseconds from asking to the last row. */
  elapsed: number;
}

export interface PageOptions extends QueryOptions {
  /** Default 1 000. */
  pageSize?: number;
  /** Told once, before the first page. */
  onColumns?: (columns: string[]) => void;
}

/** What is known once all pages were given. */
export interface PagesEnd extends Pick<QueryResult, 'more' | 'plan' | 'unknown'> {
  /** Something was committed meanwhile: the rows may be some of before it and some of after it. */
  changed?: true;
}

export interface ReadSession {
  /** Runs one statement that must not write: a write is refused by the engine, code `read-only`. */
  run(cypher: string, options?: QueryOptions): Promise<QueryResult>;
  /**
   * Rows in pages, with memory bounded by the page. Of a load that is committed meanwhile they show all or nothing where
   * they fit on one page; on a server, more rows than that may be of before it and of after it, which the end says.
   */
  pages(cypher: string, options?: PageOptions): AsyncGenerator<Row[], PagesEnd>;
  close(): Promise<void>;
}

export interface WriteSession {
  /** Runs one statement in a transaction of its own, retried where the engine says a retry may help. */
  run(cypher: string, options?: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}

export interface SearchHit {
  label: string;
  id: string;
  /** What to show: a title or a name. */
  text: string;
  score: number;
  /** Of a measure or a section: where it stands. Null of what stands in no document. */
  place: SearchPlace | null;
}

export interface SearchPlace {
  /** Id of the document. */
  document: string;
  /** Where it begins there. */
  start: number;
  /** What is written below the title of a measure. */
  text: string | null;
}

export interface SearchOptions {
  /** Labels to search in; default all that have a text index. */
  labels?: readonly string[];
  limit?: number;
  signal?: AbortSignal;
}

export interface LoadProgress {
  nodes: number;
  relationships: number;
  totalNodes: number;
  totalRelationships: number;
}

export interface LoadOptions {
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

export interface LoadSummary {
  nodesCreated: number;
  nodesUpdated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
}

export interface StillOptions {
  signal?: AbortSignal;
}

export interface Store {
  /** `embedded` or `neo4j`: for messages, never to branch on. */
  readonly kind: string;
  /** Where the graph lives, without a password. */
  readonly uri: string;
  read(): ReadSession;
  write(): WriteSession;
  /** Makes the constraints and indexes that `schema.cypher` names; harmless when they exist. */
  applySchema(): Promise<void>;
  /**
   * Makes the graph hold exactly `part` for its owner: nodes and relationships are created, updated or deleted so
   * that loading the same part twice changes nothing. Readers see the old part or the new, never half of it.
   * `ADDRESSES` relationships whose `state` a person set keep `state`. Several parts, each of another owner, are
   * loaded in one transaction, as if one after the other: all of them or none.
   */
  load(part: GraphPart | readonly GraphPart[], options?: LoadOptions): Promise<LoadSummary>;
  /** Removes what `owner` owns, and shared nodes that nothing points at any more. */
  remove(owner: string): Promise<LoadSummary>;
  /** Tells a state of the graph from others: where it is the same twice, nothing was committed between. */
  state(): Promise<string>;
  /**
   * Runs `work`, which only reads, while no load is written: one that is being written is waited for, others wait until
   * the work is done. What it reads is of one moment then, unless somebody writes by hand, or this user may not write
   * on a server that others load into; `state` tells.
   */
  still<T>(work: () => Promise<T>, options?: StillOptions): Promise<T>;
  /** Gets what is read ready for many questions, where the first of them would otherwise wait for it. */
  warm(): Promise<void>;
  /** Full-text search over titles, names and texts, Chinese included; best first. */
  search(text: string, options?: SearchOptions): Promise<SearchHit[]>;
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'cancelled'
  | 'timeout'
  | 'read-only'
  | 'syntax'
  | 'unsupported'
  | 'locked'
  | 'damaged'
  | 'unavailable'
  | 'unauthorized'
  | 'not-found'
  | 'disk'
  | 'query';

/** Every error that a store raises. `message` says what is wrong and what to do, without secrets. */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly details: {
      /** The engine's own code, such as `Neo.ClientError.Statement.SyntaxError`. */
      engineCode?: string;
      /** Where in the query, 1-based. */
      position?: { line: number; column: number };
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
