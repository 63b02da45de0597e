import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const titles = (text: string) => outline(text).measures.map(({ title }) => title.text);
const HELP = '对符合条件的企业，按照实际投入的一定比例给予资金支持。';
const rest = ['四、支持技术改造', HELP, HELP, '五、支持节能降碳', HELP, HELP].join('\n');

describe('paragraphs under a heading that each begin with a short sentence', () => {
  it('are measures where their leads are names', () => {
    const text = `某某区若干措施\n三、壮大产业\n培育链主企业。${HELP}\n引进配套企业。${HELP}\n${rest}`;
    expect(titles(text)).toEqual(['培育链主企业', '引进配套企业', '支持技术改造', '支持节能降碳']);
  });

  it('are one measure where they are sentences, and the other headings head paragraphs that have no lead', () => {
    const text = `某某区若干措施\n三、壮大产业\n健全“个转企、小升规”培育机制，完善企业名录。${HELP}\n组织培训，覆盖各类企业负责人。${HELP}\n${rest}`;
    expect(titles(text)).toEqual(['壮大产业', '支持技术改造', '支持节能降碳']);
  });
});
