import type { MappedText } from './mapped-text.ts';

/**
 * The words of a mapped text as the source writes them (its script, its full-width signs), without the blanks and
 * breaks that were taken out between them.
 */
export function asWritten(text: MappedText, source: string): string {
  if (text.isStretch) return source.slice(text.startOf(0), text.endOf(text.length - 1));
  let out = '';
  let done = -1;
  text.forEachRun((from, to, start, end, each) => {
    if (start === end) out += text.text.slice(from, to);
    else if (start >= done) out += source.slice(start, end);
    else if (each && end > done) out += source.slice(done, end);
    else return;
    done = end;
  });
  return out;
}
