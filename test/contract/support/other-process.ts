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
  kill(): Promise<void>;
}

/** Starts it, and waits until it has the store open. */
export async function startOther(script: string, uri: string, first = '-'): Promise<OtherProcess> {
  const child: ChildProcess = spawn(process.execPath, [script, uri, first], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  const [open] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [string];
  if (open !== 'open') throw new Error('the other process ended before it opened the store');
  lines.on('line', (line) => acknowledged.push(line));
  return {
    pid: child.pid!,
    acknowledged,
    async reached(count) {
      while (acknowledged.length < count) await once(lines, 'line');
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
