/** RFC 4180: fields with a quote, comma or line break are quoted, quotes doubled, every line ends in CR LF. */
export function csv(rows: Iterable<readonly string[]>): string {
  let out = '';
  for (const row of rows) out += `${row.map(field).join(',')}\r\n`;
  return out;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
