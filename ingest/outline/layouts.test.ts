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
});
