import stringWidth from 'string-width';

/** The part of a stream that is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Data goes to stdout, messages to stderr; progress is drawn on one line of a terminal, and nowhere else. */
export class Terminal {
  private drawn = false;

  constructor(
    private readonly stdout: Output,
    private readonly stderr: Output,
  ) {}

  data(text: string): void {
    this.clear();
    this.stdout.write(text);
  }

  message(text: string): void {
    this.clear();
    this.stderr.write(`${text}\n`);
  }

  /** Shows how far the work is, in place of what was shown before. */
  progress(text: string): void {
    if (!this.stderr.isTTY) return;
    const width = (this.stderr.columns ?? 80) - 1;
    let line = text.replace(/\s+/g, ' ');
    while (stringWidth(line) > width) line = line.slice(0, -1);
    this.stderr.write(`\r${line}\u001B[K`);
    this.drawn = true;
  }

  /** Takes the progress line away. */
  clear(): void {
    if (!this.drawn) return;
    this.stderr.write('\r\u001B[K');
    this.drawn = false;
  }
}
