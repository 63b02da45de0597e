import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';

/** Kept in the folder of results, one line a result, so that a run that was stopped goes on where it was. */
const NAME = /^\.cetu-extract(?:-\d+-of-\d+)?\.jsonl$/;

const lineSchema = z.object({
  output: z.string(),
  input: z.string(),
  sha256: z.string(),
  /** Code and knowledge that made it. */
  made: z.string(),
});

/** Which results of a folder are there already, and what they were made of. */
export class Finished {
  private readonly known = new Map<string, string>();
  private readonly file: string;

  /**
   * @param made changes with the code and the knowledge: what other ones made counts for nothing
   * @param shard `3/8` has a file of its own, so that machines that share the folder do not write to one
   */
  constructor(
    folder: string,
    private readonly made: string,
    shard: { index: number; count: number } | null,
  ) {
    this.file = join(
      folder,
      shard ? `.cetu-extract-${shard.index}-of-${shard.count}.jsonl` : '.cetu-extract.jsonl',
    );
    for (const name of readdirSync(folder)) if (NAME.test(name)) this.read(join(folder, name));
  }

  private read(path: string): void {
    for (const text of readFileSync(path, 'utf8').split('\n')) {
      const line = lineSchema.safeParse(parsed(text));
      if (line.success && line.data.made === this.made)
        this.known.set(keyOf(line.data.output, line.data.input), line.data.sha256);
    }
  }

  /** SHA-256 of what `output` was made of, where it was made of this input by the same code and knowledge. */
  hashOf(output: string, input: string): string | null {
    return this.known.get(keyOf(basename(output), input)) ?? null;
  }

  /** Notes a result at once: what is noted is never done again. */
  add(output: string, input: string, sha256: string): void {
    const line = { output: basename(output), input, sha256, made: this.made };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

const keyOf = (output: string, input: string) => `${output}\0${input}`;

/** The last line of a run that was killed may be cut. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
