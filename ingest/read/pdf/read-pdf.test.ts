import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnLine, makePdf, typeset } from '../../testing/make-pdf.ts';
import { readDocument } from '../read-document.ts';
import type { ReadError } from '../read-error.ts';

const read = async (bytes: Uint8Array) => (await readDocument(bytes, 'x.pdf')).text;
const failure = (bytes: Uint8Array): Promise<ReadError> =>
  readDocument(bytes, 'x.pdf').then(
    () => Promise.reject(new Error('no error was thrown')),
    (error: ReadError) => error,
  );

/** Paragraphs of a seed whose characters the test's font has: no blanks, no Latin letters, no radicals. */
function paragraphs(name: string): string[] {
  return readFileSync(new URL(`../../../seeds/documents/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, '').replace(/[A-Za-z0-9,()+-]/g, ''))
    .filter((line) => line.length > 3);
}

describe('readPdf', () => {
  it.each([
    ['indented first lines', { indent: true }],
    ['a running head', { indent: true, head: '上海市静安区人民政府公报' }],
    ['no indents', { indent: false }],
  ])('gives the paragraphs of a document back: %s', async (_, options) => {
    for (const name of ['000_d0f8caca02129268.txt', '002_5bbe285a2fdeaacc.txt', '003_d7a5a1d8257d0abe.txt']) {
      const wanted = paragraphs(name);
      const got = (await read(makePdf(typeset(wanted, options)))).trimEnd().split('\n');
      // Without indents, a paragraph that fills its last line to the end cannot be told from one that goes on.
      if (options.indent) expect(got).toEqual(wanted);
      else expect(got.join('')).toBe(wanted.join(''));
    }
  });

  it('reads top to bottom and left to right, whatever the order in the file', async () => {
    const page = [
      { text: '二、支持企业', x: 74, y: 600 },
      { text: '产业', x: 138, y: 700 },
      { text: '一、发展', x: 74, y: 700 },
      { text: '内部文件', x: 200, y: 500, angle: 45, size: 60 },
    ];
    expect(await read(makePdf([page]))).toBe('一、发展产业\n二、支持企业\n');
  });

  it('parts the cells of a row, and does not join it to the next', async () => {
    const row = (y: number, cells: string[]) => cells.map((text, i) => ({ text, x: 74 + i * 160, y }));
    const table = [...row(700, ['序号', '任务', '责任单位']), ...row(680, ['一', '支持企业', '区经委'])];
    expect(await read(makePdf([table]))).toBe('序号\t任务\t责任单位\n一\t支持企业\t区经委\n');
  });

  describe('a table with lines', () => {
    const XS = [74, 110, 190, 330, 450];
    const THIN = 0.5;
    /** Lines of a table with rows that end at `ys`; the first and last upright line may be left out. */
    const grid = (ys: number[], open = false): DrawnLine[] => [
      ...ys.map((y) => ({ x: XS[0]!, y, width: XS.at(-1)! - XS[0]!, height: THIN })),
      ...XS.slice(open ? 1 : 0, open ? -1 : undefined).map((x) => ({
        x,
        y: ys.at(-1)!,
        width: THIN,
        height: ys[0]! - ys.at(-1)!,
      })),
    ];
    /** Lines of a cell, the first at `y`, eight points a character: the third column has room for 16. */
    const cell = (column: number, y: number, ...lines: string[]) =>
      lines.map((text, i) => ({ text, x: XS[column]! + 5, y: y - i * 12, size: 8 }));
    const heading = (y: number) =>
      ['序号', '任务', '内容', '责任单位'].flatMap((text, i) => cell(i, y, text));
    const long = ['支持链主企业牵头建设产业创新联合', '体，开展关键技术攻关，提升配套水', '平。'];

    it.each([
      ['closed at the sides', false],
      ['open at the sides', true],
    ])('gives whole rows, wherever in them their cells stand: %s', async (_, open) => {
      const page = [
        ...grid([730, 710, 660, 640], open),
        ...heading(717),
        ...cell(0, 683, '1'),
        ...cell(1, 689, '支持建设创新联合', '体'),
        ...cell(2, 695, ...long),
        ...cell(3, 689, '区科委', '区财政局、区经委'),
        ...cell(0, 647, '2'),
        ...cell(1, 647, '引育人才'),
        ...cell(3, 647, '区人社局'),
        { text: '附则见正文', x: 74, y: 600 },
      ];
      expect(await read(makePdf([page]))).toBe(
        '| 序号 | 任务 | 内容 | 责任单位 |\n' +
          `| 1 | 支持建设创新联合体 | ${long.join('')} | 区科委 区财政局、区经委 |\n` +
          '| 2 | 引育人才 |  | 区人社局 |\n附则见正文\n',
      );
    });

    it('gives cells over several rows once, and a box around text as text', async () => {
      const lines = grid([730, 710, 690, 670]).map((line) =>
        line.y === 690 ? { ...line, x: XS[1]!, width: XS.at(-1)! - XS[1]! } : line,
      );
      const box = [
        { x: 74, y: 600, width: 300, height: THIN },
        { x: 74, y: 560, width: 300, height: THIN },
        { x: 74, y: 560, width: THIN, height: 40 },
        { x: 374, y: 560, width: THIN, height: 40 },
      ];
      const page = [
        ...lines,
        ...['类别', '任务', '内容', '责任单位'].flatMap((text, i) => cell(i, 717, text)),
        ...cell(0, 687, '创新'),
        ...[697, 677].flatMap((y, i) => cell(1, y, `任务${i + 1}`)),
        ...box,
        { text: '专栏', x: 80, y: 580 },
        { text: '一项工程', x: 180, y: 580 },
      ];
      expect(await read(makePdf([page]))).toBe(
        '| 类别 | 任务 | 内容 | 责任单位 |\n| 创新 | 任务1 |  |  |\n| 〃 | 任务2 |  |  |\n专栏\t一项工程\n',
      );
    });

    it('joins a line that all but fills its cell, where lines are drawn a little off', async () => {
      // Words seem to keep 5.5 points from the sides, by which the third column has room for 16.1 characters.
      const words = [
        ...heading(717),
        ...cell(0, 695, '1'),
        ...cell(1, 695, '平台'),
        ...cell(2, 695, '支持链主企业牵头建设产业创新联', '合体。'),
        ...cell(3, 695, '区科委', '区财政局'),
      ].map((word) => ({ ...word, x: word.x + 0.7 }));
      expect(await read(makePdf([[...grid([730, 710, 660]), ...words]]))).toBe(
        '| 序号 | 任务 | 内容 | 责任单位 |\n| 1 | 平台 | 支持链主企业牵头建设产业创新联合体。 | 区科委 区财政局 |\n',
      );
    });

    it('goes on over a page: headings once, a row that was cut whole', async () => {
      const first = [
        ...grid([760, 740, 700]),
        ...heading(747),
        ...cell(0, 728, '1'),
        ...cell(2, 728, ...long.slice(0, 2)),
        ...cell(3, 728, '区科委'),
        { text: '— 1 —', x: 280, y: 60 },
      ];
      const second = [
        ...grid([760, 740, 720, 700]),
        ...heading(747),
        ...cell(2, 728, ...long.slice(2)),
        ...cell(0, 708, '2'),
        ...cell(2, 708, '引育人才。'),
        ...cell(3, 708, '区人社局'),
        { text: '— 2 —', x: 280, y: 60 },
      ];
      expect(await read(makePdf([first, second]))).toBe(
        '| 序号 | 任务 | 内容 | 责任单位 |\n' +
          `| 1 |  | ${long.join('')} | 区科委 |\n| 2 |  | 引育人才。 | 区人社局 |\n`,
      );
    });
  });

  it('gives a cell over several rows that a page cuts in each of them', async () => {
    const xs = [74, 110, 250, 350];
    const level = (y: number, from = 0, to = 3) => ({
      x: xs[from]!,
      y,
      width: xs[to]! - xs[from]!,
      height: 0.5,
    });
    const lines = (ys: number[]) => [
      ...ys.map((y, i) => level(y, 0, i < 2 || i === ys.length - 1 ? 3 : 2)),
      ...xs.map((x) => ({ x, y: ys.at(-1)!, width: 0.5, height: ys[0]! - ys.at(-1)! })),
    ];
    const row = (y: number, ...cells: string[]) =>
      cells.map((text, i) => ({ text, x: xs[i]! + 5, y, size: 10 })).filter(({ text }) => text !== '');
    const foot = (n: number) => ({ text: `— ${n} —`, x: 280, y: 60 });
    const head = (y: number) => row(y, '序号', '任务', '责任单位');
    const first = [
      ...lines([760, 740, 720, 700]),
      ...head(746),
      ...row(726, '1', '建设检测平台', '区科委'),
      ...row(706, '2', '建设中试基地'),
      foot(1),
    ];
    const second = [
      ...lines([760, 740, 720, 700]),
      ...head(746),
      ...row(726, '3', '开放应用场景'),
      ...row(706, '4', '举办双创大赛'),
      foot(2),
    ];
    expect(await read(makePdf([first, second]))).toBe(
      '| 序号 | 任务 | 责任单位 |\n| 1 | 建设检测平台 | 区科委 |\n| 2 | 建设中试基地 | 〃 |\n' +
        '| 3 | 开放应用场景 | 〃 |\n| 4 | 举办双创大赛 | 〃 |\n',
    );
  });

  it('reads two columns of text one after the other', async () => {
    const column = (x: number, from: number) =>
      Array.from({ length: 12 }, (_, i) => ({
        text: String.fromCharCode(...Array.from({ length: 20 }, (_, k) => 0x4e00 + from + i * 20 + k)),
        x,
        y: 760 - i * 18,
        size: 11,
      }));
    const left = column(60, 0);
    const right = column(320, 400);
    const interleaved = left.flatMap((line, i) => [line, right[i]!]);
    const all = [...left, ...right].map(({ text }) => text).join('');
    expect((await read(makePdf([interleaved]))).replace(/\n/g, '')).toBe(all);
  });

  it('reads a title over two columns first, and the columns of a short last page each by itself', async () => {
    const line = (text: string, x: number, y: number, size = 11) => ({ text, x, y, size });
    const full = (character: string) => character.repeat(22);
    const first = [
      line('关于支持产业发展的若干措施', 200, 790, 16),
      ...Array.from({ length: 10 }, (_, i) => [
        line(full('左'), 50, 760 - i * 18),
        line(full('右'), 310, 760 - i * 18),
      ]).flat(),
    ];
    const last = [
      line(full('前'), 50, 760),
      line('某某区人民政府', 420, 760),
      line('支持企业。', 50, 742),
      line('2025年3月1日', 430, 742),
    ];
    expect(await read(makePdf([first, last]))).toBe(
      `关于支持产业发展的若干措施\n${full('左').repeat(10)}${full('右').repeat(10)}${full('前')}支持企业。\n某某区人民政府\n2025年3月1日\n`,
    );
  });

  it('puts notes at the foot of a page behind the text, which goes on over them', async () => {
    const body = (text: string, y: number) => ({ text, x: 74, y });
    const pages = [
      [
        ...[730, 701, 672, 643].map((y) => body('支'.repeat(28), y)),
        { text: '持重点产业', x: 74, y: 614 },
        { text: '1', x: 154, y: 620, size: 8 },
        { text: '发展，鼓励企业加大研发投入，建设高水平的创新', x: 160, y: 614 },
        { text: '1', x: 74, y: 120, size: 6 },
        { text: '重点产业是指列入本区目录的产业，', x: 80, y: 118, size: 9 },
        { text: '每年调整。', x: 74, y: 106, size: 9 },
        { text: '— 1 —', x: 280, y: 60, size: 14 },
      ],
      [body('平台。', 730), { text: '— 2 —', x: 280, y: 60, size: 14 }],
    ];
    expect(await read(makePdf(pages))).toBe(
      `${'支'.repeat(112)}持重点产业[1]发展，鼓励企业加大研发投入，建设高水平的创新平台。\n\n[1]重点产业是指列入本区目录的产业，每年调整。\n`,
    );
  });

  it('warns of pages without text, and refuses a file that has none', async () => {
    const text = [{ text: '支持企业发展的若干措施', x: 74, y: 700 }];
    const { warnings } = await readDocument(makePdf([text, []]), 'x.pdf');
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['page-without-text', expect.stringContaining('page 2')],
    ]);
    const error = await failure(makePdf([[], []]));
    expect(error).toMatchObject({ name: 'ReadError', code: 'no-text-layer' });
    expect(error.message).toContain('OCR');
  });

  it('refuses what is cut or damaged with a clear error, or reads it', async () => {
    expect(await failure(new TextEncoder().encode('%PDF-1.7\nnothing'))).toMatchObject({ code: 'damaged' });
    const whole = makePdf(typeset(['支持企业发展，促进产业升级。'], { indent: true }));
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(whole.length), async (list, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? Math.max(cut, 20) : undefined);
        for (const [at, byte] of list) if (at > 8 && at < bytes.length) bytes[at] = byte;
        await readDocument(bytes, 'x.pdf').catch((error) => expect(error.name).toBe('ReadError'));
      }),
      { numRuns: 60 },
    );
  });
});
