import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('layouts of policy documents', () => {
  it('leaves what is said to all at the end out of measures that lead with a sentence', () => {
    const text = `某某市促进服务消费实施意见
一、优化消费环境
加强金融支持。引导金融机构开发适合服务消费的信贷产品,落实税费优惠政策。
夯实人才支撑。支持职业院校优化专业设置,培养一批高技能人才。
各区、各有关部门要充分认识促进服务消费的重要意义,强化协同联动,确保各项任务落实到位。`;
    expect(titles(text)).toEqual(['加强金融支持', '夯实人才支撑']);
    expect(ends(text)[1]).toBe('夯实人才…能人才。');
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

  it('takes those among them that have no bracket, and two paragraphs that one bracket closes', () => {
    const text = `某某镇工作方案
总体思路
坚持产业强镇，推动产业结构持续优化，力争三年内全镇工业总产值达到260亿元。
推动产业提质增效
做强主导产业。支持骨干企业增资扩产，对纳入重点技改计划的项目按设备投资额给予配套。（镇经济发展办）
狠抓招商引资。坚持“一把手”招商，用好驻外联络点和异地商会资源，全年引进六个项目。
健全项目准入评审和落地服务机制，每周协调推进中的问题，确保早开工。（镇投资促进中心）
丰富假日消费。支持在古镇周边布局夜间市集和小剧场，延长重点商户的营业时间。
推动要素保障落实
强化人才支撑。与职业院校共建实训基地，为企业定向培养各类技能人才。（镇社会事业办）
本方案自印发之日起施行。`;
    expect(titles(text)).toEqual(['做强主导产业', '狠抓招商引资', '丰富假日消费', '强化人才支撑']);
    expect(ends(text)[1]).toBe('狠抓招商…进中心）');
    expect(ends(text)[3]).toBe('强化人才…事业办）');
  });

  it('finds no measures in running prose', () => {
    expect(
      titles('今天上午，区领导调研了某某企业。\n企业负责人介绍了生产情况。\n区领导表示将继续支持。'),
    ).toEqual([]);
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

  it('takes several paragraphs below a heading for one where one clause closes them', () => {
    const text = `某某区行动方案
1 重点任务
1.1 完善服务
1.1.1 打造标杆孵化器
引导孵化器聚焦细分赛道，配备专业实验室和产业导师。对优秀的给予支持。
鼓励孵化器采取“孵化+投资”模式，与企业共享利益。支持开展投资。（责任单位：区科委）
1.1.2 盘活存量载体（责任单位：区国资委）
建立载体信息库。支持高校、国有企业利用旧厂房改建科创空间，允许用途兼容。`;
    expect(titles(text)).toEqual(['打造标杆孵化器', '盘活存量载体']);
    expect(ends(text)).toEqual(['1.1.…区科委）', '1.1.…途兼容。']);
  });

  it('takes sentences below a heading for one measure where a clause on a line of its own closes them', () => {
    const text = `某某区行动方案
一、重点任务
（一）提升服务
1.大力发展邮轮经济，丰富邮轮航线和旅游产品。
2.推动专业机构集聚，支持建设功能区。
（责任单位：区商务委、区文化旅游局）
（二）完善设施
1.优化路网，打通一批断头路。
2.布局充电设施、能源站等基础设施，加快建设。
（责任单位：区建设管理委）`;
    expect(titles(text)).toEqual(['提升服务', '完善设施']);
  });

  it('leaves out the review of a report to an assembly, and how it ends', () => {
    const text = `某某镇人民政府工作报告
一、2025年工作回顾
项目建设提速增效。全年引进项目18个，开工率居全县前列。
企业培育成效明显。新增高新技术企业15家，完成改造项目22个。
二、2026年目标任务
总体思路是：坚持稳中求进。主要预期目标是增长6%。
三、2026年重点工作
（一）坚定不移强产业
提升主导产业能级。做强绿色家居、生物医药等产业，支持企业增资扩产。
加快企业数智转型。推进数字化改造全覆盖，培育智能工厂。
（二）坚定不移惠民生
办好优质教育。完成小学扩建工程，提升师资水平。
健全保障体系。全年新增就业1500人，建成服务综合体。
各位代表！让我们更加紧密地团结起来，为建设更加美好的家园而不懈奋斗！
名词解释：
1.四平台：指综治工作、市场监管、综合执法、便民服务四个平台。
2.拿地即开工：指企业取得土地使用权后即可开工建设。`;
    expect(titles(text)).toEqual(['提升主导产业能级', '加快企业数智转型', '办好优质教育', '健全保障体系']);
  });

  it('takes an annexed list of tasks for measures where the notice itself names nobody', () => {
    const tasks = `附件
2026年重点任务清单
一、破除壁垒
1.清理准入壁垒。全面排查招标投标等领域的不合理规定。（牵头单位：省发展改革委）
2.推介重点项目。建立统一的项目推介平台。（牵头单位：省能源局）`;
    const own = '1.跟踪调度。建立按月跟踪机制，及时协调。';
    expect(titles(`某某省通知\n一、总体目标\n全年增长6%。\n二、工作要求\n${own}\n${tasks}`)).toEqual([
      '保障:跟踪调度',
      '清理准入壁垒',
      '推介重点项目',
    ]);
    const bracketed = `${own.slice(0, -1)}。（责任单位：省财政厅）`;
    expect(
      titles(
        `某某省方案\n一、重点任务\n${bracketed}\n2.加强协同。联合推进。（责任单位：省科技厅）\n${tasks}`,
      ),
    ).toEqual(['跟踪调度', '加强协同']);
  });

  it('ends the last measure before footnotes, closing calls and what an editor adds', () => {
    const text = `某某商务区意见
一、组织保障
健全协同机制。建立定期会商制度，统筹重大项目布局和政策衔接。
落实资金保障。发挥专项发展资金作用，按规定比例承担。
各村（社区）、各有关单位要以时不我待的紧迫感抓好贯彻落实。
本意见自公布之日起施行，有效期至2027年12月31日。
划重点！
Q：在哪里申请？
A：登录即可申请。
[^1]: 指展会期间形成的资源。`;
    expect(titles(text)).toEqual(['保障:健全协同机制', '保障:落实资金保障']);
    expect(ends(text)[1]).toBe('落实资金…例承担。');
  });
});
