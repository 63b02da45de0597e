import stringWidth from 'string-width';

/** Cuts columns of a terminal table to this many; whole values are in `--format json` and `csv`. */
const WIDEST = 80;

/**
 * Rows under their heads, columns aligned where Chinese characters take two columns of the terminal; numbers to the
 * right. Line breaks and control characters in a value become blanks, so that a row is a line.
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows].map((row) => heads.map((_, at) => cut(oneLine(row[at] ?? ''))));
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at]!))));
  const numeric = heads.map(
    (_, at) => rows.length > 0 && rows.every((row) => /^-?[\d,.]*$/.test(row[at] ?? '')),
  );
  const print = (line: readonly string[]) =>
    line
      .map((text, at) => pad(text, widths[at]!, numeric[at]!))
      .join('  ')
      .trimEnd();
  const [head, ...body] = lines;
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return `${[print(head!), rule, ...body.map(print)].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(width - stringWidth(text));
  return right ? blanks + text : text + blanks;
}

function cut(text: string): string {
  if (stringWidth(text) <= WIDEST) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width > WIDEST - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
