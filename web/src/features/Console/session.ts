/** What stands in the console: kept while the page is open, so that whoever comes back finds it as it was left. */
import { useSyncExternalStore } from 'react';
import { type ConsoleEvent, LIMITS } from '../../../api/console.ts';
import type { Field, Typed } from '../../core/console-parameters.ts';
import { valuesOf } from '../../core/console-parameters.ts';
import type { Cells } from '../../core/console-values.ts';
import { RequestError } from '../../data/client.ts';
import { runQuery } from '../../data/console.ts';
import { queryClient } from '../../data/queries.ts';

type Summary = Extract<ConsoleEvent, { event: 'summary' }>;
export type Failure = Extract<ConsoleEvent, { event: 'error' }>;

/** One statement that ran, or runs. */
export interface Answer {
  text: string;
  columns: string[] | null;
  rows: Cells[];
  summary: Summary | null;
  failure: Failure | null;
}

export interface ConsoleSession {
  text: string;
  typed: readonly Typed[];
  limit: number;
  timeout: number;
  /** Off whenever the page is opened. */
  write: boolean;
  /** What runs, or ran last. */
  ran: { text: string; fields: readonly Field[] } | null;
  running: AbortController | null;
  began: number;
  answers: readonly Answer[];
  /** Number of the statement whose answer is shown. */
  shown: number;
  /** What went wrong with the request itself. */
  error: Error | null;
  cancelled: boolean;
}

let session: ConsoleSession = {
  text: '',
  typed: [],
  limit: LIMITS.rows.default,
  timeout: LIMITS.timeout.default,
  write: false,
  ran: null,
  running: null,
  began: 0,
  answers: [],
  shown: 0,
  error: null,
  cancelled: false,
};
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const consoleSession = (): ConsoleSession => session;

export function change(patch: Partial<ConsoleSession>): void {
  session = { ...session, ...patch };
  for (const listener of listeners) listener();
}

export function useConsole(): ConsoleSession {
  return useSyncExternalStore(subscribe, consoleSession);
}

/** Puts a value in a field; the others stay as they are. */
export function setTyped(value: Typed): void {
  const { typed } = session;
  change({ typed: [...typed.filter(({ name }) => name !== value.name), value] });
}

/** Ends what runs; gives back whether anything did. */
export function cancel(): boolean {
  if (!session.running) return false;
  session.running.abort();
  return true;
}

/**
 * Runs the text with the values of its fields, in place of what runs. `onDone` is told once it is over, unless it was
 * cancelled.
 */
export async function run(fields: readonly Field[], today: string, onDone: () => void): Promise<void> {
  const { values, wrong } = valuesOf(fields, today);
  if (session.text.trim() === '' || wrong.length > 0) return;
  cancel();
  const running = new AbortController();
  const { text, limit, timeout, write } = session;
  change({
    ran: { text, fields },
    running,
    began: performance.now(),
    answers: [],
    shown: 0,
    error: null,
    cancelled: false,
  });
  const answers: Answer[] = [];
  const show = () => {
    if (session.running === running)
      change({ answers: answers.map((one) => ({ ...one, rows: one.rows.slice() })) });
  };
  const flush = throttled(show);
  let error: Error | null = null;
  try {
    await runQuery({ text, parameters: values, limit, timeout }, write, running.signal, (event) => {
      take(answers, event);
      flush();
    });
  } catch (thrown) {
    if (!running.signal.aborted) error = thrown instanceof Error ? thrown : new RequestError('internal', '');
  }
  show();
  if (session.running !== running) return;
  const cancelled = running.signal.aborted;
  const failed = answers.findIndex(({ failure }) => failure !== null);
  change({ running: null, error, cancelled, shown: failed >= 0 ? failed : Math.max(0, answers.length - 1) });
  // What was written shows in every room.
  if (write) void queryClient.invalidateQueries();
  if (!cancelled) onDone();
}

function take(answers: Answer[], event: ConsoleEvent): void {
  const last = answers.at(-1);
  switch (event.event) {
    case 'statement':
      answers.push({ text: event.text, columns: null, rows: [], summary: null, failure: null });
      return;
    case 'columns':
      if (last) last.columns = event.columns;
      return;
    case 'rows':
      // They come out of JSON: every value of it is a value of a result.
      for (const row of event.rows) last?.rows.push(row as Cells);
      return;
    case 'summary':
      if (last) last.summary = event;
      return;
    case 'error':
      if (last) last.failure = event;
      return;
    case 'end':
      return;
  }
}

/** Milliseconds between two pictures of an answer that is on its way. */
const PAUSE = 120;

function throttled(show: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      show();
    }, PAUSE);
  };
}
