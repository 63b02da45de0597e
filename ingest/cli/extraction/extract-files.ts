import { basename, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fingerprint } from '../../load/fingerprint.ts';
import type { Knowledge } from '../../seeds/knowledge.ts';
import { loadKnowledge } from '../../seeds/load.ts';
import type { Context } from '../context.ts';
import { readSteps } from '../read-steps.ts';
import { UserError } from '../user-error.ts';
import { Finished } from './finished.ts';
import { type Job, type Outcome, runJob } from './job.ts';
import { Pace } from './pace.ts';
import { runPool } from './pool.ts';
import { isInShard, type Shard } from './shard.ts';
import type { WorkerSettings } from './worker.ts';

/** So many documents are done before worker threads have started. */
const FEW = 16;

/** Which of the documents are done, and how many of them at a time. */
export interface Extent {
  shard: Shard | null;
  jobs: number;
}

/**
 * Extracts documents into a folder, many of them at a time. Results that are there already, of the same bytes, code
 * and knowledge, stay as they are, so that a run that was stopped goes on where it was.
 * @returns how many failed
 * @throws {UserError} where it is stopped, saying how many documents are left
 */
export async function extractFiles(
  inputs: readonly string[],
  out: string,
  { shard, jobs: atATime }: Extent,
  context: Context,
): Promise<number> {
  const { terminal, project, signal } = context;
  const knowledge = loadKnowledge(project.seedsDir);
  const finished = new Finished(out, fingerprint('extraction', knowledge.hash), shard);
  const results = namesFor(inputs)
    .map((name, i) => ({ input: inputs[i]!, output: join(out, name) }))
    .filter((_, i) => isInShard(i, shard));
  const many = results.length > FEW;
  const pace = new Pace(results.length);
  const counts = { written: 0, unchanged: 0, failed: 0 };
  const settle = (job: Job, outcome: Outcome) => {
    counts[outcome.status]++;
    if (outcome.status === 'failed') terminal.message(`cetu: ${outcome.message}`);
    else {
      for (const line of outcome.messages) terminal.message(line);
      if (outcome.status === 'written') finished.add(job.output, job.input, outcome.sha256);
      terminal.data(`${job.output}\n`);
    }
    terminal.progress(`extract ${pace.next()} · ${basename(job.input)}`);
  };
  const jobs = jobsOf(results, finished);
  if (many && atATime > 1) await onThreads(atATime, jobs, settle, context);
  else await oneByOne(jobs, settle, knowledge, context);
  const left = results.length - counts.written - counts.unchanged - counts.failed;
  if (signal.aborted && left > 0)
    throw new UserError(
      `stopped: ${left} of ${results.length} documents are left; run the same command again to go on`,
    );
  if (many)
    terminal.message(
      `${results.length} documents: ${counts.written} written, ${counts.unchanged} unchanged, ${counts.failed} failed`,
    );
  return counts.failed;
}

function* jobsOf(results: readonly { input: string; output: string }[], finished: Finished): Generator<Job> {
  for (const { input, output } of results) yield { input, output, known: finished.hashOf(output, input) };
}

type Settle = (job: Job, outcome: Outcome) => void;

async function oneByOne(
  jobs: Iterable<Job>,
  settle: Settle,
  knowledge: Knowledge,
  { project, signal }: Context,
): Promise<void> {
  const steps = readSteps(knowledge, project.root);
  for (const job of jobs) {
    if (signal.aborted) return;
    settle(job, await runJob(job, steps, project.root, isDebug()));
  }
}

function onThreads(
  workers: number,
  jobs: Iterable<Job>,
  settle: Settle,
  { project, signal }: Context,
): Promise<void> {
  const workerData: WorkerSettings = { seedsDir: project.seedsDir, root: project.root, debug: isDebug() };
  return runPool<Job, Outcome>({
    jobs,
    workers,
    spawn: () => new Worker(new URL(project.extractWorkerUrl), { workerData }),
    signal,
    done: settle,
    lost: (job, error) =>
      settle(job, { status: 'failed', message: `${job.input}: could not be extracted: ${error.message}` }),
  });
}

const isDebug = () => Boolean(process.env.DEBUG);

/** `abc.txt` → `abc.json`; where two documents differ in nothing but folder or ending, the whole name, then a number. */
function namesFor(files: readonly string[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return files.map((file) => {
    const name = basename(file);
    const base = name.slice(0, name.length - extname(name).length);
    let number = numbers.get(name) ?? 0;
    for (; ; number++) {
      const candidate = [base, name, `${name}-${number}`][Math.min(number, 2)]!;
      if (taken.has(candidate)) continue;
      taken.add(candidate);
      numbers.set(name, number);
      return `${candidate}.json`;
    }
  });
}
