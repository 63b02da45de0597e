/** What the store and the child process that runs the engine say to each other. */
import type {
  Counters,
  LoadProgress,
  LoadSummary,
  Parameter,
  Row,
  SearchHit,
  StoreErrorCode,
} from '../store.ts';

export interface Statement {
  cypher: string;
  parameters: Record<string, Parameter>;
}

/** Rows of a result, the first of them; `cursor` is there while more can be had. */
export interface Page {
  columns: string[];
  rows: Row[];
  cursor?: number;
  counters: Counters;
  /** See `QueryResult.state`; with the first page. */
  state?: string;
}

export interface EngineFiles {
  /** The graph itself. */
  file: string;
  /** Where it is noted how far it has come. */
  acknowledged: string;
  /** Where it is noted what was written to it by hand. */
  byHand: string;
}

/** What can be asked, and what the answer is. */
export interface Calls {
  open: { ask: EngineFiles; answer: { nodes: number } };
  read: { ask: Statement & { pageSize: number }; answer: Page };
  write: { ask: Statement & { pageSize: number }; answer: Page };
  next: { ask: { cursor: number; pageSize: number }; answer: Page };
  drop: { ask: { cursor: number }; answer: null };
  schema: { ask: { statements: readonly string[] }; answer: null };
  /** `parts` is JSON of `GraphPart[]`: many small objects go over in half the time as one text. */
  load: { ask: { parts: string }; answer: LoadSummary };
  search: { ask: { text: string; labels: readonly string[]; limit: number }; answer: SearchHit[] };
  state: { ask: null; answer: string };
  warm: { ask: null; answer: null };
  close: { ask: null; answer: null };
}

export type CallName = keyof Calls;

export type Request = { [N in CallName]: { id: number; call: N; ask: Calls[N]['ask'] } }[CallName];

export interface WireError {
  code: StoreErrorCode;
  message: string;
  engineCode?: string;
  position?: { line: number; column: number };
}

export type Reply =
  | { id: number; answer: Calls[CallName]['answer'] }
  | { id: number; error: WireError }
  | { id: number; progress: LoadProgress };
