import { describe, expect, it } from 'vitest';
import { lexicon, measureText } from '../testing/link.ts';
import { linkMeasures, topicsOf } from './index.ts';

const relationOf = (title: string, text: string) =>
  linkMeasures([measureText(text)], lexicon, text, topicsOf(title, lexicon))[0]!.links.find(
    ({ to }) => to === 'services',
  )?.relation;

describe('what a document is about', () => {
  const credit = '丰富信贷品种。推广普惠金融产品，扩大首贷户覆盖面。';

  it('makes finance the trade itself where the title is about finance, else a channel to firms', () => {
    expect(relationOf('关于促进金融业高质量发展的若干措施', credit)).toBe('direct');
    expect(relationOf('关于促进民营经济发展的若干措施', credit)).toBe('named');
    expect(relationOf('关于金融支持民营经济发展的若干措施', credit)).toBe('named');
  });

  it('makes no link by itself', () => {
    expect(
      relationOf('关于促进金融业高质量发展的若干措施', '加强党建引领。定期开展专题学习。'),
    ).toBeUndefined();
  });
});

describe('words of a field', () => {
  const targetsOf = (title: string, text: string) =>
    linkMeasures([measureText(text)], lexicon, text, topicsOf(title, lexicon))[0]!.links.map(({ to }) => to);
  const terminals = '组织供需对接。为终端企业和商场牵线，每年办三场。';
  const chassis = '补齐配套短板。支持底盘、轮毂等企业扩产。';

  it('mean it in a document about that field, and nothing elsewhere', () => {
    expect(targetsOf('关于促进智能终端产业发展的若干措施', terminals)).toContain('smart-terminals');
    expect(targetsOf('关于促进商业发展的若干措施', terminals)).not.toContain('smart-terminals');
    expect(targetsOf('新能源汽车产业行动方案', chassis)).toContain('auto');
    expect(targetsOf('工业稳增长行动方案', chassis)).not.toContain('auto');
  });

  it('are not had from a title that names many fields, or one that only serves another', () => {
    const many = '关于发展智能终端、新能源汽车、生物医药、集成电路产业的意见';
    expect(targetsOf(many, chassis)).not.toContain('auto');
    expect(targetsOf('关于智能终端赋能商业的若干措施', terminals)).not.toContain('smart-terminals');
  });
});
