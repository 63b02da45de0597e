/** Other formats of a text document, as the programs that people use write them. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { findChromium } from '../e2e/browser.ts';

const CANDIDATES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

export function findOffice(): string | null {
  return process.env.SOFFICE_PATH ?? CANDIDATES.find((path) => existsSync(path)) ?? null;
}

/**
 * Whether to leave out the tests of formats: a program is missing, and this is not CI, where that is a failure. Says
 * how to have them run.
 */
export function withoutOffice(): boolean {
  const missing = [findOffice() ? [] : ['LibreOffice'], findChromium() ? [] : ['Chromium']].flat();
  if (missing.length === 0 || process.env.CI) return false;
  process.stderr.write(
    `Tests of document formats are left out: no ${missing.join(', no ')}. Install them (apt-get install libreoffice-writer-nogui chromium fonts-noto-cjk), or set SOFFICE_PATH and CHROMIUM_PATH.\n`,
  );
  return true;
}

/** Converts files with LibreOffice into `folder`, a profile of its own beside them. Text is taken for UTF-8. */
export function convert(files: readonly string[], format: 'docx' | 'pdf', folder: string): string[] {
  const office = findOffice();
  if (office === null) throw new Error('There is no LibreOffice: apt-get install libreoffice-writer-nogui');
  const text = files.every((file) => file.endsWith('.txt'));
  execFileSync(
    office,
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...(text ? ['--infilter=Text (encoded):UTF8,LF,,,'] : []),
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'pipe' },
  );
  return files.map((file) => join(folder, basename(file).replace(/\.\w+$/, `.${format}`)));
}

/**
 * A Word document with a table of tasks over several pages: cells that wrap and stand in the middle of their rows, a
 * cell over several rows, headings on each page, rows that a page may cut.
 */
export async function tableOfTasks(rows: number): Promise<Uint8Array> {
  const WIDTHS = [700, 1500, 4200, 1600, 1200];
  const cell = (text: string, column: number, rowSpan = 1) =>
    new TableCell({
      rowSpan,
      width: { size: WIDTHS[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ alignment: AlignmentType.CENTER, text })],
    });
  const heading = ['序号', '任务类别', '重点任务', '责任单位', '完成时限'];
  const tasks = Array.from({ length: rows }, (_, i) => [
    `${i + 1}`,
    `${'产业空间人才金融'.slice(2 * (Math.floor(i / 4) % 4)).slice(0, 2)}支撑行动`,
    `支持第${i + 1}批重点产业项目建设，鼓励龙头企业联合高校院所组建创新联合体，${'开展关键技术攻关，'.repeat(i % 6)}提升配套水平。`,
    `区经委、区科委${i % 3 === 0 ? '、区市场监管局、区人力资源社会保障局' : ''}`,
    '2027年底前',
  ]);
  const table = new Table({
    columnWidths: WIDTHS,
    rows: [
      new TableRow({ tableHeader: true, children: heading.map((text, i) => cell(text, i)) }),
      ...tasks.map(
        (texts, i) =>
          new TableRow({
            children: texts.flatMap((text, column) =>
              column !== 1 ? [cell(text, column)] : i % 4 === 0 ? [cell(text, 1, Math.min(4, rows - i))] : [],
            ),
          }),
      ),
    ],
  });
  const children = [
    new Paragraph({ text: '重点任务分工表' }),
    table,
    new Paragraph({ text: '以上任务按季度督查。' }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** How an official document is set: size three, indented first lines, justified, 28 characters a line. */
const STYLE = `@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/29pt "Noto Serif CJK SC", serif; margin: 0 }
p { margin: 0; text-indent: 2em; text-align: justify }`;

/** A web page with one paragraph a line of `text`. */
export function webPage(text: string): string {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = text.split(/\r?\n/).map((line) => `<p>${escaped(line.trim()) || '&nbsp;'}</p>`);
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>\n${paragraphs.join('\n')}\n`;
}

/** Prints a page with Chromium, with the head and foot that it adds: date, title, address and page numbers. */
export function print(page: string, file: string, folder: string): void {
  const chromium = findChromium();
  if (chromium === null) throw new Error('There is no Chromium: apt-get install chromium fonts-noto-cjk');
  const html = file.replace(/\.pdf$/, '.html');
  writeFileSync(html, page);
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'chromium')}`,
      `--print-to-pdf=${file}`,
      html,
    ],
    { stdio: 'pipe' },
  );
}
