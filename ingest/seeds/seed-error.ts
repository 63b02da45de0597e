/** One mistake in a seed file: where it is, what is wrong, and what to do. Lines and columns start at 1. */
export interface SeedProblem {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** A seed file that cannot be used. The message names every problem as `file:line:column: what. Remedy.` */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  constructor(
    readonly file: string,
    readonly problems: readonly SeedProblem[],
  ) {
    super(
      problems
        .map(({ line, column, message, remedy }) => `${file}:${line}:${column}: ${message}. ${remedy}`)
        .join('\n'),
    );
  }
}
