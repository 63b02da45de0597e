#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { run } from './program.ts';
import { projectOf } from './project.ts';

/** The first signal lets the command close what it has open; the second ends the process at once. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

/** A reader that has seen enough (`cetu query … | head`) is no error. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });

process.exitCode = await run(process.argv.slice(2), {
  project: projectOf(import.meta.url),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: () => buffer(process.stdin),
  signal: stop.signal,
  debug: Boolean(process.env.DEBUG),
});
