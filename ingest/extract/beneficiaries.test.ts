import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beneficiariesSchema } from '../seeds/beneficiaries.ts';
import { parseYaml } from '../seeds/yaml.ts';
import { measureOf } from './amounts-fixture.ts';
import { compileBeneficiaries, extractBeneficiaries } from './beneficiaries.ts';

const file = new URL('../../seeds/beneficiaries.yaml', import.meta.url);
const lexicon = compileBeneficiaries(
  parseYaml('seeds/beneficiaries.yaml', readFileSync(file, 'utf8'), beneficiariesSchema),
);
const groups = (text: string) => extractBeneficiaries(measureOf(text), lexicon);

describe('the groups that a measure supports', () => {
  it.each<[string, string[]]>([
    ['支持“链主”企业发展。', ['链主企业']],
    ['对新认定的专精特新“小巨人”企业给予奖励。', ['专精特新企业']],
    ['鼓励科技型中小企业加大投入。', ['科技型企业']],
    ['支持中小微企业融资。', ['中小微企业']],
    ['吸引跨国公司地区总部落户。', ['总部企业']],
    ['支持企业与高校、科研院所合作攻关。', ['高校', '科研院所']],
    ['鼓励金融机构加大对民营企业的信贷投放。', ['金融机构', '民营企业']],
    ['培育独角兽企业、瞪羚企业，支持独角兽上市。', ['独角兽与瞪羚企业']],
    ['给予律师事务所最高50万元支持。', ['律师事务所']],
    ['加大青年人才引进力度。', ['人才']],
    ['产业结构持续优化，龙头企业数量居全市前列。', []],
    ['发展总部经济。', []],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('beneficiariesSchema', () => {
  it('refuses a word that names two groups', () => {
    const group = (name: string) => ({ name, nameEn: name, words: ['高校'] });
    const result = beneficiariesSchema.safeParse({ cues: ['支持'], groups: [group('甲'), group('乙')] });
    expect(result.error?.issues[0]?.message).toContain('two groups');
  });
});
