/** A worker thread: makes its own reader, then extracts one document after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../../seeds/load.ts';
import { readSteps } from '../read-steps.ts';
import { type Job, runJob } from './job.ts';

/** What a worker is started with. */
export interface WorkerSettings {
  seedsDir: string;
  root: string;
  debug: boolean;
}

const { seedsDir, root, debug } = workerData as WorkerSettings;
const steps = readSteps(loadKnowledge(seedsDir), root);
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await runJob(job, steps, root, debug)));
