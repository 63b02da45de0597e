import type { Worker } from 'node:worker_threads';

export interface Pool<Job, Result> {
  /** Taken one by one as workers come free, so that a long list costs no memory. */
  jobs: Iterable<Job>;
  workers: number;
  /** Starts a worker that answers each message with one message. */
  spawn: () => Worker;
  /** Once aborted no job is begun; those that have begun are finished. */
  signal: AbortSignal;
  done: (job: Job, result: Result) => void;
  /** The worker ended before it answered; a new one takes its place. */
  lost: (job: Job, error: Error) => void;
}

/** Runs jobs on worker threads, one at a time on each. Ends when all are done, or, after an abort, those begun are. */
export async function runPool<Job, Result>(pool: Pool<Job, Result>): Promise<void> {
  const { workers, spawn, signal, done, lost } = pool;
  const queue = pool.jobs[Symbol.iterator]();
  const serve = async () => {
    let worker: Worker | null = null;
    try {
      while (!signal.aborted) {
        const next = queue.next();
        if (next.done) return;
        worker ??= spawn();
        try {
          done(next.value, await ask<Job, Result>(worker, next.value));
        } catch (error) {
          lost(next.value, error as Error);
          await worker.terminate();
          worker = null;
        }
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, serve));
}

/** Rejects where the worker ends instead of answering. */
function ask<Job, Result>(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', ended);
      act();
    };
    const answered = (result: Result) => settle(() => resolve(result));
    const failed = (error: Error) => settle(() => reject(error));
    const ended = (code: number) => settle(() => reject(new Error(`the worker ended with code ${code}`)));
    worker.on('message', answered);
    worker.on('error', failed);
    worker.on('exit', ended);
    worker.postMessage(job);
  });
}
