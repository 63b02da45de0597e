import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

/** How many documents are done at a time where nobody says otherwise: one on each core. */
export const allCores = (): number => availableParallelism();

/** A whole number from 1 on. @throws {InvalidArgumentError} */
export function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,4}$/.test(text) || jobs < 1)
    throw new InvalidArgumentError('A number of jobs is a whole number from 1 to 9999.');
  return jobs;
}
