import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('numbering', () => {
  it('takes a number and a blank before a short line for a heading', () => {
    const text = `某某县攻坚行动意见
1  总体要求
1.1 指导思想
坚持制造强县，加快新旧动能转换。
2  重点任务
2.1 整治低效企业。逐家制定整治方案，限期完成整改。
2.2 做强优势产业。引进配套企业，提升本地配套水平。
3  保障措施
3.1 健全机制
建立县领导联系行业制度。`;
    expect(titles(text)).toEqual(['整治低效企业', '做强优势产业', '保障:健全机制']);
  });

  it('takes a decimal alone above a title for a marker where others count with it', () => {
    const text = (number: string) => `某某区行动方案
第二部分 主要任务
2.1 发展总部经济
2.1.1 引进总部
${BODY}
2.1.2 服务总部
${BODY}
${number} 
培育消费动能
2.2.1 发展首店
${BODY}`;
    const spans = (source: string) =>
      outline(source).measures.map(({ start, end }) => source.slice(start, end).split('\n'));
    expect(spans(text('2.2'))[1]).toHaveLength(2);
    expect(spans(text('7.5'))[1]!.length).toBeGreaterThan(2);
  });

  it('takes a counted task and a blank for a marker, and a figure for none', () => {
    const text = `某某区工作方案
第一节  基本情况
产业规模居全市前列。
第二节  重点任务
任务一  推动转型
支持企业导入新车型。
任务二  补齐短板
引进配套项目，力争到2026年
12 个项目开工建设。
第三节  保障机制
（1）链长制。区领导任链长。
（2）专班制。组建工作专班。`;
    expect(titles(text)).toEqual(['推动转型', '补齐短板', '保障:链长制', '保障:专班制']);
  });

  it('keeps 一、二、三、 inside an article, and what an applicant does with it', () => {
    const text = `某某区实施细则
第一章 扶持标准
第一条 【平台建设】
一、对经认定的平台，给予补贴。
二、申请条件：
（一）具有独立法人资格；
（二）有研发场地。
三、申报材料：申请表、营业执照复印件。
第二条 【技术攻关】对承担重大专项的，给予配套资助。`;
    expect(titles(text)).toEqual(['平台建设', '技术攻关']);
  });

  it('begins a part at 一、 before the next article, also where articles stand in front of the first part', () => {
    const text = `某某市若干政策措施
第一条 适用范围。本措施适用于在本市注册的企业。
一、支持做大做强
第二条 鼓励上规模。对首次上规模的企业，给予奖励。
二、支持创新
第三条 支持研发。对研发投入给予补助。`;
    expect(titles(text)).toEqual(['鼓励上规模', '支持研发']);
    expect(outline(text).measures.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1]);
  });

  it('keeps content, standard and responsible body of one policy together', () => {
    const text = `某某区若干政策
一、支持创新研发
1.支持内容：对取得注册证的企业，给予奖励。
2.支持标准：每个产品最高200万元。
3.责任部门：区市场监管局。
二、支持机构建设
1.支持内容：对新建机构，给予补助。
2.支持标准：最高300万元。
3.责任部门：区民政局、区财政局。`;
    const { measures } = outline(text);
    expect(measures.map(({ title }) => title.text)).toEqual(['支持创新研发', '支持机构建设']);
    const closing = measures[1]!.paragraphs.at(-1)!;
    expect(closing.text.text.slice(closing.closing!.innerStart, closing.closing!.innerEnd)).toBe(
      '责任部门:区民政局、区财政局',
    );
  });

  it('reads tasks that are counted within tasks, and 一是', () => {
    const text = `某某省方案
行动1：夯实底座
举措1.1  建设大模型。支持企业建设高质量数据集，给予奖励。
举措1.2  布局算力。推动智算中心扩容，提升规模。
行动2：拓展场景
举措2.1  推广场景。支持企业开展质检，遴选优秀场景。
举措2.2  发展产品。对首台套产品给予奖励。`;
    expect(titles(text)).toEqual(['建设大模型', '布局算力', '推广场景', '发展产品']);
    const counted = `某某镇工作安排
一是做精柑橘产业。巩固品牌，新增认证3个。（责任部门：农业办）
二是做优民宿集群。新培育星级民宿6家。（责任部门：事业办）`;
    expect(titles(counted)).toEqual(['做精柑橘产业', '做优民宿集群']);
  });

  it('leaves the dash before an item out of its title', () => {
    const text = `某某市意见
（一）加强创新策源
——建设重大平台。支持企业牵头建设平台，到2027年新增20个。
——攻克关键技术。每年实施一批攻关项目，给予资金支持。`;
    expect(titles(text)).toEqual(['建设重大平台', '攻克关键技术']);
  });

  it('takes a bracket behind the number of an article for its title', () => {
    const text = `某某办法
第一条（智慧园区）
建设园区数字底座，整合监测数据。（责任部门：信息中心）
第二条（前沿材料布局）
支持开展新产品研制。
经认定的实验室，每年给予支持。（责任部门：科技处）`;
    expect(titles(text)).toEqual(['智慧园区', '前沿材料布局']);
  });

  it('parts paragraphs with lead sentences from the introduction above them', () => {
    const text = `某某规划
第一节 做强高端制造
本区集聚了三类骨干企业，要在稳住总量的基础上，突出产品高端化。
提升总装能力。支持龙头企业建造大型船舶，推动工艺突破。
壮大核心配套。吸引配套企业集聚，提高本土化率。
第二节 实施品牌工程
品牌是产业的灵魂。通过三年努力，推动企业转变。
培育领军品牌。支持企业打造拳头单品。（牵头单位：区经委）
擦亮老字号招牌。鼓励企业与高校合作。（牵头单位：区商务委）`;
    expect(titles(text)).toEqual(['提升总装能力', '壮大核心配套', '培育领军品牌', '擦亮老字号招牌']);
  });

  it('takes the strengthening of policies or land for tasks, of the organisation for safeguards', () => {
    const text = `某某省措施
一、壮大产业
1.支持企业。给予奖励。
2.引进项目。给予补贴。
二、强化政策保障
3.强化金融支持。推出专属产品。
4.保障合理用地。优先安排指标。
三、组织保障
5.加强领导。建立协调机制。
6.强化督查。定期通报进展。`;
    expect(titles(text)).toEqual([
      '支持企业',
      '引进项目',
      '强化金融支持',
      '保障合理用地',
      '保障:加强领导',
      '保障:强化督查',
    ]);
  });

  it('reads no questions about a document that stands below them', () => {
    const text = `【问答解读】《某某区若干措施》
一、问：出台的背景是什么？
答：本区产业基础良好。
二、问：企业如何申报？
答：登录平台填报，由主管部门审核并公示。
某某区若干措施
一、壮大主体
（一）引育企业
支持整机企业研制新产品，给予奖励。（责任部门：区经委）
（二）突破部件
鼓励企业开展攻关，给予奖励。（责任部门：区科委）`;
    expect(titles(text)).toEqual(['引育企业', '突破部件']);
  });

  it('joins a full line that happens to end in a semicolon', () => {
    const page = (paragraph: string) => paragraph.match(/.{1,30}/gu)!.join('\n');
    const text = [
      '某某规划',
      '第一节 营造生态',
      page(
        '构建协同网络。支持企业联合高校组建创新联合体，围绕工业软件开展攻关，区级财政每年安排专项资金予以配套，推动成果在本区转化。',
      ),
      page(
        '引育专业人才。与院校合作定向培养技能人才，每年培训两千人次；完善人才公寓、班车和医疗配套，为企业引进的骨干人才提供各种便利。',
      ),
      page(
        '扩大开放合作。支持企业承接国际订单，组织参加国际展会，引入专业服务机构，提供一站式服务，推动产业融入全球网络。',
      ),
    ].join('\n');
    expect(text).toContain('人次；\n完善');
    expect(titles(text)).toEqual(['构建协同网络', '引育专业人才', '扩大开放合作']);
    expect(outline(text).measures[1]!.paragraphs).toHaveLength(1);
  });

  it('ends with the last measure where a reporter goes on', () => {
    const text = `某某区发布新政
一、强主体：让企业安家
支持总部落户。对新引进的总部给予奖励，最高五百万元。
做强管理服务。对管理企业给予补贴，每年最高一百万元。
二、优生态：人才和空间齐发力
引育专业人才。对紧缺人才给予奖励，并在落户等方面提供保障。
降低办公成本。租赁办公用房的，按租金给予补贴，期限三年。
记者了解到，新政将于下月起施行。
为什么推出新政？区商务委负责人表示，企业需求迫切。
发布会上，4家企业签署了合作协议。`;
    expect(titles(text)).toEqual(['支持总部落户', '做强管理服务', '引育专业人才', '降低办公成本']);
  });

  it('leaves out what is said to all behind the last measure, and the note of a group', () => {
    const text = `某某省若干举措
一、重点任务
1.支持注册。每取得一个批件给予奖励。（责任单位：省市场监管局）
2.优化服务。压缩审评时限。（责任单位：省药监局）
各地要结合实际制定配套措施。`;
    const { measures } = outline(text);
    expect(text.slice(measures[1]!.start, measures[1]!.end)).toMatch(/省药监局）$/);
    const group = `某某市方案
（一）完善体系
1.培育工厂。每年新增100家。
2.打造供应链。鼓励企业制定采购标准。
以上任务由市经信局牵头，市财政局配合。`;
    const { measures: grouped } = outline(group);
    expect(group.slice(grouped[1]!.start, grouped[1]!.end)).toMatch(/采购标准。$/);
  });

  it('reads numbers behind the signs of Markdown, and leaves out pictures', () => {
    const text = `# 智能软件12条
### 一、支持研发
**09 助推企业成长**

${BODY}

![图片](https://example.org/a.png)

**10 畅通融资渠道**

${BODY}`;
    expect(titles(text)).toEqual(['助推企业成长', '畅通融资渠道']);
    expect(ends(text)[0]).toBe('09 助…金支持。');
  });

  it('takes markers that stand alone on a line', () => {
    const text = `某某区若干措施
一、
支持措施
（一）
支持企业做大做强。${BODY}
（二）
支持企业上市。${BODY}`;
    expect(titles(text)).toEqual(['支持企业做大做强', '支持企业上市']);
  });

  it('reads full-width and ASCII markers as one class', () => {
    const text = `某某区若干措施
一、重点任务
１．支持企业做大。${BODY}
2．支持企业做强。${BODY}
3.支持企业做优。${BODY}`;
    expect(titles(text)).toEqual(['支持企业做大', '支持企业做强', '支持企业做优']);
  });

  it('goes on when numbering restarts, skips, or runs through', () => {
    const text = `某某区行动方案
一、强化创新
1.建设平台。${BODY}
2.引进人才。${BODY}
二、扩大开放
1.稳定外贸。${BODY}
3.扩大外资。${BODY}
4.发展会展。${BODY}`;
    expect(titles(text)).toEqual(['建设平台', '引进人才', '稳定外贸', '扩大外资', '发展会展']);
  });

  it('reads blanks in brackets of numbers, and the body below the last heading that has no stop', () => {
    const text = `某某区行动计划
一、主要任务
（ 一 ）数智行动
1
推广定制
支持企业建设数字化车间，打通数据
[ 区经济促进局牵头 ]
— 3 —
（ 二 ）绿色行动
2
推进替代
引导企业使用水性漆，给予奖励
[ 区生态环境分局牵头 ]
3
强化宣传
及时总结推广先进经验，营造良好舆论氛围
公开方式：主动公开
某某区人民政府办公室　2025 年 3 月 31 日印发`;
    expect(titles(text)).toEqual(['推广定制', '推进替代', '强化宣传']);
    expect(ends(text)[2]).toBe('3\n强化…舆论氛围');
  });

  it('reads Roman numbers and 1-1', () => {
    const text = `某某区若干政策
Ⅰ　加大引育力度
1-1 支持企业落户。${BODY}
1-2 支持企业做大。${BODY}
Ⅱ　提升创新能力
2-1 支持攻关。${BODY}`;
    expect(titles(text)).toEqual(['支持企业落户', '支持企业做大', '支持攻关']);
  });

  it('takes no kinds and counts for numbers', () => {
    const text = `某某区若干措施
1.支持医疗器械。对首次取得
III 类医疗器械注册证并在本区产业化的企业，给予最高100万元奖励。
2.支持网点建设。鼓励企业在本区布局
3-5 处，营业时间不少于一年的，给予补贴。
3.支持药品研发。${BODY}`;
    expect(titles(text)).toEqual(['支持医疗器械', '支持网点建设', '支持药品研发']);
  });
});
