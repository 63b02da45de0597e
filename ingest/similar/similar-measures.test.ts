import { describe, expect, it } from 'vitest';
import { jaccard, shingles } from './shingles.ts';
import { similarMeasures } from './similar-measures.ts';

const TEXT =
  '支持企业加大研发投入。对研发投入超过上年的企业，按照新增部分的一定比例给予资金支持，鼓励企业设立研发中心，开展关键核心技术攻关。';
const OTHER =
  '鼓励金融机构设立绿色金融事业部，支持发行绿色债券和碳中和债券，引导信贷资金投向节能降碳项目，完善评价体系。';

describe('similarMeasures', () => {
  it('finds the same words with changes in another document, with the score', () => {
    const pairs = similarMeasures([
      { id: 'b', document: '1', text: `${TEXT}（责任单位：区科委）` },
      { id: 'a', document: '2', text: TEXT.replace('资金支持', '资金奖励') },
      { id: 'c', document: '3', text: OTHER },
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ from: 'a', to: 'b' });
    expect(pairs[0]!.score).toBe(
      Math.round(jaccard(shingles(TEXT), shingles(TEXT.replace('资金支持', '资金奖励'))) * 1e4) / 1e4,
    );
    expect(pairs[0]!.score).toBeGreaterThan(0.75);
  });

  it('gives the same pairs whatever the order', () => {
    const measures = Array.from({ length: 40 }, (_, i) => ({
      id: `m${i}`,
      document: `d${i % 5}`,
      text: `${i % 3 === 0 ? TEXT : OTHER}第${i}项措施由专班推进。`,
    }));
    expect(similarMeasures([...measures].reverse())).toEqual(similarMeasures(measures));
    expect(similarMeasures(measures).length).toBeGreaterThan(100);
  });

  it('compares no measures of one document, and nothing too short to tell', () => {
    expect(
      similarMeasures([
        { id: 'a', document: '1', text: TEXT },
        { id: 'b', document: '1', text: TEXT },
      ]),
    ).toEqual([]);
    expect(
      similarMeasures([
        { id: 'a', document: '1', text: '支持企业发展。' },
        { id: 'b', document: '2', text: '支持企业发展。' },
      ]),
    ).toEqual([]);
  });

  it('sees through full-width signs, blanks and brackets of responsibility', () => {
    const wide = TEXT.replace(/，/g, ' ， ').replace(/。/g, '．');
    expect(
      similarMeasures([
        { id: 'a', document: '1', text: TEXT },
        { id: 'b', document: '2', text: wide },
      ])[0]?.score,
    ).toBe(1);
  });
});
