import { describe, expect, it } from 'vitest';
import { MappedText } from '../text/mapped-text.ts';
import { isSupplementaryText, kindOfHeading, saysValidity } from './kinds.ts';

describe('what a heading tells of', () => {
  it.each(['民营经济发展基本情况', '存在的主要问题', '面临的困难和挑战'])('is no task: %s', (heading) => {
    expect(kindOfHeading(heading)).toBe('principle');
  });

  it.each(['帮助企业解决面临的困难', '定期通报工作情况', '全面摸清企业基本情况', '推广各地主要做法'])(
    'is a task where something is done about it: %s',
    (heading) => {
      expect(kindOfHeading(heading)).toBeNull();
    },
  );
});

describe('what closes a document', () => {
  it.each([
    '由区商务委会同区财政局进行解释。',
    '同一项目按照从优、不重复原则支持。',
    '企业不得重复享受。',
    '本办法的规定与本区其他政策不一致的，按照新的执行。',
    '上述政策与市级政策交叉的，择一享受。',
    '国家另有规定的,从其规定。',
    '市级出台新的规定,按市级规定执行。',
    '对弄虚作假的企业,三年内不予支持。',
    '对骗取资金的,予以追回。',
    '违反承诺的,退回资金。',
    '本措施所称企业在本区经营。',
    '该政策涉及的资金由区财政安排。',
    '以上包含本数。',
    '“不低于”均含本级。',
  ])('%s', (text) => {
    expect(isSupplementaryText(MappedText.of(text))).toBe(true);
    expect(saysValidity(MappedText.of(text))).toBe(false);
  });

  it.each(['本措施自2026年1月1日起施行。', '有效期至2027年底。', '自发布之日起实施。'])('%s', (text) => {
    expect(saysValidity(MappedText.of(text))).toBe(true);
    expect(isSupplementaryText(MappedText.of(text))).toBe(true);
  });

  it.each(['支持企业开拓市场。', '对规模以上企业给予奖励。', '自主创新的企业优先。'])('not %s', (text) => {
    expect(isSupplementaryText(MappedText.of(text))).toBe(false);
  });
});
