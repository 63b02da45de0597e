import { MappedText, MappedTextBuilder } from '../text/mapped-text.ts';

/**
 * A row of a table as one line, `| 序号 | 任务 |`: the form that Markdown has and that the outline reads. A cell of
 * several lines becomes one; a bar inside a cell becomes a full-width one, so that the columns stay countable.
 */
export function tableRow(cells: readonly (readonly string[])[]): string {
  return mappedTableRow(cells.map((lines) => lines.map((line) => MappedText.of(line)))).text;
}

/** Like {@link tableRow}; what is put around the cells stands at no width where the cell before ended. */
export function mappedTableRow(cells: readonly (readonly MappedText[])[]): MappedText {
  const texts = cells.map(cellText);
  let at = texts.find(({ length }) => length > 0)?.startOf(0) ?? 0;
  const row = new MappedTextBuilder();
  for (const text of texts) {
    row.put(row.length === 0 ? '| ' : ' | ', { start: at, end: at }).append(text);
    if (text.length > 0) at = text.startOf(text.length);
  }
  return row.put(texts.length === 0 ? '|  |' : ' |', { start: at, end: at }).build();
}

function cellText(lines: readonly MappedText[]): MappedText {
  const text = new MappedTextBuilder();
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (text.length > 0) text.put(' ', line.sourceSpan(0, 0));
    text.append(line.withText(line.text.replaceAll('|', '｜')));
  }
  return text.build().trim();
}
