import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const read = (...lines: string[]) => outline(`二、重点任务\n${lines.join('\n')}`).measures;
const seen = (...lines: string[]) =>
  read(...lines).map(({ title, row }) => [
    title.text,
    row!.bodies.map(({ label, names }) => `${label} ${names.text}`).join('; '),
    row!.groups.map(({ text }) => text).join(' > '),
  ]);

describe('bodies in a cell', () => {
  it('are parted by blanks between Chinese words, which Latin letters are set apart with as well', () => {
    const rows = seen(
      '| 序号 | 任务 | 责任单位 |',
      '| 1 | 建设检测平台 | 区科委 区财政局 |',
      '| 2 | 引育高层次人才 | 各OPC 社区、区科委 |',
    );
    expect(rows.map(([, bodies]) => bodies)).toEqual([
      '责任单位 区科委 区财政局',
      '责任单位 各OPC社区、区科委',
    ]);
  });
});

describe('cells over several rows', () => {
  it('name the bodies of each row, at the place where they stand', () => {
    const lines = [
      '| 序号 | 任务 | 责任单位 | 时限 |',
      '| 1 | 建设检测平台 | 区科委、区财政局 | 2025年 |',
      '| 2 | 引育高层次人才 | 〃 | 〃 |',
      '| 3 | 开放应用场景 | 同上 |  |',
      '| 4 | 举办产业大会 |  |  |',
    ];
    expect(seen(...lines).map(([title, bodies]) => [title, bodies])).toEqual([
      ['建设检测平台', '责任单位 区科委、区财政局'],
      ['引育高层次人才', '责任单位 区科委、区财政局'],
      ['开放应用场景', '责任单位 区科委、区财政局'],
      ['举办产业大会', '责任单位 '],
    ]);
    const text = `二、重点任务\n${lines.join('\n')}`;
    const [, second, third] = outline(text).measures;
    const { names } = second!.row!.bodies[0]!;
    expect(names.startOf(0)).toBe(text.indexOf('区科委'));
    // What says the same as above is no part of the row; what the writer put there is.
    expect(text.slice(second!.start, second!.end)).toBe('2 | 引育高层次人才');
    expect(text.slice(third!.start, third!.end)).toBe('3 | 开放应用场景 | 同上');
  });

  it('part the rows into groups, as headings over the full width do', () => {
    expect(
      seen(
        '| 序号 | 领域 | 重点任务 | 具体举措 | 责任单位 |',
        '| 一、创新策源 |  |  |  |  |',
        '| 1 | 平台 | 打造载体 | 建设检测平台 | 区科委 |',
        '| 2 | 〃 | 〃 | 建设中试基地 | 区经委 |',
        '| 二、人才引育 |  |  |  |  |',
        '| 3 | 人才 | 引才工程 | 举办双创大赛 | 区人社局 |',
      ),
    ).toEqual([
      ['建设检测平台', '责任单位 区科委', '一、创新策源 > 平台 > 打造载体'],
      ['建设中试基地', '责任单位 区经委', '一、创新策源 > 平台 > 打造载体'],
      ['举办双创大赛', '责任单位 区人社局', '二、人才引育 > 人才 > 引才工程'],
    ]);
  });

  it('that hold the task give it the bodies of all their rows', () => {
    const measures = read(
      '| 序号 | 任务 | 责任单位 |  |',
      '| 〃 | 〃 | 牵头单位 | 配合单位 |',
      '| 1 | 建设检测平台 | 区科委 | 区财政局 |',
      '| 〃 | 〃 | 区经委 |  |',
      '| 2 | 引育高层次人才 | 区人社局 |  |',
    );
    expect(
      measures.map(({ title, row }) => [
        title.text,
        row!.bodies.map(({ label, names }) => label + names.text),
      ]),
    ).toEqual([
      ['建设检测平台', ['牵头单位区科委', '配合单位区财政局', '牵头单位区经委']],
      ['引育高层次人才', ['牵头单位区人社局', '配合单位']],
    ]);
  });
});
