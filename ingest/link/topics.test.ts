import { describe, expect, it } from 'vitest';
import { lexicon, measureText } from '../testing/link.ts';
import { linkMeasure, topicsOf } from './index.ts';

const relationOf = (title: string, text: string) =>
  linkMeasure(measureText(text), lexicon, text, topicsOf(title, lexicon)).links.find(
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
