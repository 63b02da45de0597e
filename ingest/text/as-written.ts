import type { MappedText } from './mapped-text.ts';

/**
 * The words of a mapped text as the source writes them (its script, its full-width signs), without the blanks and
 * breaks that were taken out between them.
 */
export function asWritten(text: MappedText, source: string): string {
  let out = '';
  let done = -1;
  for (let i = 0; i < text.length; i++) {
    const start = text.startOf(i);
    if (start < done) continue;
    const end = text.endOf(i);
    out += start === end ? text.text[i] : source.slice(start, end);
    done = end;
  }
  return out;
}
