import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from './documents.ts';
import { ROOT } from './reader.ts';

/** Runs in the measured process: notes the most memory that it and its threads had. */
const probe = (file: string) =>
  `import { writeFileSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;

/** The most memory that `cetu extract` has while it works through `documents` generated documents, and its time. */
export async function peakMemory(documents: number): Promise<{ megabytes: number; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'cetu-bench-'));
  try {
    const inputs = join(folder, 'documents');
    mkdirSync(inputs);
    let number = 0;
    for (const text of generate(documents, 3)) writeFileSync(join(inputs, `${number++}.txt`), text);
    const probeFile = join(folder, 'probe.mjs');
    const resultFile = join(folder, 'memory');
    writeFileSync(probeFile, probe(resultFile));
    const start = performance.now();
    const command = join(ROOT, 'dist', 'node', 'cetu.js');
    const args = ['--import', pathToFileURL(probeFile).href, command, 'extract', inputs];
    const child = spawn(process.execPath, [...args, '--out', join(folder, 'out')], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`cetu extract ended with ${code}: build it first with npm run build`);
    return {
      megabytes: Number(readFileSync(resultFile, 'utf8')) / 1024,
      seconds: (performance.now() - start) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
