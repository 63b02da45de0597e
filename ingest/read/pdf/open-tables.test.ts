import { describe, expect, it } from 'vitest';
import { makePdf } from '../../testing/make-pdf.ts';
import { readDocument } from '../read-document.ts';

const read = async (...pages: Parameters<typeof makePdf>[0]) =>
  (await readDocument(makePdf(pages), 'x.pdf')).text;

const SIZE = 10;
const XS = [74, 110, 320, 420];
/** Lines of a cell, the first at `y`: the second column has room for 20 characters, the third for 8. */
const cell = (column: number, y: number, ...lines: string[]) =>
  lines.map((text, i) => ({ text, x: XS[column]!, y: y - i * 14, size: SIZE }));
const heading = (y: number) =>
  ['序号', '重点任务', '责任单位', '完成时限'].flatMap((text, i) => cell(i, y, text));
const HEADING = '| 序号 | 重点任务 | 责任单位 | 完成时限 |\n';
const TASK = [
  '支持链主企业牵头建设产业创新联合体，开展',
  '关键技术攻关，提升产业链配套水平，对获评',
  '的给予一次性奖励。',
];
const BODIES = ['区科委、区经委、', '区财政局'];
const task = TASK.join('');
const bodies = BODIES.join('');

describe('a table without upright lines', () => {
  it.each([
    ['at the top of their cells, with gaps between the rows', [0, 0, 0], [0, 60]],
    ['in the middle of their cells, without gaps', [14, 7, 14], [0, 42]],
    ['at the top of their cells, without gaps', [0, 0, 0], [0, 42]],
  ])('gives whole rows, where their words stand %s', async (_, [number, body, term], tops) => {
    const page = [
      ...heading(730),
      ...tops.flatMap((top, i) => [
        ...cell(0, 710 - top - number!, String(i + 1)),
        ...cell(1, 710 - top, ...TASK),
        ...cell(2, 710 - top - body!, ...BODIES),
        ...cell(3, 710 - top - term!, '持续推进'),
      ]),
      { text: '附则见正文', x: 74, y: 560 },
    ];
    expect(await read(page)).toBe(
      `${HEADING}| 1 | ${task} | ${bodies} | 持续推进 |\n| 2 | ${task} | ${bodies} | 持续推进 |\n附则见正文\n`,
    );
  });

  it('has rows between the lines that are drawn, and headings with signs below each other', async () => {
    const level = (y: number) => ({ x: 70, y, width: 430, height: 0.5 });
    const page = [
      level(745),
      ...cell(0, 736, '序', '号'),
      ...['重点任务', '责任单位', '完成时限'].flatMap((text, i) => cell(i + 1, 729, text)),
      level(716),
      ...cell(0, 704, '1'),
      ...cell(1, 704, ...TASK.slice(0, 2)),
      ...cell(2, 704, '区科委'),
      level(684),
      ...cell(1, 672, ...TASK),
      ...cell(0, 658, '2'),
      ...cell(2, 665, ...BODIES),
      level(638),
    ];
    expect(await read(page)).toBe(
      `${HEADING}| 1 | ${TASK.slice(0, 2).join('')} | 区科委 |  |\n| 2 | ${task} | ${bodies} |  |\n`,
    );
  });

  it('goes on over a page, where a row is cut and the headings come again', async () => {
    const foot = (n: number) => ({ text: `— ${n} —`, x: 280, y: 60 });
    const first = [
      ...heading(730),
      ...cell(0, 710, '1'),
      ...cell(1, 710, ...TASK),
      ...cell(2, 710, ...BODIES),
      ...cell(0, 650, '2'),
      ...cell(1, 650, ...TASK.slice(0, 2)),
      ...cell(2, 650, BODIES[0]!),
      foot(1),
    ];
    const second = [
      ...heading(760),
      ...cell(1, 740, TASK[2]!),
      ...cell(2, 740, BODIES[1]!),
      ...cell(0, 710, '3'),
      ...cell(1, 710, ...TASK),
      ...cell(2, 710, '各街镇'),
      foot(2),
    ];
    const third = [...cell(0, 760, '4'), ...cell(1, 760, ...TASK), ...cell(2, 760, '区经委'), foot(3)];
    expect(await read(first, second, third)).toBe(
      HEADING +
        [bodies, bodies, '各街镇', '区经委']
          .map((names, i) => `| ${i + 1} | ${task} | ${names} |  |\n`)
          .join(''),
    );
  });

  it('has a cell over several rows in the first of them', async () => {
    const xs = [74, 110, 180, 400];
    const at = (column: number, y: number, ...lines: string[]) =>
      lines.map((text, i) => ({ text, x: xs[column]!, y: y - i * 14, size: SIZE }));
    const row = (y: number, number: string) => [
      ...at(0, y - 14, number),
      ...at(2, y, ...TASK),
      ...at(3, y - 14, '区科委'),
    ];
    const page = [
      ...['序号', '任务类别', '重点任务', '责任单位'].flatMap((text, i) => at(i, 730, text)),
      ...row(710, '1'),
      ...row(660, '2'),
      ...at(1, 678, '创新', '策源'),
      ...row(610, '3'),
      ...at(1, 596, '人才'),
    ];
    expect(await read(page)).toBe(
      '| 序号 | 任务类别 | 重点任务 | 责任单位 |\n' +
        ['创新策源', '', '人才'].map((group, i) => `| ${i + 1} | ${group} | ${task} | 区科委 |\n`).join(''),
    );
  });

  describe('with a cell over several rows', () => {
    const xs = [74, 110, 180, 400];
    const at = (column: number, y: number, ...lines: string[]) =>
      lines.map((text, i) => ({ text, x: xs[column]!, y: y - i * 14, size: SIZE }));
    const head = (y: number) =>
      ['序号', '任务类别', '重点任务', '责任单位'].flatMap((text, i) => at(i, y, text));
    const HEAD = '| 序号 | 任务类别 | 重点任务 | 责任单位 |\n';
    const written = (groups: string[]) =>
      HEAD + groups.map((group, i) => `| ${i + 1} | ${group} | ${task} | 区科委 |\n`).join('');

    it('that is one line, as all others are, parts the rows where each stands at the top', async () => {
      const row = (y: number, number: number) => [
        ...at(0, y, `${number}`),
        ...at(2, y, ...TASK),
        ...at(3, y, '区科委'),
      ];
      const page = [
        ...head(730),
        ...[710, 660, 610, 560].flatMap((y, i) => row(y, i + 1)),
        ...at(1, 710, '创新策源'),
        ...at(1, 660, '人才引育'),
        ...at(1, 610, '空间保障'),
      ];
      expect(await read(page)).toBe(written(['创新策源', '人才引育', '空间保障', '']));
    });

    it('has it in the first row where the page cuts it, too: its words stand there at the top', async () => {
      const row = (y: number, number: number) => [
        ...at(0, y - 14, `${number}`),
        ...at(2, y, ...TASK),
        ...at(3, y - 14, '区科委'),
      ];
      const first = [
        ...head(730),
        ...[710, 660, 610, 560].flatMap((y, i) => row(y, i + 1)),
        ...at(1, 671, '创新策源'),
        ...at(1, 610, '人才引进', '与培育'),
        { text: '— 1 —', x: 280, y: 60 },
      ];
      const second = [
        ...head(760),
        ...[740, 690, 640].flatMap((y, i) => row(y, i + 5)),
        ...at(1, 651, '空间保障'),
        { text: '— 2 —', x: 280, y: 60 },
      ];
      expect(await read(first, second)).toBe(
        written(['创新策源', '', '人才引进与培育', '', '', '空间保障', '']),
      );
    });
  });

  it('has headings of which one goes on in a second line', async () => {
    const page = [
      ...cell(0, 730, '序号'),
      ...cell(1, 730, '重点任务'),
      ...cell(2, 730, '责任单', '位'),
      ...cell(3, 730, '完成时限'),
      ...cell(0, 690, '1'),
      ...cell(1, 690, ...TASK),
      ...cell(2, 690, ...BODIES),
    ];
    expect(await read(page)).toBe(`${HEADING}| 1 | ${task} | ${bodies} |  |\n`);
  });

  it.each([
    ['in the middle', 250],
    ['at the left', 70],
  ])(
    'has titles over all columns between its rows, %s, and leaves one below it to the text',
    async (_, x) => {
      const title = (text: string, y: number) => ({ text, x, y, size: SIZE });
      const row = (y: number, number: string) => [
        ...cell(0, y - 14, number),
        ...cell(1, y, ...TASK),
        ...cell(2, y - 7, ...BODIES),
      ];
      const page = [
        ...heading(730),
        title('一、创新策源行动', 712),
        ...row(698, '1'),
        title('二、人才引育行动', 656),
        ...row(642, '2'),
        ...row(600, '3'),
        title('三、保障措施', 558),
        { text: '支持企业发展'.repeat(6), x: 74, y: 540, size: SIZE },
      ];
      expect((await read(page)).replace(/\n+/g, '\n')).toBe(
        `${HEADING}| 一、创新策源行动 |  |  |  |\n| 1 | ${task} | ${bodies} |  |\n` +
          `| 二、人才引育行动 |  |  |  |\n| 2 | ${task} | ${bodies} |  |\n| 3 | ${task} | ${bodies} |  |\n` +
          `三、保障措施\n${'支持企业发展'.repeat(6)}\n`,
      );
    },
  );

  it('has headings under one that is over several of them', async () => {
    const second = (y: number, ...lines: string[]) =>
      lines.map((text, i) => ({ text, x: 370, y: y - i * 14, size: SIZE }));
    const page = [
      { text: '责任单位', x: 345, y: 740, size: SIZE },
      ...['序号', '重点任务'].flatMap((text, i) => cell(i, 733, text)),
      ...cell(2, 726, '牵头单位'),
      ...second(726, '配合单位'),
      ...cell(0, 706, '1'),
      ...cell(1, 706, ...TASK),
      ...cell(2, 706, '区科委'),
      ...second(706, '区经委', '区财政局'),
    ];
    expect(await read(page)).toBe(
      `| 序号 | 重点任务 | 牵头单位 | 配合单位 |\n| 1 | ${task} | 区科委 | 区经委 区财政局 |\n`,
    );
  });

  it('goes on with the rest of a cell, of which the numbers below could as well stand in the middle', async () => {
    const row = (y: number, number: string) => [
      ...cell(0, y - 14, number),
      ...cell(1, y, ...TASK),
      ...cell(3, y - 14, '持续推进'),
    ];
    const first = [
      ...heading(730),
      ...row(710, '1'),
      ...cell(0, 668, '2'),
      ...cell(1, 668, TASK[0]!),
      { text: '— 1 —', x: 280, y: 60 },
    ];
    const second = [...cell(1, 760, ...TASK.slice(1)), ...row(732, '3'), { text: '— 2 —', x: 280, y: 60 }];
    expect(await read(first, second)).toBe(
      `${HEADING}| 1 | ${task} |  | 持续推进 |\n| 2 | ${task} |  |  |\n| 3 | ${task} |  | 持续推进 |\n`,
    );
  });

  it('goes on with a line in the middle of its column, above rows with numbers', async () => {
    const first = [
      ...heading(730),
      ...cell(0, 710, '1'),
      ...cell(1, 710, ...TASK),
      { text: '2027年12', x: 424, y: 710, size: SIZE },
    ];
    const second = [
      { text: '月底前', x: 429, y: 760, size: SIZE },
      ...cell(0, 730, '2'),
      ...cell(1, 730, ...TASK),
      ...cell(3, 730, '持续推进'),
    ];
    expect(await read(first, second)).toBe(
      `${HEADING}| 1 | ${task} |  | 2027年12月底前 |\n| 2 | ${task} |  | 持续推进 |\n`,
    );
  });

  it('is none where no cell has a second line, or words go over its columns', async () => {
    const row = (y: number, number: string, text: string) => [
      ...cell(0, y, number),
      ...cell(1, y, text),
      ...cell(2, y, '区科委'),
    ];
    expect(await read([...heading(730), ...row(710, '1', '支持企业'), ...row(690, '2', '引育人才')])).toBe(
      '序号\t重点任务\t责任单位\t完成时限\n1\t支持企业\t区科委\n2\t引育人才\t区科委\n',
    );
    const prose = '支持企业发展'.repeat(6);
    expect(await read([...heading(730), { text: prose, x: 74, y: 710, size: SIZE }])).toBe(
      `序号\t重点任务\t责任单位\t完成时限\n${prose}\n`,
    );
  });
});
