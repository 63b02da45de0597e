import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge } from '../../seeds/load.ts';
import type { Command, Context } from '../context.ts';
import { findDocuments, passedOverMessage } from '../documents.ts';
import { extractFiles } from '../extraction/extract-files.ts';
import { extractBytes, STDIN, writeWhole } from '../extraction/job.ts';
import { allCores } from '../extraction/jobs.ts';
import type { Shard } from '../extraction/shard.ts';
import { EXTENSIONS, readSteps } from '../read-steps.ts';
import { UserError } from '../user-error.ts';

export interface ExtractOptions {
  files: readonly string[];
  out?: string;
  shard?: Shard;
  /** Documents at a time; without it, one on each core. */
  jobs?: number;
}

/** Writes the extraction of each document to a file named like it, or of a single one to standard output. */
export const extract: Command<ExtractOptions> = async (
  { files, out, shard = null, jobs = allCores() },
  context,
) => {
  const hasStdin = files.includes('-');
  const {
    files: paths,
    passedOver,
    problems,
  } = await findDocuments(
    files.filter((file) => file !== '-'),
    EXTENSIONS,
  );
  problems.forEach(context.report);
  const notRead = passedOverMessage(passedOver);
  if (notRead !== null) context.terminal.message(notRead);
  if (out === undefined && paths.length + Number(hasStdin) > 1)
    throw new UserError('more than one document: say with --out which folder the results go to', 2);
  let failed = problems.length;
  if (out !== undefined) {
    await mkdir(out, { recursive: true });
    failed += await extractFiles(paths, out, { shard, jobs }, context);
    if (hasStdin) failed += await extractOne(STDIN, join(out, `${STDIN}.json`), context);
  } else for (const input of hasStdin ? [STDIN] : paths) failed += await extractOne(input, null, context);
  return failed > 0 ? 1 : 0;
};

/** Gives 1 where it failed. */
async function extractOne(input: string, output: string | null, context: Context): Promise<number> {
  const { terminal, project, stdin, report } = context;
  try {
    const bytes = input === STDIN ? await stdin() : await readFile(input);
    const steps = readSteps(loadKnowledge(project.seedsDir), project.root);
    const { json, messages } = await extractBytes(bytes, input, steps, project.root);
    messages.forEach((line) => {
      terminal.message(line);
    });
    if (output !== null) await writeWhole(output, json);
    terminal.data(output === null ? json : `${output}\n`);
    return 0;
  } catch (error) {
    report(error);
    return 1;
  }
}
