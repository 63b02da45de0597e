import { describe, expect, it } from 'vitest';
import { outline } from '../outline/outline.ts';
import { departmentsOf } from './departments.ts';

/** `name:role` of the departments of each measure. */
const bodiesOf = (text: string) =>
  outline(text).measures.map((measure) =>
    departmentsOf(measure, text, () => null).departments.map(({ name, role }) => `${name}:${role}`),
  );

describe('notes that give bodies', () => {
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

  it('gives them to the items that the note counts', () => {
    const text = `某某省政策
一、主要任务
1.做强装备。支持研发。（责任单位：省工信厅；第2至3项均需沿海设区市政府落实，不再逐一列出）
2.发展风电。加大支持。（责任单位：省能源局）`;
    expect(bodiesOf(text)[0]).toEqual(['省工信厅:responsible']);
    const { measures } = outline(text);
    expect(departmentsOf(measures[0]!, text, () => null).inherited.map(({ name }) => name)).toEqual([
      '沿海设区市政府',
    ]);
  });

  it('gives nothing where somebody explains, pays or leads all of it', () => {
    const items = `（一）完善体系\n1.培育工厂。每年新增100家。\n2.打造供应链。鼓励企业制定采购标准。`;
    for (const note of [
      '上述政策由区商务委负责解释。',
      '本方案各项任务由区领导小组统筹，区发展改革委牵头推进。',
      '以上各项措施由区商务委会同区财政局等单位按照职责分工推进落实。\n本方案自发布之日起施行。',
    ])
      expect(bodiesOf(`某某市方案\n${items}\n${note}`)).toEqual([[], []]);
  });

  it('gives them to a part but for what names its own', () => {
    const text = `某某市政策
一、扩大投资
（本部分除条款内另有注明外，由市工信局牵头，市财政局配合。）
1.支持项目。优先保障用地。
2.强化招商。对重大项目给予支持。（责任单位：市投促中心）
二、改革创新
3.推进改革。深化改革。`;
    expect(bodiesOf(text)).toEqual([['市工信局:lead', '市财政局:support'], ['市投促中心:responsible'], []]);
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
    const group = ['市经信局:lead', '市财政局:support', '各区政府:responsible'];
    expect(bodiesOf(text)).toEqual([group, group, ['市商务局:responsible'], []]);
  });

  it.each(['\n', ''])('takes the labels of what closes a group: %j', (between) => {
    const text = `某某区行动方案
一、主要行动
（一）实施航运行动
1.集聚企业。吸引航运企业落户。
2.发展绿色航运。支持绿色燃料贸易。${between}（以上任务牵头单位：区商务委；责任单位：区航运办、区财政局）
（二）实施金融行动
1.壮大产业。吸引机构集聚。`;
    const given = ['区商务委:lead', '区航运办:responsible', '区财政局:responsible'];
    expect(bodiesOf(text).slice(0, 1)).toEqual([given]);
    expect(bodiesOf(text)).toEqual([given, given, []]);
  });

  it('takes who leads before the label of a clause on what stands above', () => {
    const text = `某某区行动方案
（一）建设设施
1.加快建设。推进基站覆盖。（责任单位：区科委）
2.推进算力。建设智算中心。（以上任务由区经委牵头，配合单位：区财政局）
3.发展平台。支持平台企业。（以上任务责任单位：区商务委）`;
    expect(bodiesOf(text)).toEqual([
      ['区科委:responsible'],
      ['区经委:lead', '区财政局:support'],
      ['区商务委:responsible'],
    ]);
  });

  it('takes it for items that are paragraphs, and where the validity of the document stands behind it', () => {
    const text = `某某区行动方案
三、重点任务
（一）提升商贸能级
加快商圈改造升级。推动中心商圈、社区商业更新改造，引进品牌首店。
培育专业服务机构。支持法律、会计、咨询等专业服务机构做大做强。
以上任务由区商务委牵头，区发改委配合。
（二）促进文旅融合
打造文旅品牌。支持老建筑活化利用，打造文化旅游精品线路。
办好节庆活动。支持举办音乐节、旅游节等活动，提升影响力。
上述任务由区文旅局负责。
本方案自发布之日起施行，有效期三年。`;
    const first = ['区商务委:lead', '区发改委:support'];
    expect(bodiesOf(text)).toEqual([first, first, ['区文旅局:responsible'], ['区文旅局:responsible']]);
  });

  it('takes it for paragraphs of a text without numbers', () => {
    const text = `某某区行动方案
本方案各项任务均由区商务委负责。
加快商圈改造升级。推动中心商圈、社区商业更新改造，引进品牌首店。
培育专业服务机构。支持法律、会计、咨询等专业服务机构做大做强。
打造文旅品牌。支持老建筑活化利用，打造文化旅游精品线路。
办好节庆活动。支持举办音乐节、旅游节等活动，提升影响力。`;
    expect(bodiesOf(text)).toEqual(Array.from({ length: 4 }, () => ['区商务委:responsible']));
  });

  it('takes the note below the paragraphs of one article for that article', () => {
    const text = `某某区若干措施
第一条 支持技改
对技改项目给予10%补助。
对首台套给予奖励。
以上事项责任部门为区经委。
第二条 支持平台
对平台给予补贴。（责任单位：区科委）`;
    expect(bodiesOf(text)).toEqual([['区经委:responsible'], ['区科委:responsible']]);
  });

  it('takes what is given under conditions for no note', () => {
    const text = `某某区若干措施
第一条 支持技改
对技改项目给予10%补助，最高100万元。
对首台套给予50万元奖励。
上述项目由龙头企业牵头实施的，补助比例提高至15%，最高不超过800万元。
第二条 支持平台
对平台给予补贴。`;
    expect(bodiesOf(text)).toEqual([[], []]);
    expect(outline(text).measures[0]!.paragraphs).toHaveLength(4);
  });

  it('takes who leads from a note that others follow by their duties', () => {
    const text = `某某区若干措施
（一）支持研发
1.支持平台。给予奖励。
2.支持园区。给予奖励。
以上任务由区科委牵头，区财政局按职责分工配合。`;
    const bodies = ['区科委:lead', '区财政局:support'];
    expect(bodiesOf(text)).toEqual([bodies, bodies]);
  });

  it.each([
    ['区科委。本项任务由区科委牵头，区财政局配合', ['区科委:responsible', '区科委:lead', '区财政局:support']],
    ['区科委；本条资金由区财政局、区审计局监管；配合单位：区经委', ['区科委:responsible', '区经委:support']],
  ])('takes from a further sentence of a clause what it says of parts: %s', (clause, expected) => {
    expect(bodiesOf(`某某区若干措施\n1.支持平台。给予奖励。（责任单位：${clause}）`)).toEqual([expected]);
  });

  it('takes no list of bodies on from a sentence behind it', () => {
    const text = `某某区若干措施
1.支持展会。给予补贴。（责任单位：区商务委、区财政局。本措施由区商务委负责组织实施）
2.支持首店。给予奖励。（责任单位：区商务委）`;
    expect(bodiesOf(text)).toEqual([
      ['区商务委:responsible', '区财政局:responsible'],
      ['区商务委:responsible'],
    ]);
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
    expect(bodiesOf(text)).toEqual(expected);
  });
});

describe('a note on all that a document sets', () => {
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
