import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';

describe('a number typed like those of another level', () => {
  it('stands in the level whose numbers go on before and behind it', () => {
    const text = `某某市实施意见\n一、重点举措\n1、强化带动。${BODY}\n2、补齐短板。${BODY}\n(3)建设平台。${BODY}\n4、拓展市场。${BODY}`;
    expect(titles(text)).toEqual(['强化带动', '补齐短板', '建设平台', '拓展市场']);
  });

  it('stands in a list that the sentence before it opens', () => {
    const text = `某某市实施意见\n一、重点举措\n1.强化带动。${BODY}\n2.引进人才。对下列对象给予支持：\n③硕士研究生，给予20万元。\n4.拓展市场。${BODY}`;
    expect(titles(text)).toEqual(['强化带动', '引进人才', '拓展市场']);
  });

  it('begins a list where it is the first', () => {
    const text = `某某市实施意见\n一、重点举措\n1.强化带动。对下列企业给予支持：\n(1)龙头企业;\n(2)配套企业。\n2.补齐短板。${BODY}`;
    expect(titles(text)).toEqual(['强化带动', '补齐短板']);
  });
});
