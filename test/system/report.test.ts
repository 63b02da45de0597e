/** `cetu report` as a person runs it, and what Word, as LibreOffice does it, makes of the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../web/src/report/docx/docx.ts';
import { reportWith } from '../../web/src/report/testing.ts';
import { cetu, tempFolder } from '../support/cli.ts';
import { convert, withoutOffice } from '../support/office.ts';

const temp = tempFolder('report');
const store = ['--store', temp.at('graph')];
const DAY = ['--as-of', '2026-12-01'];
const LONG = '标'.repeat(1000);

const plain = (text: string) => text.replace(/\s+/g, '');

/** The text of a PDF, page by page, without white space. */
async function pagesOf(file: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return pages;
}

beforeAll(async () => {
  const { code, stderr } = await cetu(['ingest', ...store]);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
}, 300_000);
afterAll(() => temp.remove());

async function report(args: readonly string[]): Promise<string> {
  const out = args.at(-1)!;
  const { code, stdout, stderr } = await cetu([
    'report',
    ...store,
    ...DAY,
    ...args.slice(0, -1),
    '--out',
    out,
  ]);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(stdout).toBe(`${out}\n`);
  return out;
}

describe('cetu report', () => {
  it('writes the matrix as Markdown, every mark with its reference', async () => {
    const text = readFileSync(await report(['--matrix', temp.at('matrix.md')]), 'utf8');
    expect(text).toMatch(/^# 各地区政策对产业体系的覆盖与空白\n/);
    expect(text).toMatch(/在2026年12月1日计入的 1 份文件中，未发现直接支持“[^”]+”的措施。/);
    const marks = new Set([...text.matchAll(/\]\(#ref-(\d+)\)/g)].map(([, number]) => number));
    const references = [...text.matchAll(/<a id="ref-(\d+)"><\/a>/g)].map(([, number]) => number);
    expect(marks.size).toBeGreaterThan(100);
    expect(references.filter((number) => !marks.has(number))).toEqual([]);
    expect(new Set(references)).toEqual(marks);
  });

  it('writes two areas as a page that needs nothing else', async () => {
    const file = temp.at('compare.html');
    const html = readFileSync(
      await report(['--compare', '长宁区', '闵行区', '--language', 'en', file]),
      'utf8',
    );
    expect(html).toContain('<title>Changning District and Minhang District: policies compared</title>');
    expect(html).toContain('<svg ');
    expect(html).not.toMatch(/(src|href)="(?!#)/);
  });

  it('says what is wrong with a question, and writes nothing', async () => {
    for (const [args, said] of [
      [['--area', '长宁区'], /--out/],
      [['--area', '长宁区', '--out', temp.at('x.pdf')], /\.docx, \.html or \.md/],
      [['--compare', '长宁区', '--out', temp.at('x.md')], /two areas/],
      [['--compare', '长宁区', '长宁区', '--out', temp.at('x.md')], /same area/],
      [['--as-of', '2026-13-01', '--out', temp.at('x.md')], /no such day/],
    ] as const) {
      const { code, stderr } = await cetu(['report', ...store, ...args]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
    }
    const { code, stderr } = await cetu(['report', ...store, '--area', '长长区', '--out', temp.at('x.md')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('长宁区')]);
    const same = await cetu(['report', ...store, '--compare', '长宁', '长宁区', '--out', temp.at('x.md')]);
    expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('same area')]);
    expect(() => readFileSync(temp.at('x.md'))).toThrow();
  });
});

describe.skipIf(withoutOffice())('a Word report', () => {
  let pages: string[] = [];
  let hostile: string[] = [];
  const HOSTILE = [`=cmd|' /C calc'!A0 ]]> <w:p> "x" & 👩‍🔬 \u202Eabc \u0001 \uD800 end`, LONG];

  beforeAll(async () => {
    const file = await report([
      '--area',
      '长宁区',
      '--question',
      '长宁区还可以做什么？',
      temp.at('area.docx'),
    ]);
    const files = [file];
    for (const [index, text] of HOSTILE.entries()) {
      files.push(temp.at(`hostile${index}.docx`));
      writeFileSync(files.at(-1)!, await writeDocx(reportWith(text), async () => null));
    }
    const [area, ...others] = convert(files, 'pdf', temp.path);
    pages = await pagesOf(area!);
    hostile = (await Promise.all(others.map(pagesOf))).map((each) => each.join(''));
  }, 300_000);

  it('has title, question, numbered headings and the sentence of a gap', () => {
    const text = pages.join('');
    expect(pages[0]).toContain('长宁区政策对产业体系的覆盖与空白');
    expect(pages[0]).toContain('一、问题与要点问题：长宁区还可以做什么？');
    for (const heading of [
      '二、口径与局限',
      '三、覆盖矩阵',
      '五、逐项发现（一）先进制造业',
      '六、空白（一）未发现措施',
    ])
      expect(text).toContain(heading);
    expect(text).toMatch(/长宁区：在2026年12月1日计入的1份文件中，未发现直接支持“集成电路”的措施。/);
    expect(text).toMatch(/附件2文件清单.*长宁区加快构建现代化产业体系.*2024年11月15日起.*有效/);
  });

  it('has a foot with the settings and the number of every page', () => {
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Cetu策图0.1.0第${index + 1}页，共${pages.length}页`);
  });

  it('repeats the head of a table on each of its pages, and leaves no page empty', () => {
    const annex = pages.filter((page) => page.includes('措施与所在章节'));
    expect(annex.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.length).toBeGreaterThan(120);
  });

  it('has its figure as a picture with a text for who cannot see it', () => {
    const parts = unzipSync(readFileSync(temp.at('area.docx')));
    expect(Object.keys(parts).filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(1);
    expect(strFromU8(parts['word/document.xml']!)).toMatch(/descr="\d+ 个节点，\d+ 条联系。"/);
  });

  it('opens with hostile text in every place', () => {
    expect(hostile[0]).toContain(plain(`=cmd|' /C calc'!A0 ]]> <w:p> "x" &`));
    expect(hostile[1]!.split('标').length).toBeGreaterThan(10 * LONG.length);
  });
});
