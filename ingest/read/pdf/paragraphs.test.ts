import { describe, expect, it } from 'vitest';
import { linesOfPages } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { type PdfLine, visibleRuns } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { withMeantCharacters } from './shared-glyphs.ts';
import { watermarksOf, withoutMarks } from './watermarks.ts';

const SIZE = 16;
/** A line of full-width characters; `at` counts lines from the top, `indent` characters. */
const line = (text: string, at: number, { indent = 0, page = 1, size = SIZE } = {}): PdfLine => ({
  text,
  left: 74 + indent * SIZE,
  right: 74 + indent * SIZE + [...text].length * size,
  y: 730 - at * 29,
  size,
  page,
});
const full = '支'.repeat(28);

describe('joinParagraphs', () => {
  /** After two full lines and a short one, so that the type area is known. */
  const join = (...lines: PdfLine[]) =>
    joinParagraphs([line(full, -3), line(full, -2), line('始', -1), ...lines], 595).slice(58);

  it.each([
    ['a full line with the next', [line(full, 0), line('持', 1)], `${full}持\n`],
    ['a short line not', [line('支持', 0), line('企业', 1)], '支持\n企业\n'],
    ['an indented line not', [line(full, 0), line('企业', 1, { indent: 2 })], `${full}\n企业\n`],
    [
      'a line that a stop was taken from',
      [line('支'.repeat(27), 0), line('持，企业', 1)],
      `${'支'.repeat(27)}持，企业\n`,
    ],
    ['a line of another size not', [line(full, 0), line('企业', 1, { size: 12 })], `${full}\n企业\n`],
    [
      'a marker after a stop not',
      [line(`${'支'.repeat(27)}。`, 0), line('2.企业', 1)],
      `${'支'.repeat(27)}。\n2.企业\n`,
    ],
    ['a number in a sentence', [line(full, 0), line('2.5亿元', 1)], `${full}2.5亿元\n`],
    [
      'a line of a table of contents not',
      [line(`支持企业${'.'.repeat(23)}1`, 0), line('发展', 1)],
      `支持企业${'.'.repeat(23)}1\n发展\n`,
    ],
    ['across pages', [line(full, 0), line('持', 0, { page: 2 })], `${full}持\n`],
    ['a wider gap as a blank line', [line('支持', 0), line('企业', 2)], '支持\n\n企业\n'],
  ])('joins %s', (_, lines, expected) => {
    expect(join(...lines)).toBe(expected);
  });

  it('joins full lines where a few end in a mark that hangs over the edge', () => {
    const hanging = line(`${full}、`, 1);
    const lines = [line(full, 0), hanging, line(full, 2), line(`${full}，`, 3), line('支持', 4)];
    expect(joinParagraphs(lines, 595)).toBe(`${lines.map(({ text }) => text).join('')}\n`);
  });

  it('knows the edge of the text where more lines are indented than not', () => {
    const item = (at: number) => [line(full.slice(2), at, { indent: 2 }), line('企业', at + 1)];
    const short = [6, 7, 8, 9, 10].map((at) => line('责任单位：区科委', at, { indent: 2 }));
    const texts = joinParagraphs([...item(0), ...item(2), ...item(4), ...short], 595)
      .trimEnd()
      .split('\n');
    expect(texts).toEqual([
      ...Array<string>(3).fill(`${full.slice(2)}企业`),
      ...Array<string>(5).fill('责任单位：区科委'),
    ]);
    const filled = line(`责任单位：${full.slice(7)}`, 6, { indent: 2 });
    const next = line('（二）优化服务', 7, { indent: 2 });
    expect(joinParagraphs([...item(0), ...item(2), ...item(4), filled, next], 595)).toMatch(
      new RegExp(`${filled.text}\n${next.text}\n$`),
    );
  });

  it('joins paragraphs whose numbers hang out to the left', () => {
    const item = (n: number) => [
      line(`${n}.${full.slice(2)}`, n * 3),
      line(full.slice(2), n * 3 + 1, { indent: 2 }),
      line('企业', n * 3 + 2, { indent: 2 }),
    ];
    const items = [1, 2, 3, 4].map(item);
    expect(joinParagraphs(items.flat(), 595)).toBe(
      items.map((lines) => `${lines.map(({ text }) => text).join('')}\n`).join(''),
    );
  });

  it('joins paragraphs whose numbers alone hang out, where others begin as far in as these go on', () => {
    const plain = [line(full.slice(2), 0, { indent: 2 }), line(full, 1), line('企业', 2)];
    const item = [
      line(`（一）${full.slice(3)}`, 3),
      line(full.slice(2), 4, { indent: 2 }),
      line(`${full.slice(4)}业。`, 5, { indent: 2 }),
    ];
    const next = [line(full.slice(2), 6, { indent: 2 }), line(full, 7), line('发展', 8)];
    expect(joinParagraphs([...plain, ...item, ...next], 595)).toBe(
      [plain, item, next].map((lines) => `${lines.map(({ text }) => text).join('')}\n`).join(''),
    );
  });

  it('makes one line of a title that is set in several', () => {
    const large = (text: string, at: number) => {
      const width = [...text].length * 22;
      return { ...line(text, at, { size: 22 }), left: 298 - width / 2, right: 298 + width / 2 };
    };
    const title = [large('上海市静安区支持产业高质量发展三年行动', 0), large('计划', 1)];
    const body = [line(full, 4), line('支持', 5), line(full, 6)];
    const years = large('（2025—2027年）', 2);
    expect(joinParagraphs([...title, years, ...body], 595)).toMatch(
      /^上海市静安区支持产业高质量发展三年行动计划\n（2025—2027年）\n/,
    );
    // In the size of the text, what is centred may be a signature.
    expect(joinParagraphs([...title, ...body.map((one) => ({ ...one, size: 22 }))], 595)).toMatch(
      /三年行动\n计划\n/,
    );
  });

  it('joins nothing where no line is long', () => {
    expect(joinParagraphs([line('支持企业', 0), line('发展产业', 1), line('提升能级', 2)], 595)).toBe(
      '支持企业\n发展产业\n提升能级\n',
    );
  });

  it('keeps words apart and makes hyphenated ones whole', () => {
    const latin = (text: string, at: number): PdfLine => ({ ...line(text, at), right: 74 + 28 * SIZE });
    const lines = [latin('Environmental, Social and', 0), latin('Gover-', 1), latin('nance of firms', 2)];
    expect(joinParagraphs(lines, 595)).toBe('Environmental, Social and Governance of firms\n');
  });
});

describe('withoutFurniture', () => {
  const body = (page: number, n: number) =>
    Array.from({ length: n }, (_, i) =>
      line(`${'东南西'[page - 1]}${'甲乙丙丁戊己庚辛'[i]}正文`, i, { page }),
    );

  it.each(['— 3 —', '3', '- 12 -', '第 3 页', '第3页 共12页', '3 / 12', 'iv'])(
    'removes the page number %s',
    (text) => {
      const lines = body(1, 8);
      expect(withoutFurniture([[...lines, line(text, 30)]])).toEqual([lines]);
    },
  );

  it('removes heads that repeat at one height, and nothing that stands once', () => {
    const pages = [1, 2, 3].map((page) => [line(`公报2024年第${page}期`, -2, { page }), ...body(page, 8)]);
    expect(withoutFurniture(pages)).toEqual([1, 2, 3].map((page) => body(page, 8)));
    const once = [[line('关于支持企业的通知', -2), ...body(1, 8)], body(2, 8)];
    expect(withoutFurniture(once)).toEqual(once);
  });
});

describe('heads', () => {
  const body = (page: number) =>
    Array.from({ length: 8 }, (_, i) => line(`${'东南西北中前后左'[page - 1]}${i}正文`, i, { page }));
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

  it('of left and right pages each have words of their own, but on the page of the title', () => {
    const words = (page: number) => (page % 2 === 0 ? '上海市静安区人民政府公报' : '静府规〔2025〕3号');
    const pages = numbers.map((page) => [
      line(page > 1 ? words(page) : '关于支持企业的通知', -2, { page }),
      ...body(page),
    ]);
    expect(withoutFurniture(pages)).toEqual([pages[0], ...numbers.slice(1).map(body)]);
  });

  it('have no text further out, so that words at one height of two pages are none', () => {
    const pages = numbers.map((page) => [
      line(`${'甲乙丙丁戊己庚辛'[page - 1]}`, -2, { page }),
      line('区人力资源社会', -1, { page }),
      ...body(page),
    ]);
    expect(withoutFurniture(pages)).toEqual(pages);
  });
});

describe('what a browser prints around a page', () => {
  const text = [line('关于支持企业的通知', 0), line('静府发〔2025〕3号', 1), line('各有关单位：', 2)];
  const head = line('2026/11/22 12:30 关于支持企业的通知_上海市静安区人民政府', -2);
  const foot = line('https://www.jingan.gov.cn/a/001.html?id=3 1/1', 30);

  it('goes, even where there is but one page', () => {
    expect(withoutFurniture([[head, ...text, foot]])).toEqual([text]);
    const apart = [line('11/22/26, 12:30 PM', -2), { ...line('关于支持企业的通知', -2), left: 300 }];
    const below = [line('https://www.jingan.gov.cn/…', 30), { ...line('1/3', 30), left: 500 }];
    expect(withoutFurniture([[...apart, ...text, ...below]])).toEqual([text]);
  });

  it('is not taken from a page that only begins with a day, or ends with an address', () => {
    const dated = [[line('2025年3月1日起施行', -2), ...text]];
    expect(withoutFurniture(dated)).toEqual(dated);
    const address = [[...text, line('网址：https://www.jingan.gov.cn', 30)]];
    expect(withoutFurniture(address)).toEqual(address);
  });
});

describe('linesOfPages', () => {
  it('makes one line of runs with small gaps, note marks and blanks', () => {
    const run = (text: string, x: number, y = 700, size = 16) => ({
      text,
      x,
      y,
      width: text.length * size,
      size,
    });
    const runs = [
      run('体系', 106),
      run('支持', 74),
      run('[1]', 138, 706, 6),
      run(' ', 156),
      run('建设', 158),
    ];
    const lines = linesOfPages([{ number: 1, width: 595, runs: visibleRuns(runs), rows: [] }]);
    expect(lines.flat().map(({ text }) => text)).toEqual(['支持体系[1]建设']);
  });
});

describe('visibleRuns', () => {
  it.each([
    ['重 点 任 务', '重点任务'],
    ['打 造 3 个 以 上 特色产业 园 区', '打造 3 个以上特色产业园区'],
    ['区科委 区经委', '区科委 区经委'],
    ['三 重点任务', '三 重点任务'],
    ['附 则', '附则'],
  ])('takes the blanks from between letters that are set apart: %s', (text, expected) => {
    expect(visibleRuns([{ text, x: 74, y: 700, width: 100, size: 16 }])[0]!.text).toBe(expected);
  });

  it('gives what is drawn twice to look bold once', () => {
    const run = (text: string, x: number) => ({ text, x, y: 700, width: text.length * 16, size: 16 });
    expect(visibleRuns([run('支持企业', 74), run('支持企业', 74.5)])).toEqual([run('支持企业', 74)]);
    const beside = [run('一', 74), run('一', 90)];
    expect(visibleRuns(beside)).toEqual(beside);
  });
});

describe('watermarksOf', () => {
  const run = (text: string, x: number, y: number, size = 16) => ({
    text,
    x,
    y,
    width: text.length * size,
    size,
  });
  const text = [700, 671, 642].map((y) => run('支持企业', 74, y));

  it('gives what is drawn over lines of text, and nothing that is only large', () => {
    const mark = run('内部资料', 80, 665, 60);
    expect(watermarksOf([run('某某区人民政府文件', 74, 740, 40), ...text, mark])).toEqual([mark]);
    expect(withoutMarks([run('内部资料', 80, 665, 60), ...text], [mark])).toEqual(text);
  });
});

describe('a page in two columns', () => {
  const run = (text: string, x: number, y: number, size = 10) => ({
    text,
    x,
    y,
    width: text.length * size,
    size,
  });

  it('has lines of its own in each, at whatever heights', () => {
    const rows = Array.from({ length: 9 }, (_, i) => 700 - i * 17);
    const wide = '支'.repeat(22);
    const left = [...rows, 547].map((y) => run(wide, 60, y));
    const right = rows.map((y) => run(wide, 310, y));
    // The mark of the note stands nearer to the line beside it than to its own.
    const note = [run('1', 310, 545, 6), run('专精特新企业是指具有专业化特征的中小企业', 313, 541, 9)];
    const lines = linesOfPages([
      { number: 1, width: 595, runs: [...left, ...right, ...note], rows: [] },
    ]).flat();
    expect(lines.map(({ column }) => column)).toEqual([...Array(10).fill(1), ...Array(10).fill(2)]);
    expect(lines.at(-1)!.text).toBe('1专精特新企业是指具有专业化特征的中小企业');
  });
});

describe('withMeantCharacters', () => {
  it('gives the characters that others with the same glyph stand for', () => {
    expect(withMeantCharacters('⼈⺠政府⻓⾏⽤⼾⾼⻅')).toBe('人民政府长行用户高见');
    expect(withMeantCharacters('“⸺支持”')).toBe('“——支持”');
    expect(withMeantCharacters('光刻㬵')).toBe('光刻胶');
    expect(withMeantCharacters('2024―2026年，区科委∕区经委')).toBe('2024—2026年，区科委／区经委');
  });
});
