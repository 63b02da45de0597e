import { describe, expect, it } from 'vitest';
import { chartOf } from './console-chart.ts';

describe('chartOf', () => {
  it('draws bars of a number by a category that names each row once', () => {
    expect(
      chartOf(
        ['area', 'n'],
        [
          ['静安区', 3],
          ['长宁区', 5],
          [null, 1],
        ],
      ),
    ).toEqual({
      kind: 'bars',
      category: 'area',
      value: 'n',
      bars: [
        { name: '静安区', value: 3 },
        { name: '长宁区', value: 5 },
        { name: '—', value: 1 },
      ],
    });
  });

  it('draws a matrix of two categories, and tells what is absent from what is nothing', () => {
    const rows = [
      ['a', 'x', 1],
      ['a', 'y', 0],
      ['b', 'x', 4],
    ] as const;
    expect(chartOf(['area', 'priority', 'n'], rows)).toMatchObject({
      kind: 'matrix',
      rowNames: ['a', 'b'],
      columnNames: ['x', 'y'],
      cells: [
        [1, 0],
        [4, null],
      ],
    });
  });

  it('takes the category that names rows once, wherever it stands', () => {
    expect(
      chartOf(
        ['tier', 'n', 'code'],
        [
          ['t', 1, 'a'],
          ['t', 2, 'b'],
        ],
      ),
    ).toMatchObject({ category: 'code' });
  });

  it('draws nothing that would add up rows, hide some, or have no number', () => {
    expect(
      chartOf(
        ['area', 'n'],
        [
          ['a', 1],
          ['a', 2],
        ],
      ),
    ).toBeNull();
    expect(
      chartOf(
        ['r', 'c', 'n'],
        [
          ['a', 'x', 1],
          ['a', 'x', 2],
          ['b', 'y', 1],
        ],
      ),
    ).toBeNull();
    expect(chartOf(['area'], [['a']])).toBeNull();
    expect(chartOf(['area', 'list'], [['a', [1]]])).toBeNull();
    expect(chartOf(['n', 'm'], [[1, 2]])).toBeNull();
    expect(chartOf(['area', 'n'], [])).toBeNull();
    expect(
      chartOf(
        ['t', 'n'],
        Array.from({ length: 61 }, (_, n) => [`t${n}`, n]),
      ),
    ).toBeNull();
  });
});
