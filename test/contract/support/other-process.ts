/** Runs `holder.ts` as another process, as a second command of a user would be one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOLDER = fileURLToPath(new URL('../../../dist/node/contract/holder.js', import.meta.url));

export interface OtherProcess {
  pid: number;
  /** What it acknowledged so far. */
  acknowledged: string[];
  /** When it has acknowledged that much. */
  reached(count: number): Promise<void>;
  /** When it has ended by itself: the error that it met, as code and message. */
  failure(): Promise<string>;
  kill(): Promise<void>;
}

/**
 * Starts it, and waits until it has the store open.
 * @param options `largest`: kilobytes that a file of it may have, as if the disk were full then; `environment`: of a
 * server that it works with
 */
export async function startOther(
  uri: string,
  first = '-',
  { largest, environment }: { largest?: number | undefined; environment?: Record<string, string> } = {},
): Promise<OtherProcess> {
  const limit = largest === undefined ? '' : `ulimit -f ${largest * 2}; `;
  const child: ChildProcess = spawn(
    'sh',
    ['-c', `${limit}exec "$0" "$@"`, process.execPath, HOLDER, uri, first],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  // Once all is read that it wrote: it may have ended before.
  const ended = once(child, 'close');
  const acknowledged: string[] = [];
  let isOpen = false;
  let failed = '';
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    const [, why] = /^failed (.*)/.exec(line) ?? [];
    if (line === 'open') isOpen = true;
    else if (why === undefined) acknowledged.push(line);
    else failed = why;
  });
  /** Waits until it holds, or the process has ended. */
  const until = async (holds: () => boolean) => {
    let hasEnded = false;
    const end = ended.then(() => {
      hasEnded = true;
    });
    while (!holds() && !hasEnded) await Promise.race([once(lines, 'line'), end]);
  };
  await until(() => isOpen);
  if (!isOpen) throw new Error('the other process ended before it opened the store');
  return {
    pid: child.pid!,
    acknowledged,
    async reached(count) {
      await until(() => acknowledged.length >= count);
      if (acknowledged.length < count) throw new Error(`the other process ended: ${failed}`);
    },
    async failure() {
      await ended;
      return failed;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
