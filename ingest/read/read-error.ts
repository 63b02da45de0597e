export type ReadErrorCode =
  | 'empty'
  | 'not-text'
  | 'unsupported-format'
  | 'damaged'
  | 'too-large'
  | 'no-text-layer'
  | 'encrypted';

/** A file that cannot be read as a document: why, and what to do. The message names the file. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    readonly code: ReadErrorCode,
    readonly file: string,
    problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${problem}. ${remedy}`, options);
  }
}
