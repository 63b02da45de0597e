/** A report as Markdown (CommonMark with the tables of GitHub). */
import { wordsOf } from '../core/export/words.ts';
import type { Block, Report, Run, TableCell } from '../core/report/blocks.ts';
import { headingNumbers } from './numbering.ts';
import { printable } from './text.ts';

/** Text that Markdown takes for nothing else, on one line. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, '\\$&')
    .replace(/\n[ \n]*/g, '<br>');
}

/** The same at the start of a line, where a list, a heading or a rule would begin. */
function atStart(line: string): string {
  return line.replace(/^([-+])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Text between others: blanks at its ends stay. */
function inText(text: string): string {
  const [, before, middle, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(printable(text))!;
  return (before === '' ? '' : ' ') + escapeMarkdown(middle!) + (after === '' ? '' : ' ');
}

function runsText(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, cite }) => {
      if (cite !== undefined) return `[\\[${cite}\\]](#ref-${cite})`;
      const escaped = inText(text);
      // Stars beside Chinese characters would not count as the end of strong text; tags always do.
      return bold && escaped.trim() !== '' ? `<b>${escaped.trim()}</b>` : escaped;
    })
    .join('')
    .trim();
}

export function writeMarkdown(report: Report): string {
  const { title, subtitle, blocks, language, footer } = report;
  const numbers = headingNumbers(blocks, language);
  return `${[
    `# ${escapeMarkdown(title)}`,
    atStart(escapeMarkdown(subtitle)),
    ...blocks.map((block) => blockText(block, numbers.get(block) ?? '', report)),
    '---',
    atStart(escapeMarkdown(footer)),
  ].join('\n\n')}\n`;
}

function blockText(block: Block, number: string, { language }: Report): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(number + block.text)}`;
    case 'text':
      return atStart(runsText(block.runs));
    case 'code':
      return fenced(block.text);
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${atStart(runsText(item))}`).join('\n');
    case 'references':
      return block.items
        .map(({ number: own, runs }) => `<a id="ref-${own}"></a>\\[${own}\\] ${runsText(runs)}`)
        .join('\n\n');
    case 'table':
      return tableText(block);
    case 'figure':
      return atStart(
        [block.caption, block.description, wordsOf(language).written.figure.elsewhere]
          .map(escapeMarkdown)
          .join(' — '),
      );
  }
}

/** A block of code between more backquotes than it holds. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}cypher\n${printable(code)}\n${fence}`;
}

function tableText({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellText = ({ runs }: TableCell) => runsText(runs);
  const table = [
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ align }) => (align ? ':-:' : '---'))),
    ...rows.map((row) =>
      'group' in row
        ? line(columns.map((_, index) => (index === 0 ? `<b>${escapeMarkdown(row.group)}</b>` : '')))
        : line(row.cells.map(cellText)),
    ),
  ].join('\n');
  return caption === '' ? table : `<b>${escapeMarkdown(caption)}</b>\n\n${table}`;
}
