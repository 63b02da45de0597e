import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type InstrumentSeeds, instrumentsSchema } from '../seeds/instruments.ts';
import { parseYaml } from '../seeds/yaml.ts';
import { measureOf } from './amounts-fixture.ts';
import { compileInstruments, extractInstruments } from './instruments.ts';

const file = new URL('../../seeds/instruments.yaml', import.meta.url);
const lexicon = compileInstruments(
  parseYaml('seeds/instruments.yaml', readFileSync(file, 'utf8'), instrumentsSchema),
);
const kinds = (text: string) => extractInstruments(measureOf(text), lexicon).sort();

describe('the instruments of a measure', () => {
  it.each<[string, string[]]>([
    ['对首次认定的高新技术企业，给予20万元奖励。', ['grant']],
    ['设立每年5000万元的产业发展专项资金。', ['grant']],
    ['按设备投资额的15%给予补助。', ['grant']],
    ['发放算力券，降低企业用算成本。', ['grant']],
    ['对中小微企业贷款给予贴息。', ['loan']],
    ['为科技企业提供低息信用贷款。', ['loan']],
    ['健全政府性融资担保体系。', ['loan']],
    ['设立总规模50亿元的产业引导基金。', ['equity']],
    ['鼓励创投机构开展股权投资。', ['equity']],
    ['支持企业上市融资。', ['equity']],
    ['落实研发费用加计扣除政策。', ['tax']],
    ['保障产业用地供给，推进工业上楼。', ['space']],
    ['新建标准厂房，降低租金。', ['space']],
    ['支持建设特色产业园区。', ['space']],
    ['引进海外高层次人才，建设人才公寓。', ['talent']],
    ['开展职业技能培训。', ['talent']],
    ['对新引进的工程师给予租房补贴。', ['grant', 'talent']],
    ['利用闲置房屋改建蓝领公寓。', ['space', 'talent']],
    ['成功引荐项目落户的，给予引荐人奖励。', ['grant', 'promotion']],
    ['对通过认证的展会项目，给予奖励。', ['grant']],
    ['支持企业举办展会。', ['promotion']],
    ['对研发用设备实行担保放行。', []],
    ['对列入计划的项目，按到账资金的50%配套。', ['grant']],
    ['为设计师免费提供创作场地。', ['grant', 'space']],
    ['推出精品线路，拓展入境客源。', ['promotion']],
    ['支持企业建设重点实验室和工程研究中心。', ['platform']],
    ['搭建公共技术服务平台。', ['platform']],
    ['培育高质量孵化器。', ['platform']],
    ['推动首台套装备应用，落实政府首购政策。', ['procurement']],
    ['对创新产品优先采购。', ['procurement']],
    ['开展智能网联汽车道路测试试点。', ['pilot']],
    ['发布应用场景清单。', ['pilot']],
    ['实行“揭榜挂帅”。', ['pilot']],
    ['支持企业主导制定国际标准。', ['standard']],
    ['加强专利导航，强化知识产权保护。', ['standard']],
    ['优化审批流程，开通绿色通道。', ['service']],
    ['为重点企业配备服务专员。', ['service']],
    ['开展产业链招商，办好投资推介大会。', ['promotion']],
    ['支持企业参加境内外展会。', ['promotion']],
    ['支持首店、首发经济。', ['promotion']],
    ['支持企业“走出去”，拓展海外市场。', ['promotion']],
    ['探索包容审慎监管。', ['regulation']],
    ['每年安排不少于2亿元用于技术创新。', ['grant']],
    ['完善统计口径，做到应统尽统。', ['regulation']],
    ['引导党政机关率先使用信创产品。', ['procurement']],
    ['面向中小企业发放总额不超过2000万元的算力券。', ['grant']],
    ['按1:1的比例予以配套，单个项目最高3000万元。', ['grant']],
    ['建设国家级工业设计中心。', ['platform']],
    ['打造零碳示范港区。', ['pilot']],
    ['引进直播电商机构和内容创作团队。', ['promotion']],
    ['对弄虚作假的，追回资金。', ['regulation']],
    ['严把项目准入关，加强统计监测。', ['regulation']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['引导具有自主知识产权的企业加快发展。', []],
    ['发展平台经济，推动高质量发展。', []],
    ['具有较强示范效应的企业。', []],
    ['对优质OPC项目给予最高1000万元投资。', ['equity']],
    ['开展知识产权质押融资。', ['loan']],
    ['经综合评估，给予专业服务企业和机构最高100万元奖励。', ['grant']],
    ['围绕企业“走出去”需求，组建服务联盟。', []],
    ['支持园区建设分布式光伏。', []],
    ['通过“一网通”平台发布名单。', []],
    ['区财政局负责专项资金的预算安排。', []],
    ['支持工业园区、数据中心建设新型储能设施。', []],
    ['推动园区污水近零排放。', []],
    ['为园区和工厂提供合同能源管理。', []],
    ['鼓励园区、企业节约用水。', []],
    ['对引进首店的商业载体，给予100万元奖励。', ['grant', 'promotion']],
    ['鼓励老字号进入机场、免税店。', []],
    ['发展检验检测、知识产权等服务。', []],
    ['骗取专项资金的单位，取消申报资格。', ['regulation']],
  ])('a mere mention is none: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('takes from a measure on how the work is led only what leads it', () => {
    expect(kinds('强化组织领导。建立招商、用地、人才工作机制，纳入绩效考核。')).toEqual(['regulation']);
    expect(kinds('强化招商引资。建立用地、人才工作机制，纳入绩效考核。')).toContain('promotion');
  });

  it('gets through a long text', () => {
    const text = '给予支持引进平台、场景“走出去';
    expect(kinds(text.repeat(10_000))).toContain('platform');
  }, 60_000);
});

describe('instrumentsSchema', () => {
  const seeds = parseYaml('seeds/instruments.yaml', readFileSync(file, 'utf8'), instrumentsSchema);
  it.each<[string, (seeds: InstrumentSeeds) => unknown]>([
    ['a kind twice', (all) => ({ ...all, instruments: [...all.instruments.slice(1), all.instruments[1]] })],
    ['a kind too few', (all) => ({ ...all, instruments: all.instruments.slice(1) })],
    ['an unknown key', (all) => ({ ...all, term: [] })],
    ['an empty word', (all) => ({ ...all, settings: [''] })],
  ])('refuses %s', (_, change) => {
    expect(instrumentsSchema.safeParse(change(seeds)).success).toBe(false);
    expect(instrumentsSchema.safeParse(seeds).success).toBe(true);
  });
});
