import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

/** Titles of the measures that a text is cut into, safeguards marked. */
function titles(text: string): string[] {
  return outline(text).measures.map(({ title, kind }) =>
    kind === 'safeguard' ? `保障:${title.text}` : title.text,
  );
}

/** First and last characters of each measure's text. */
function ends(text: string): string[] {
  return outline(text).measures.map(
    ({ start, end }) => `${text.slice(start, start + 4)}…${text.slice(end - 4, end)}`,
  );
}

const BODY = '对符合条件的企业,按照实际投入的一定比例给予资金支持。';

describe('layouts of policy documents', () => {
  it('cuts chapters and articles, and leaves purpose, scope, management and 附则 out', () => {
    const text = `某某区支持生物医药产业发展办法
第一章 总则
第一条 为促进本区生物医药产业发展,根据有关规定,结合实际,制定本办法。
第二条 本办法适用于在本区注册的企业。
第二章 支持内容
第三条 支持新药研发。${BODY}
第四条 支持平台建设。${BODY}
对获得国家级认定的平台,给予奖励。
第三章 附则
第五条 本办法由区科委负责解释。
第六条 本办法自2025年1月1日起施行,有效期3年。`;
    expect(titles(text)).toEqual(['支持新药研发', '支持平台建设']);
  });

  it('reads articles without titles', () => {
    const text = `某某市人才奖励办法
第一条 为了吸引人才,结合本市实际,制定本办法。
第二条 对新引进的博士,给予每人30万元安家补贴。
第三条 对新引进的硕士,给予每人10万元安家补贴。
第四条 本办法由市人社局负责解释,自印发之日起施行。`;
    expect(titles(text)).toEqual([
      '对新引进的博士,给予每人30万元安家补贴',
      '对新引进的硕士,给予每人10万元安家补贴',
    ]);
  });

  it('keeps conditions and graded amounts inside their article', () => {
    const text = `某某区总部经济办法
第一条【落户奖励】对新落户总部,按照以下标准给予奖励:
(一)实缴资本1亿元以上的,奖励500万元;
(二)实缴资本5亿元以上的,奖励1000万元。
第二条【租房补贴】${BODY}`;
    expect(titles(text)).toEqual(['落户奖励', '租房补贴']);
    expect(ends(text)[0]).toBe('第一条【…00万元。'.replace('00万元。', '0万元。'));
  });

  it('reads tasks of one sentence each: a figure that is a goal is part of the title, goals of the whole are no task', () => {
    const text = `2025年政府工作报告任务分工
一、主要预期目标
地区生产总值增长6%左右,规模以上工业增加值增长8%以上。
二、重点任务
1.实施重点项目400个以上,年度完成投资700亿元。
牵头单位:市发展改革委
2.全社会研发投入增长12%以上,高新技术企业达到620家。
牵头单位:市科技局
3.对新认定的企业,给予20万元奖励。
牵头单位:市科技局`;
    expect(titles(text)).toEqual([
      '实施重点项目400个以上,年度完成投资700亿元',
      '全社会研发投入增长12%以上,高新技术企业达到620家',
      '对新认定的企业,给予20万元奖励',
    ]);
  });

  it('leaves out what an article says of why and how, and whom to call', () => {
    const text = `某某市促消费政策解读
一、出台背景
去年,我市社会消费品零售总额突破5200亿元。
二、主要内容
1.支持汽车更新。${BODY}
2.发放消费券。${BODY}
三、政策特点
一是更加突出惠民导向。增收举措与让利举措同向发力。
二是更加注重供需适配。既补贴买的一端,也扶持卖的一端。
四、咨询方式
具体流程以细则为准。咨询电话:12345。`;
    expect(titles(text)).toEqual(['支持汽车更新', '发放消费券']);
  });

  it('keeps notes at the foot of a page, and lists of who gets copies, out of the sentences around them', () => {
    const text = `某某市银发经济方案
一、重点任务
1.实施改造。对困难老年人家庭实施适老化改造①,每户给予
最高5000元补助,鼓励家装企业开发局部改造套
① 适老化改造:指通过施工改造、设施配备等方式改善居住环
境,包含智能家居等可选项目。
— 3 —
餐。(市民政局、市残联)
2.完善监测。包括①建立统计分类;②定期发布报告。
①建立统计分类,逐级上报。
— 4 —
抄送:市委各部委办局,市人大常委会办公室,市政协办公室,市法
院,市检察院,某某军分区。`;
    const { measures, paragraphs } = outline(text);
    expect(measures.map(({ title }) => title.text)).toEqual(['实施改造', '完善监测']);
    expect(measures[0]!.paragraphs).toHaveLength(1);
    expect(measures[0]!.paragraphs[0]!.text.text).toContain('局部改造套餐。(市民政局、市残联)');
    expect(paragraphs.filter(({ kind }) => kind === 'note').map(({ text: note }) => note.text)).toEqual([
      '①适老化改造:指通过施工改造、设施配备等方式改善居住环',
      '境,包含智能家居等可选项目。',
    ]);
    expect(ends(text)[1]).toBe('2.完善…级上报。');
    expect(ends(text.replace('① ', '①'))).toEqual(ends(text));
  });

  it('takes what is explained behind the text for no measures', () => {
    const text = `一、重点任务
1.支持研发。对研发项目给予100万元支持。（责任部门：区科委）
2.支持展会。对参展企业给予补贴。（责任部门：区经委）
附：政策说明
1.同一企业适用多项政策的，按照就高原则执行。
2.本汇编由各责任部门负责解释。`;
    expect(titles(text)).toEqual(['支持研发', '支持展会']);
    expect(ends(text)[1]).toBe('2.支持…区经委）');
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

  it('takes no task from a table behind the safeguards of a document whose tasks are in its text', () => {
    const text = `某某市行动方案
一、重点任务
(一)建设平台。${BODY}
(二)培育企业。${BODY}
二、保障措施
(一)加强宣传。及时总结经验,开展年度评估。
附表 任务分工表
| 序号 | 重点任务 | 牵头单位 | 完成时限 |
| 1 | 累计淘汰老旧船舶200艘以上 | 市交通委 | 2027年12月 |
| 2 | 研制标准化电动船型 | 市经济信息化委 | 2026年6月 |`;
    expect(titles(text)).toEqual(['建设平台', '培育企业', '保障:加强宣传']);
    expect(ends(text)[2]).toBe('(一)加…度评估。');
  });

  it('ends before the files that a site lists below a document', () => {
    const text = `某某市行动计划
一、重点任务
(一)建设平台。${BODY}
二、保障措施
(一)营造良好氛围。加强宣传,评选一批标兵。
附件下载:
1.某某市行动计划(2024—2026年).docx
2.某政办规〔2024〕9号.pdf
3.任务分工.ofd
4.图解.zip`;
    expect(titles(text)).toEqual(['建设平台', '保障:营造良好氛围']);
    expect(ends(text)[1]).toBe('(一)营…批标兵。');
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

  it('joins sentences that pages and page numbers break', () => {
    const text = `某某区若干措施

一、支持措施

（一）支持企业创新发展。鼓励企业加大研发投入，围绕关键核

— 3 —

心技术开展攻关，给予资金支持。（责任单位：区科委）

（二）支持企业开拓市场。鼓励企业参加展会，

4

给予展位费补贴。（责任单位：区商务委）`;
    const cut = outline(text);
    expect(cut.measures.map(({ title }) => title.text)).toEqual(['支持企业创新发展', '支持企业开拓市场']);
    expect(cut.measures[0]!.paragraphs.map(({ text }) => text.text).join('')).toContain(
      '围绕关键核心技术开展攻关',
    );
    expect(cut.measures[1]!.paragraphs).toHaveLength(1);
  });

  it('finds a heading with its body in the next paragraph, and safeguards after it', () => {
    const text = `某某市行动计划（2025—2027年）
一、总体要求
以习近平新时代中国特色社会主义思想为指导。
（一）基本原则
坚持创新驱动。
（二）主要目标
到2027年，产业规模达到1000亿元。
二、主要任务
（一）实施强链行动
1.建强产业链条
围绕重点领域补链强链。
2.培育链主企业
支持链主企业发展。
三、组织保障
（一）加强组织领导。建立工作专班。
（二）加大资金支持。统筹用好专项资金。`;
    expect(titles(text)).toEqual(['建强产业链条', '培育链主企业', '保障:加强组织领导', '保障:加大资金支持']);
  });

  it('keeps a numbered list inside a measure that names its parts', () => {
    const text = `某某区专项资金实施细则
一、支持方向
（一）技术改造项目
1.支持对象：本区工业企业。
2.支持标准：按照投资额的10%给予补贴，最高500万元。
3.申报材料：申请表、审计报告。
（二）绿色工厂项目
1.支持对象：获评绿色工厂的企业。
2.支持标准：一次性奖励50万元。`;
    expect(titles(text)).toEqual(['技术改造项目', '绿色工厂项目']);
  });

  it('reads the plan that a notice carries as an annex, not the notice', () => {
    const text = `关于印发《某某区产业行动方案》的通知
各镇人民政府：
现将《某某区产业行动方案》印发给你们，请认真贯彻执行。
附件：某某区产业行动方案
某某区人民政府
2024年3月1日
附件
某某区产业行动方案
一、工作目标
力争三年翻一番。
二、重点任务
（一）推进项目建设。${BODY}
（二）优化营商环境。${BODY}
附件2
项目申报表
1.企业名称
2.申报金额`;
    expect(titles(text)).toEqual(['推进项目建设', '优化营商环境']);
  });

  it('cuts Markdown headings and strong leads', () => {
    const text = `# 某某区若干措施

## 一、支持研发

**（一）支持设立研发中心。** ${BODY}

**（二）支持购买设备。** ${BODY}

## 二、附则

本措施自2025年1月1日起施行。`;
    expect(titles(text)).toEqual(['支持设立研发中心', '支持购买设备']);
  });

  it('cuts top-level numbers that are measures themselves', () => {
    const text = `关于支持民营经济发展的十条措施
一、加大信贷支持。${BODY}
二、降低用地成本。${BODY}
三、保护企业家权益。${BODY}
四、本措施自发布之日起施行，有效期至2026年12月31日。`;
    expect(titles(text)).toEqual(['加大信贷支持', '降低用地成本', '保护企业家权益']);
  });

  it('takes lead sentences without numbers where a bracket closes each', () => {
    const text = `某某区若干措施
一、支持创新
加大研发补贴。${BODY}（责任部门：区科委）
建设创新平台。${BODY}（责任部门：区科委、区财政局）`;
    expect(titles(text)).toEqual(['加大研发补贴', '建设创新平台']);
  });

  it('finds no measures in running prose', () => {
    expect(
      titles('今天上午，区领导调研了某某企业。\n企业负责人介绍了生产情况。\n区领导表示将继续支持。'),
    ).toEqual([]);
  });

  it('leaves out a table of contents', () => {
    const text = `某某市规划
目 录
一、总体要求
二、主要任务
（一）建设园区
一、总体要求
坚持创新。
二、主要任务
（一）建设园区。${BODY}
（二）招引企业。${BODY}`;
    expect(titles(text)).toEqual(['建设园区', '招引企业']);
  });

  it('does not take signatures, copies and links after the last measure into it', () => {
    const text = `某某区若干措施
一、支持内容
1.支持企业上云。${BODY}
2.支持企业出海。${BODY}
某某区经济委员会
2025年3月1日
抄送：区委办公室。
上一篇：某某通知
版权所有 某某区人民政府`;
    expect(ends(text)).toEqual(['1.支持…金支持。', '2.支持…金支持。']);
  });

  it('takes the rows of a table of tasks for measures where the text has none', () => {
    const text = `某某市2025年数字经济工作要点任务分工表
序号\t重点任务\t牵头单位\t配合单位
1\t建设数据交易平台，培育数据商。\t市数据局\t市财政局、市经信局
2\t推动企业上云用数。\t市经信局\t各区政府`;
    const cut = outline(text).measures;
    expect(cut.map(({ title }) => title.text)).toEqual(['建设数据交易平台,培育数据商', '推动企业上云用数']);
    expect(cut[0]!.row!.bodies.map(({ label, names }) => `${label}=${names.text}`)).toEqual([
      '牵头单位=市数据局',
      '配合单位=市财政局、市经信局',
    ]);
  });

  it('gives the bodies of a trailing table to the measures that it repeats', () => {
    const text = `某某市行动方案
一、重点任务
1.建设数据交易平台。${BODY}
2.推动企业上云用数。${BODY}
附件
任务分工表
| 序号 | 任务 | 责任单位 | 时限 |
|---|---|---|---|
| 1 | 建设数据交易平台 | 市数据局 | 2025年底 |
| 2 | 推动企业上云用数 | 市经信局 | 2025年底 |`;
    const cut = outline(text).measures;
    expect(cut.map(({ row }) => row?.bodies[0]?.names.text)).toEqual(['市数据局', '市经信局']);
  });

  it('takes a title in brackets behind the number of an article', () => {
    const text = `某某区专项资金管理办法
第一章 总则
第一条（目的和依据）
为促进发展，制定本办法。
第二条（资金来源）
专项资金由区级财政预算安排。
第二章 支持范围和标准
第三条（母港运营）
支持企业设立总部。给予最高2000万元支持。
第四条（船舶供应）
支持建设配送中心。给予50万元奖励。
第三章 申报、审核和监督
第五条（项目申报）
区商务委发布申报通知。`;
    expect(titles(text)).toEqual(['母港运营', '船舶供应', '保障:项目申报']);
  });

  it('takes a heading that only a wide space parts from its body', () => {
    const text = `某某市2026年工作要点
一、稳住外贸
1．扩大优势产品出口　支持企业参加境外展会，开拓新兴市场。
责任单位：市商务局
2．培育贸易新业态　加快跨境电商综试区建设。
牵头单位：市商务局
配合单位：海关`;
    expect(titles(text)).toEqual(['扩大优势产品出口', '培育贸易新业态']);
  });

  it('takes rows of a table that stands in a part of its own beside numbered measures', () => {
    const text = `某某县专项资金申报办法
一、重点支持项目
（一）电商基地建设。对符合条件的基地给予补助。（主管部门：县商务局）
（二）设施农业。对新建大棚给予补助。（主管部门：县农业农村局）
二、一般支持项目
一般支持项目见下表：
序号 | 支持方向 | 支持标准 | 主管部门
1 | 冷链仓储设施 | 按实际投资的20%补助 | 县农业农村局
2 | 企业上云 | 按年服务费的50%补助 | 县大数据中心
三、附则
本办法自印发之日起施行。`;
    expect(titles(text)).toEqual(['电商基地建设', '设施农业', '冷链仓储设施', '企业上云']);
  });

  it('keeps a list inside a measure whose bracket closes the list', () => {
    const text = `某某镇实施方案
一、主要任务
（一）提升政务服务
1.推进开办便利化。
（1）设立企业专窗，实行一窗通取。
（2）推行住所承诺制。
牵头部门：镇行政审批局　责任部门：镇市场监管分局
2.规范行政检查。推行综合查一次。牵头部门：镇综合行政执法局`;
    expect(titles(text)).toEqual(['推进开办便利化', '规范行政检查']);
  });

  it('reads the draft that an announcement carries, not how to send opinions in', () => {
    const text = `关于公开征集对《某某区支持机器人产业若干措施（征求意见稿）》意见的公告
现向社会公开征求意见。意见反馈渠道如下：
1.电子邮箱：a@b.cn。
2.联系电话：010-0000。
附件：1.某某区支持机器人产业若干措施（征求意见稿）
2.起草说明
某某区科技局
2026年2月27日
附件1
某某区支持机器人产业若干措施
（征求意见稿）
一、突破技术
攻关大模型。支持企业研发具身大脑。
补强零部件。支持企业研发减速器。`;
    expect(titles(text)).toEqual(['攻关大模型', '补强零部件']);
  });

  it('takes securing of inputs among the tasks for a task', () => {
    const text = `某某镇实施方案
一、主要任务
（一）强化要素保障
1.盘活空间。${BODY}
2.缓解融资难。${BODY}
二、保障措施
（一）加强组织领导。成立领导小组。`;
    expect(titles(text)).toEqual(['盘活空间', '缓解融资难', '保障:加强组织领导']);
  });

  it('takes articles without a title among titled ones where they grant something', () => {
    const text = `某某区若干政策
第一条 支持技术改造。${BODY}
第二条 支持数字化改造。${BODY}
第三条 对购置机器人的企业，按购置额的15%给予补助。
第四条 本政策中的企业是指规模以上企业。`;
    expect(titles(text)).toEqual([
      '支持技术改造',
      '支持数字化改造',
      '对购置机器人的企业,按购置额的15%给予补助',
    ]);
  });

  it('takes a sentence without more for the last item of a list', () => {
    const text = `某某区方案
一、主要任务
1.盘活空间。${BODY}
二、保障措施
（一）加强领导。成立工作专班。
（二）强化考核。`;
    expect(titles(text)).toEqual(['盘活空间', '保障:加强领导', '保障:强化考核']);
  });

  it('gives the last item of a list of policies all of its lines', () => {
    const item = (n: number, name: string) =>
      `${n}.${name}\n支持对象：区内企业\n支持标准：给予每家${n}0万元补贴。\n责任单位：区科委\n咨询电话：021-000${n}`;
    const text = `某某区惠企政策清单
${item(1, '研发投入补贴')}
${item(2, '技术改造补贴')}
${item(3, '上市挂牌补贴')}
某某区企业服务热线：021-0000`;
    expect(titles(text)).toEqual(['研发投入补贴', '技术改造补贴', '上市挂牌补贴']);
    expect(ends(text).map((one) => one.slice(-4))).toEqual(['0001', '0002', '0003']);
  });

  it('reads what is bold in the middle of a line, and what closes a document', () => {
    const text = `某某园区方案
一、主要任务
（一）建设基地。${BODY}**责任部门：** 产业处；**配合单位：** 某某镇
二、组织实施
（一）压实责任。各镇要制定配套措施。
（二）强化评估。建立年度评估制度，对推进有力的镇给予倾斜。
各有关部门、单位贯彻落实情况每年12月底前报区政府。`;
    const { measures } = outline(text);
    const { contentClosing, content } = measures[0]!.paragraphs[0]!;
    expect(content.text.slice(contentClosing!.start)).toBe('责任部门:产业处;配合单位:某某镇');
    expect(ends(text).at(-1)).toBe('（二）强…予倾斜。');
  });
});
