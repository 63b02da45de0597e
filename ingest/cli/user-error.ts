import { isDay } from '../../cypher/day.ts';

/** Something that the person at the terminal can mend: shown as it is, without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /**
   * @param message what is wrong and what to do
   * @param exitCode 1 where some input failed, 2 where the command was given wrongly
   */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** Throws a {@link UserError} with exit code 2 where `text`, given with `option`, is not a day that exists. */
export function checkDay(option: string, text: string): void {
  if (isDay(text)) return;
  const why = /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'there is no such day' : 'a day is written as 2026-12-01';
  throw new UserError(`${option} ${text}: ${why}`, 2);
}

/** Exit code of an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UserError ? error.exitCode : 1;
}

/** Errors that name file, place and remedy themselves; the folders below define them. */
const EXPLAINED = new Set(['UserError', 'StoreError', 'SeedError', 'ReadError']);

const SYSTEM: Record<string, string> = {
  EACCES: 'no permission: check who owns it, or choose another place',
  EPERM: 'not permitted: check who owns it, or choose another place',
  EROFS: 'the disk is read-only: choose another place, with --out or --store',
  ENOSPC: 'the disk is full: free some space and run the command again',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
};

/** What to print of an error. With `debug`, the stack trace of it and of what caused it as well. */
export function describeError(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return String(error);
  if (debug) return describeChain(error);
  if (EXPLAINED.has(error.name)) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const system = code && SYSTEM[code];
  if (system) return path ? `${path}: ${system} (${code})` : `${system} (${code})`;
  return `${error.message}\nThis should not happen. Set DEBUG=1 to see where it did.`;
}

function describeChain(error: Error): string {
  const trace = error.stack ?? error.message;
  return error.cause instanceof Error ? `${trace}\ncaused by ${describeChain(error.cause)}` : trace;
}
