import { describe, expect, it } from 'vitest';
import { outline } from '../outline/outline.ts';
import { departmentsOf } from './departments.ts';

/** `name:role` of the departments of the one measure that ends with `clause`. */
function read(clause: string): string[] {
  const text = `某某区若干措施\n一、支持措施\n1.支持企业发展。对符合条件的企业给予支持。${clause}\n2.支持企业上市。给予支持。`;
  const measure = outline(text).measures[0]!;
  return departmentsOf(measure, text, () => null).departments.map(({ name, role, start, end }) => {
    expect(text.slice(start, end).replace(/\s+/g, '')).toBe(name);
    return role === 'responsible' ? name : `${name}:${role}`;
  });
}

describe('departmentsOf', () => {
  const cases: [string, string[]][] = [
    ['（责任部门：区商务委、区科经委）', ['区商务委', '区科经委']],
    ['(责任单位:区商务委,区科委;区财政局)', ['区商务委', '区科委', '区财政局']],
    [
      '（牵头单位：区经委，配合单位：区科委、区财政局）',
      ['区经委:lead', '区科委:support', '区财政局:support'],
    ],
    ['（牵头部门：区经委；责任部门：区科委）', ['区经委:lead', '区科委']],
    ['（区经委牵头，区科委、区财政局配合）', ['区经委:lead', '区科委:support', '区财政局:support']],
    [
      '〔招商服务中心牵头，派出所、各村（社区）配合〕',
      ['招商服务中心:lead', '派出所:support', '各村（社区）:support'],
    ],
    ['\n牵头领导：王立新\n牵头单位：市工信局\n配合单位：市科技局', ['市工信局:lead', '市科技局:support']],
    ['［县政府督查室牵头］', ['县政府督查室:lead']],
    ['［县体育局牵头，国家训练基地配合］', ['县体育局:lead', '国家训练基地:support']],
    ['（企业牵头的联合体，高校参与）', []],
    ['（责任单位：\n区科委、区财政局）', ['区科委', '区财政局']],
    ['（牵头单位：区科委；\n区财政局）', ['区科委:lead', '区财政局:lead']],
    ['（由区经委负责）', ['区经委']],
    ['（区经委、区财政局按职责分工负责）', ['区经委', '区财政局']],
    ['（区发展改革委、区财政局等部门按职责分工负责）', ['区发展改革委', '区财政局']],
    ['（区规划资源局、各街镇）', ['区规划资源局', '各街镇']],
    ['（市航天产业推进办公室、海阳市）', ['市航天产业推进办公室', '海阳市']],
    ['（市发展改革委，各区市）', ['市发展改革委', '各区市']],
    ['（规划与技术改造处、产业融资促进处）', ['规划与技术改造处', '产业融资促进处']],
    ['（政策法规科）', ['政策法规科']],
    ['（全市共有12处）', []],
    ['（支持方向）', []],
    ['（实施方式）', []],
    ['（支持主体）', []],
    ['（解释部门）', []],
    ['（主管部门职责）', []],
    ['（区经委、各街镇等）', ['区经委', '各街镇']],
    ['（责任办线：毛衫产业办、文旅公司）', ['毛衫产业办', '文旅公司']],
    ['（牵头站所：市场监管所；配合板块：东区园区）', ['市场监管所:lead', '东区园区:support']],
    ['（责任单位：区经委及相关部门）', ['区经委']],
    ['（责任单位：区经委、各有关部门）', ['区经委']],
    ['（责任单位：各区、各镇、市经济信息化委）', ['各区', '各镇', '市经济信息化委']],
    [
      '（区商务委牵头，区财政局、北外滩开发办配合，12月底前完成）',
      ['区商务委:lead', '区财政局:support', '北外滩开发办:support'],
    ],
    ['（区商务委、区财政局，2026年6月底前）', ['区商务委', '区财政局']],
    ['（三季度末前完成，区商务委牵头、区财政局配合）', ['区商务委:lead', '区财政局:support']],
    ['（责任单位：区投资促进办（以下简称区投促办）、区财政局）', ['区投资促进办', '区财政局']],
    ['（区商务委，长期推进）', ['区商务委']],
    ['（区文旅局、区体育局，2025年持续推进）', ['区文旅局', '区体育局']],
    ['（区科委、区体育局，分阶段推进）', ['区科委', '区体育局']],
    ['（省发展改革委，各市、州人民政府）', ['省发展改革委', '各市、州人民政府']],
    [
      '（牵头单位：区商务委 | 配合单位：区交通委、华新镇 | 完成时限：9月底）',
      ['区商务委:lead', '区交通委:support', '华新镇:support'],
    ],
    ['（省经信厅、有关市、州人民政府）', ['省经信厅']],
    ['（省经信厅牵头，省有关单位配合）', ['省经信厅:lead']],
    ['（市工信局、各辖市、区人民政府）', ['市工信局', '各辖市、区人民政府']],
    ['（责任单位：区财政局〈区金融办〉、区科委）', ['区财政局〈区金融办〉', '区科委']],
    ['责任单位：区科委、区财政局。', ['区科委', '区财政局']],
    ['\n责任单位：区科委、区财政局', ['区科委', '区财政局']],
    ['\n（责任单位：区科委、\n区财政局）', ['区科委', '区财政局']],
    ['【责任单位：区科委】', ['区科委']],
    ['【责任单位】区科委、区财政局', ['区科委', '区财政局']],
    ['〔责任单位：区科委〕', ['区科委']],
    ['（责任单位：市商务局，各县（市）、区人民政府）', ['市商务局', '各县（市）、区人民政府']],
    ['[责任单位：市科技局，各区、县（市）政府]', ['市科技局', '各区、县（市）政府']],
    ['牵头单位：区经委\n配合单位：区科委、区财政局', ['区经委:lead', '区科委:support', '区财政局:support']],
    [
      '（责任单位：区委组织部、区委宣传部（区新闻出版局）、团区委）',
      ['区委组织部', '区委宣传部（区新闻出版局）', '团区委'],
    ],
    ['（责任单位：区经委、区科委，完成时限：2025年12月底前）', ['区经委', '区科委']],
    ['（2025年底前完成；责任单位：区经委）', ['区经委']],
    [
      '（市经济信息化委、市科委、各相关区政府、临港新片区管委会）',
      ['市经济信息化委', '市科委', '临港新片区管委会'],
    ],
    ['（责任单位：区人力资源社会保障局和区财政局）', ['区人力资源社会保障局', '区财政局']],
    ['（主办：区经委 协办：区科委）', ['区经委:lead', '区科委:support']],
    ['（负责单位：区经委；落实单位：各街道）', ['区经委', '各街道']],
    ['由区经委牵头，区科委、区财政局配合。', ['区经委:lead', '区科委:support', '区财政局:support']],
    ['\n——责任单位：区科委、区财政局', ['区科委', '区财政局']],
    ['\n> 责任单位：区科委', ['区科委']],
    ['责任单位：区经委牵头，区科委、区财政局配合', ['区经委:lead', '区科委:support', '区财政局:support']],
    ['（责任单位：区科委、区财政局，列第一位的为牵头单位，下同）', ['区科委:lead', '区财政局']],
    ['责任单位：区科委（牵头）、区财政局。完成时限：2025年6月底。', ['区科委:lead', '区财政局']],
    ['对示范项目按1:1配套，最高800万元（由区经委、区财政局负责）。', ['区经委', '区财政局']],
    ['\n责任单位：区经委、区投促办    完成时限：2025年12月', ['区经委', '区投促办']],
    ['区经委牵头，区财政局、区市场监管局配合。', ['区经委:lead', '区财政局:support', '区市场监管局:support']],
    ['由区经委、区科委分别牵头，区财政局配合。', ['区经委:lead', '区科委:lead', '区财政局:support']],
    ['本项由区经委牵头，区科委共同推进。', ['区经委:lead', '区科委']],
    ['由区经委会同区科委、区财政局组织实施。', ['区经委', '区科委', '区财政局']],
    ['由区经委会同区财政局负责解释。', []],
    ['\n*责任单位：区经委、区科委*', ['区经委', '区科委']],
    [
      '（区经委负责）支持企业改造。（区科委牵头，区财政局配合）',
      ['区经委', '区科委:lead', '区财政局:support'],
    ],
    ['（责任单位：区经委）支持企业改造。', ['区经委']],
    ['（含国家级企业）支持企业改造。（区科委负责）', ['区科委']],
    ['由企业自主申报。', []],
    ['（含国家级、市级专精特新企业）', []],
    ['（以下简称链主企业）', []],
    ['', []],
  ];
  it.each(cases)('%s', (clause, expected) => {
    expect(read(clause)).toEqual(expected);
  });

  it('gives the bodies of a note to every later measure that names its own', () => {
    const text = `某某市行动计划
一、重点任务
1.布局空间。优化布局。（责任单位：市科技局，各区政府。以下均需各区政府落实，不再列出）
2.培育企业。加大培育。（责任单位：市经信局）
3.宣传引导。加大宣传。`;
    const { measures } = outline(text);
    expect(departmentsOf(measures[0]!, text, () => null).inherited.map(({ name }) => name)).toEqual([
      '各区政府',
    ]);
  });

  describe('a note on all that a document sets', () => {
    const bodiesOf = (text: string) =>
      outline(text).measures.map((measure) =>
        departmentsOf(measure, text, () => null).departments.map(({ name, role }) => `${name}:${role}`),
      );
    const ITEMS = `某某区若干措施
一、支持措施
1.提升商贸。给予奖励。（责任单位：区商务委）
2.发展文旅。给予补贴。
`;
    const WITHOUT_NOTE = [['区商务委:responsible'], []];

    it.each([
      [
        '本措施各条均由各街镇、某某园区管委会负责属地落实。',
        ['各街镇:responsible', '某某园区管委会:responsible'],
        true,
      ],
      ['本措施所列各项任务均由各街镇配合落实。', ['各街镇:support'], true],
      ['本措施均由区财政局会同区科委负责实施。', ['区财政局:responsible', '区科委:responsible'], true],
      [
        '本方案各项任务由区发改委牵头，区经委、区科委配合。',
        ['区发改委:lead', '区经委:support', '区科委:support'],
        false,
      ],
      ['本措施各条除已注明责任单位外，均由区发改委负责。', ['区发改委:responsible'], false],
      ['本措施各条除已注明责任单位外，均由各街镇配合。', ['各街镇:support'], true],
      ['本政策各项措施的责任部门均为区发改委。', ['区发改委:responsible'], false],
    ])(
      'reaches measures before it, those that name bodies only where it says “each”: %s',
      (note, given, toAll) => {
        const expected = [['区商务委:responsible', ...(toAll ? given : [])], given];
        const places = {
          'in a part behind them': `${ITEMS}二、附则\n（一）${note}\n（二）本措施自发布之日起施行。`,
          'in a paragraph behind the last': ITEMS + note,
          'behind the last sentence': ITEMS.trimEnd() + note,
          'as the last item': `${ITEMS}3.${note}`,
          'above them': ITEMS.replace('\n', `\n${note}\n`),
        };
        for (const [place, text] of Object.entries(places)) expect(bodiesOf(text), place).toEqual(expected);
        const inBracket = `${ITEMS}3.建设园区。给予支持。（责任单位：区房管局。${note.slice(0, -1)}）`;
        expect(bodiesOf(inBracket)).toEqual([...expected, ['区房管局:responsible', ...(toAll ? given : [])]]);
      },
    );

    it.each([
      '本措施由区商务委负责组织实施。',
      '本措施各条款由区商务委负责解释。',
      '本措施各项资金由区财政局负责安排。',
      '本措施涉及的资金均由区财政局负责落实。',
      '本措施各项任务由各责任单位按职责分工负责落实。',
      '本措施各项任务均由区督查室负责督促落实。',
      '本措施第一条由区经委负责，其余由区商务委负责。',
    ])('is none of those that say other things: %s', (sentence) => {
      expect(bodiesOf(`${ITEMS}二、附则\n（一）${sentence}\n（二）本措施自发布之日起施行。`)).toEqual(
        WITHOUT_NOTE,
      );
      expect(bodiesOf(`${ITEMS}${sentence}`)).toEqual(WITHOUT_NOTE);
    });

    it('is for what an annex holds where it stands in one', () => {
      const annexed =
        '附件\n某某区行动方案\n一、主要任务\n（一）建设平台。给予支持。\n（二）引进人才。给予支持。\n';
      const note = '二、附则\n（一）本方案各项任务均由区科委负责。\n（二）本方案自发布之日起施行。';
      expect(bodiesOf(ITEMS + annexed + note)).toEqual([
        ...WITHOUT_NOTE,
        ['区科委:responsible'],
        ['区科委:responsible'],
      ]);
    });

    it('speaks of all above it behind them, and of its group behind the last of one', () => {
      const note = '上述措施由区发改委负责落实。';
      expect(bodiesOf(`${ITEMS}二、附则\n（一）${note}\n（二）本措施自发布之日起施行。`)).toEqual([
        ['区商务委:responsible'],
        ['区发改委:responsible'],
      ]);
      const groups = `某某区方案
一、发展商贸
（一）引进首店。给予奖励。
（二）举办活动。给予补贴。
二、发展文旅
（一）发展演艺。给予补贴。（责任单位：区文旅局）
（二）建设酒店。给予补贴。
`;
      expect(bodiesOf(`${groups}以上任务均由区发改委配合落实。`)).toEqual([
        [],
        [],
        ['区文旅局:responsible', '区发改委:support'],
        ['区发改委:support'],
      ]);
      // Without “each” it may be of the last one alone.
      expect(bodiesOf(`${groups}以上任务由区发改委配合落实。`).slice(2)).toEqual([
        ['区文旅局:responsible'],
        [],
      ]);
      expect(bodiesOf(`${groups.trimEnd()}以上工作由区发改委牵头。`).at(-1)).toEqual(['区发改委:lead']);
    });
  });

  it('takes the bodies of a group heading for measures that name none', () => {
    const text = `某某区方案
一、加快创新（牵头单位：区科委）
1.建设平台。给予支持。
2.引进人才。给予支持。（责任单位：区人社局）`;
    const names = outline(text).measures.map((measure) =>
      departmentsOf(measure, text, () => null).departments.map(({ name, role }) => `${name}:${role}`),
    );
    expect(names).toEqual([['区科委:lead'], ['区人社局:responsible']]);
  });

  it('takes what the paragraph behind the last item says of its group', () => {
    const text = `某某市方案
（一）完善体系
1.培育工厂。每年新增100家。
2.打造供应链。鼓励企业制定采购标准。
以上任务由市经信局牵头，市财政局配合，各区政府落实。
（二）推动循环
3.回收电池。支持建设回收项目。（责任单位：市商务局）
4.推进再制造。发展再制造产业。`;
    const names = outline(text).measures.map((measure) =>
      departmentsOf(measure, text, () => null).departments.map(({ name, role }) => `${name}:${role}`),
    );
    const group = ['市经信局:lead', '市财政局:support', '各区政府:responsible'];
    expect(names).toEqual([group, group, ['市商务局:responsible'], []]);
  });

  it.each([
    [
      '本措施各条除注明的责任单位外，均由各街道配合落实，不再逐一列出。',
      [['区科委:responsible', '各街道:support'], ['各街道:support']],
    ],
    [
      '以下各项责任部门均为镇经济发展办公室，条文后另行注明的，从其注明。',
      [['区科委:responsible'], ['镇经济发展办公室:responsible']],
    ],
    [
      '（本部分任务由区经委牵头，区商务委（区航运办）配合；另有明确的，从其规定。）',
      [['区科委:responsible'], ['区经委:lead', '区商务委（区航运办）:support']],
    ],
    ['本措施由区科委负责解释。', [['区科委:responsible'], []]],
    ['本措施由区科委会同有关部门制定。', [['区科委:responsible'], []]],
  ])('reads the note %s', (note, expected) => {
    const text = `某某镇若干措施\n为促进发展，制定本措施。\n${note}\n一、支持内容\n1.支持研发。给予支持。（责任单位：区科委）\n2.支持上市。给予支持。`;
    const names = outline(text).measures.map((measure) =>
      departmentsOf(measure, text, () => null).departments.map(({ name, role }) => `${name}:${role}`),
    );
    expect(names).toEqual(expected);
  });

  it.each([
    ['区投资促进工作领导小组负责统筹推进各项任务。', ['区投资促进工作领导小组']],
    ['区财政局负责安排专项资金。', ['区财政局']],
    // Who only coordinates, meets or checks is no body that answers.
    ['市推进工作专班统筹推进各项任务。', []],
    ['市工作联席会议统筹协调重大事项。', []],
    ['市督查室会同有关部门开展督查。', []],
  ])('takes the subject of the first sentence of a safeguard: %s', (sentence, expected) => {
    const text = `某某区若干措施\n一、支持措施\n1.支持研发。给予支持。（责任单位：区科委）\n二、保障措施\n（一）加强组织领导。${sentence}`;
    const { departments } = departmentsOf(outline(text).measures.at(-1)!, text, () => null);
    expect(departments.map(({ name }) => name)).toEqual(expected);
  });

  it('never takes a department from the topic', () => {
    expect(read('鼓励企业与区科委推荐的机构合作。')).toEqual([]);
  });
});
