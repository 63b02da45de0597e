/** A report as one HTML file that needs nothing else and prints well. */
import type { Block, Report, Run, TableCell, TableRow } from '../core/report/blocks.ts';
import { headingNumbers } from './numbering.ts';
import { pagesOf } from './pages.ts';
import { CSS } from './print-style.ts';
import { printable } from './text.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in an element or between quotes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const LANG = { zh: 'zh-CN', en: 'en' } as const;
/** Steps of the colour behind a number. */
const STEPS = 5;

export function writeHtml(report: Report): string {
  const { language, title, subtitle, footer, blocks } = report;
  const numbers = headingNumbers(blocks, language);
  const body = pagesOf(blocks)
    .map(({ wide, blocks: own }) => {
      const inner = own.map((block) => blockHtml(block, numbers.get(block) ?? '')).join('\n');
      return wide ? `<section class="wide">\n${inner}\n</section>` : inner;
    })
    .join('\n');
  return `<!doctype html>
<html lang="${LANG[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(`${report.settings.tool.name} ${report.settings.tool.version}`)}">
<title>${escapeHtml(title)}</title>
<style>
${CSS}@page { @bottom-left { content: "${cssText(footer)}"; } }
</style>
</head>
<body>
<main>
<header>
<h1 class="title">${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(subtitle)}</p>
</header>
${body}
</main>
<footer>${escapeHtml(footer)}</footer>
</body>
</html>
`;
}

/** The inside of a string of CSS within a style element. */
function cssText(text: string): string {
  return printable(text).replace(
    /[^\p{L}\p{N} ·:：，,.（）()-]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, cite }) => {
      if (cite !== undefined) return `<sup><a href="#ref-${cite}">[${cite}]</a></sup>`;
      return bold ? `<b>${lines(text)}</b>` : lines(text);
    })
    .join('');
}

function blockHtml(block: Block, number: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${number}${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'text':
      return `<p${block.note ? ' class="note"' : ''}>${runsHtml(block.runs)}</p>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'list':
      return `<ol>\n${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('\n')}\n</ol>`;
    case 'references':
      return `<ol class="references">\n${block.items
        .map(({ number: own, runs }) => `<li id="ref-${own}" value="${own}">${runsHtml(runs)}</li>`)
        .join('\n')}\n</ol>`;
    case 'table':
      return tableHtml(block);
    case 'figure':
      return `<figure>\n<div role="img" aria-label="${escapeHtml(block.description)}">${inline(block.svg)}</div>\n<figcaption>${escapeHtml(block.caption)}</figcaption>\n</figure>`;
  }
}

/** An SVG document inside another: without the declaration of XML, and scaled to the page. */
function inline(svg: string): string {
  return svg.replace(/^<\?xml[^>]*\?>\s*/, '');
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cols = columns
    .map(({ share }) => `<col style="width:${((100 * share) / shares).toFixed(2)}%">`)
    .join('');
  const head = columns
    .map(({ title, align }) => `<th scope="col"${align ? ' class="center"' : ''}>${lines(title)}</th>`)
    .join('');
  const body = rows.map((row) => rowHtml(row, columns)).join('\n');
  return `<table>
${caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>\n`}<colgroup>${cols}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

function rowHtml(row: TableRow, columns: Extract<Block, { kind: 'table' }>['columns']): string {
  if ('group' in row)
    return `<tr class="group"><th colspan="${columns.length}" scope="colgroup">${lines(row.group)}</th></tr>`;
  return `<tr>${row.cells.map((cell, index) => cellHtml(cell, columns[index]?.align === 'center')).join('')}</tr>`;
}

function cellHtml({ runs, heat, muted }: TableCell, center: boolean): string {
  const classes = [
    center && 'center',
    muted && 'muted',
    heat && `heat-${Math.max(1, Math.ceil(Math.min(1, heat) * STEPS))}`,
  ].filter((name) => typeof name === 'string');
  return `<td${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${runsHtml(runs)}</td>`;
}
