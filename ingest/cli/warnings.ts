import type { Warning } from '../extraction.ts';
import type { Terminal } from './terminal.ts';

/** A document with more warnings than this is told by how many more there are. */
const SHOWN = 8;

/** One line a warning: `file:line: message [code]`. Gives how many there were. */
export function printWarnings(
  warnings: readonly Warning[],
  text: string,
  file: string,
  terminal: Pick<Terminal, 'message'>,
): void {
  for (const { code, message, start } of warnings.slice(0, SHOWN))
    terminal.message(`${file}:${lineAt(text, start)}: warning: ${message} [${code}]`);
  const more = warnings.length - SHOWN;
  if (more > 0)
    terminal.message(`${file}: ${more} more ${more === 1 ? 'warning' : 'warnings'}, kept with the document`);
}

/** Number of the line that `offset` lies in, the first being 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
