import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { loadKnowledge } from '../../seeds/load.ts';
import type { Command, Context } from '../context.ts';
import { findDocuments, sourceOf } from '../documents.ts';
import { EXTENSIONS, type Read, readBytes, readSteps } from '../read-steps.ts';
import { UserError } from '../user-error.ts';
import { printWarnings } from '../warnings.ts';

const STDIN = '-';

export interface ExtractOptions {
  files: readonly string[];
  out?: string;
}

/** Writes the extraction of each document to a file named like it, or of a single one to standard output. */
export const extract: Command<ExtractOptions> = async ({ files, out }, context) => {
  const { terminal, report, project, signal } = context;
  const { files: paths, problems } = await findDocuments(
    files.filter((file) => file !== STDIN),
    EXTENSIONS,
  );
  problems.forEach(report);
  const inputs = files.includes(STDIN) ? [...paths, STDIN] : paths;
  if (out === undefined && inputs.length > 1)
    throw new UserError('more than one document: say with --out which folder the results go to', 2);
  if (out !== undefined) await mkdir(out, { recursive: true });

  const steps = readSteps(loadKnowledge(project.seedsDir), project.root);
  const taken = new Set<string>();
  let failed = problems.length;
  for (const [done, input] of inputs.entries()) {
    if (signal.aborted) throw new UserError(`stopped: ${done} of ${inputs.length} documents are done`);
    terminal.progress(`extract ${done + 1}/${inputs.length} ${basename(input)}`);
    try {
      const read = await readInput(input, context);
      const extraction = steps.extract(read);
      const json = `${JSON.stringify(extraction, null, 2)}\n`;
      printWarnings(extraction.warnings, read.text, input === STDIN ? 'stdin' : input, terminal);
      if (out === undefined) terminal.data(json);
      else {
        const path = join(out, nameFor(input === STDIN ? 'stdin' : input, taken));
        await writeFile(path, json);
        terminal.data(`${path}\n`);
      }
    } catch (error) {
      failed++;
      report(error);
    }
  }
  return failed > 0 ? 1 : 0;
};

async function readInput(input: string, { stdin, project }: Context): Promise<Read> {
  if (input === STDIN) return readBytes(await stdin(), 'stdin');
  return readBytes(await readFile(input), sourceOf(input, project.root));
}

/** `abc.txt` → `abc.json`; where two documents differ in nothing but folder or ending, the whole name, then a number. */
function nameFor(file: string, taken: Set<string>): string {
  const name = basename(file);
  const base = name.slice(0, name.length - extname(name).length);
  for (let n = 0; ; n++) {
    const candidate = [base, name, `${name}-${n}`][Math.min(n, 2)]!;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return `${candidate}.json`;
  }
}
