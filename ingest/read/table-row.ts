/**
 * A row of a table as one line, `| 序号 | 任务 |`: the form that Markdown has and that the outline reads. A cell of
 * several lines becomes one; a bar inside a cell becomes a full-width one, so that the columns stay countable.
 */
export function tableRow(cells: readonly (readonly string[])[]): string {
  const texts = cells.map((lines) =>
    lines
      .filter((line) => line.trim() !== '')
      .join(' ')
      .replaceAll('|', '｜')
      .trim(),
  );
  return `| ${texts.join(' | ')} |`;
}
