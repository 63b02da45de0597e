/** Runs the built command line as a person would, in a process of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Folder of the project, with `dist/` and `seeds/`. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface CliOptions {
  cwd?: string;
  input?: string | Uint8Array;
  /** An undefined one is not there. */
  env?: Record<string, string | undefined>;
  /** Folder of the project whose `dist/` is run. */
  root?: string;
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `cetu ARGS` to its end. */
export async function cetu(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = launch(args, options);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** Runs `cetu ARGS` and ends it as Ctrl-C does as soon as what it printed satisfies `enough`. */
export async function cetuStopped(
  args: readonly string[],
  enough: (stdout: string) => boolean,
): Promise<CliResult> {
  const child = launch(args, {});
  // With all that it said: it may have ended before that is read.
  const ended = once(child, 'close') as Promise<[number | null]>;
  child.stdin.end();
  let [stdout, stderr] = ['', ''];
  let stopped = false;
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
    if (stopped || !enough(stdout)) return;
    // A second one would end it at once.
    stopped = true;
    child.kill('SIGINT');
  });
  const [code] = await ended;
  return { code, stdout, stderr };
}

export interface RunningCli {
  /** Where the page is. */
  url: string;
  /** What it said so far. Of two streams, what came first on one may be read after what came next on the other. */
  readonly said: string;
  /** Ends it as Ctrl-C does, and gives the exit code. */
  stop(): Promise<number | null>;
}

/** Runs `cetu ARGS`, a command that serves, until the page is there. Rejects with what it said where it ends instead. */
export async function cetuServing(args: readonly string[], options: CliOptions = {}): Promise<RunningCli> {
  const child = launch(args, options);
  const ended = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
        const found = /Cetu is at (\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
    void ended.then(([code]) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    url,
    get said() {
      return said;
    },
    stop: async () => {
      child.kill('SIGINT');
      return (await ended)[0];
    },
  };
}

function launch(
  args: readonly string[],
  { cwd, env, root = ROOT }: CliOptions,
): ChildProcessByStdio<Writable, Readable, Readable> {
  const clean = { ...process.env, DEBUG: '', NEO4J_URI: '', ...env };
  return spawn(process.execPath, [join(root, 'dist/node/cetu.js'), ...args], {
    cwd,
    env: clean,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A folder of the test's own, until `remove` is called. */
export function tempFolder(name: string): {
  path: string;
  at: (...parts: string[]) => string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), `cetu-${name}-`));
  return {
    path,
    at: (...parts) => join(path, ...parts),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Copies build and seeds to `folder`, so that a test may change them. */
export function copyProject(folder: string): void {
  for (const part of ['dist', 'seeds', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}
