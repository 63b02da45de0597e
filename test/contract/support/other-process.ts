/** Runs `holder.ts` as another process, as a second command of a user would be one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Built beside the engine's child, where the store looks for that. */
export async function buildHolder(): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { external: true },
    build: {
      ssr: `${root}test/contract/support/holder.ts`,
      outDir: `${root}dist/node/contract`,
      emptyOutDir: false,
      target: 'node20',
    },
  });
  return `${root}dist/node/contract/holder.js`;
}

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
  script: string,
  uri: string,
  first = '-',
  { largest, environment }: { largest?: number | undefined; environment?: Record<string, string> } = {},
): Promise<OtherProcess> {
  const limit = largest === undefined ? '' : `ulimit -f ${largest * 2}; `;
  const child: ChildProcess = spawn(
    'sh',
    ['-c', `${limit}exec "$0" "$@"`, process.execPath, script, uri, first],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  const ended = once(child, 'exit');
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  const [open] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  if (open !== 'open') throw new Error('the other process ended before it opened the store');
  let failed = '';
  lines.on('line', (line) => {
    const [, why] = /^failed (.*)/.exec(line) ?? [];
    if (why === undefined) acknowledged.push(line);
    else failed = why;
  });
  return {
    pid: child.pid!,
    acknowledged,
    async reached(count) {
      while (acknowledged.length < count) await once(lines, 'line');
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
