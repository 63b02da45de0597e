import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const titles = (text: string) => outline(text).measures.map(({ title }) => title.text);

/** Each as a paragraph of its own, long enough to be one. */
const SENTENCES = [
  '支持整车企业建设试验场。对新建封闭试验场的企业，按核定投资的两成给予补助，总额另行确定。',
  '布局关键零部件基地。引导线控底盘、域控制器等项目集中落户，优先保障用地和能耗指标。',
  '开放高快速路测试。分批公布可供测试的道路，完善事故处理和保险理赔的衔接机制。',
  '组建产业基金群。由国有资本牵头设立母基金，投向处在初创和成长阶段的配套企业。',
];

describe('measures of an article without numbers', () => {
  it('are paragraphs in a row with lead sentences, under headings or not', () => {
    const text = [
      '新政发布会今天上午举行，区领导出席。',
      '让链条更“全”',
      SENTENCES[0],
      SENTENCES[1],
      '让场景更“活”',
      SENTENCES[2],
      SENTENCES[3],
      '下一步，区有关部门将制定申报指南，并开展宣讲，让企业了解政策。',
    ];
    expect(titles(text.join('\n\n'))).toEqual([
      '支持整车企业建设试验场',
      '布局关键零部件基地',
      '开放高快速路测试',
      '组建产业基金群',
    ]);
  });

  it('go on over what somebody told the reporter, and under a headline that speaks of reading', () => {
    const voice = '“过去一家企业要跑三个窗口，现在一次就办完。”一家企业的负责人告诉记者。';
    const text = ['——解读某市三年行动计划', SENTENCES[0], SENTENCES[1], voice, SENTENCES[2], SENTENCES[3]];
    expect(titles(text.join('\n\n'))).toHaveLength(4);
    expect(titles(['某市三年行动计划解读', ...SENTENCES].join('\n\n'))).toEqual([]);
  });

  it('may be counted 一是, 二是, which is no word of their titles', () => {
    const text = [
      '区里推出新一轮产业政策，支持企业发展。',
      ...SENTENCES.map((text, i) => `${'一二三四'[i]}是${text}`),
    ];
    expect(titles(text.join('\n\n'))).toEqual([
      '支持整车企业建设试验场',
      '布局关键零部件基地',
      '开放高快速路测试',
      '组建产业基金群',
    ]);
  });

  it('are not found in a report, where a lead sentence stands alone, or in an explanation of a document', () => {
    const report = [
      '区领导昨天调研了企业。参加调研的有区经委和区科委的负责同志，企业介绍了自己的产品和需求。',
      SENTENCES[0],
      '一位企业负责人表示，新政让他们有了扩大投资的信心，今年计划再招聘一百名工程师。',
      SENTENCES[1],
    ];
    expect(titles(report.join('\n\n'))).toEqual([]);
    expect(titles(['《若干措施》政策解读', ...SENTENCES].join('\n\n'))).toEqual([]);
  });

  it('go on over slogans and links that a newspaper sets between them, and end before its comment', () => {
    const text = `某某日报
关于加快先进材料产业发展的若干意见
材料是制造业的基础。近年来，我省先进材料产业规模持续扩大，但高端供给不足。
锻造产业长板
做优优势领域。重点发展先进储能材料、先进硬质材料，巩固提升全产业链优势。
培育龙头企业。支持优势企业通过兼并重组整合资源，带动中小企业协同发展。
◆链接　先进储能材料：主要用于电化学储能的正极、负极、隔膜。
强化创新引领
攻克核心技术。每年组织实施一批重大攻关项目，突破高端产品制备工艺。
建设创新平台。布局建设材料领域重点实验室、制造业创新中心和中试基地。
材料兴则产业兴，材料强则制造强！
夯实要素支撑
加强金融供给。鼓励金融机构开发中长期信贷产品，支持企业上市和发行债券。
■短评　以材料之“新”育产业之“强”
加快发展先进材料产业，关键在创新。各地要找准定位、错位发展，避免一哄而上。`;
    expect(outline(text).measures.map(({ title }) => title.text)).toEqual([
      '做优优势领域',
      '培育龙头企业',
      '攻克核心技术',
      '建设创新平台',
      '加强金融供给',
    ]);
  });
});
