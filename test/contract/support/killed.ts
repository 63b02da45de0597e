import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../support/cli.ts';

/** Runs a command for so many milliseconds after it has said `from`, and kills it. True where it was still running. */
export async function killed(
  args: readonly string[],
  from: RegExp | null,
  after: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/node/cetu.js'), ...args], {
    env: { ...process.env, NEO4J_URI: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  if (from)
    await new Promise<void>((resolve) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          said += chunk;
          if (from.test(said)) resolve();
        });
      void ended.then(() => resolve());
    });
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  return (await ended)[1] === 'SIGKILL';
}
