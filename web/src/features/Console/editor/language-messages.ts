/** What the editor asks of the language worker, and what it answers. */
import type { ConsoleSchema } from '../../../../api/console.ts';

/** A piece of text of one kind, by its offsets. */
export interface Piece {
  from: number;
  to: number;
  kind: string;
}

export interface Problem {
  from: number;
  to: number;
  severity: 'error' | 'warning';
  message: string;
}

export interface Suggestion {
  label: string;
  kind: string;
  detail: string | null;
  /** What is put in where it is not the label, with `${1:place}` for what is still to be typed. */
  snippet: string | null;
}

/** Each task by name: what is asked and what is answered. */
export interface Tasks {
  schema: { ask: { schema: ConsoleSchema | null; parameters: readonly string[] }; answer: null };
  highlight: { ask: { text: string }; answer: Piece[] };
  lint: { ask: { text: string }; answer: Problem[] };
  complete: { ask: { text: string; at: number; manual: boolean }; answer: Suggestion[] };
  format: { ask: { text: string; at: number }; answer: { text: string; at: number } };
}

export type TaskName = keyof Tasks;

export type Request = { [N in TaskName]: { id: number; task: N; ask: Tasks[N]['ask'] } }[TaskName];

export type Reply = { id: number; answer: unknown } | { id: number; failed: string };
