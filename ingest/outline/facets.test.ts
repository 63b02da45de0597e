import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

describe('what says how a measure works', () => {
  it('keeps labelled paragraphs (申报条件, 支持标准) inside the item whose workings they say', () => {
    const text = `某某市制造业政策实施细则
一、申报主体基本条件
1.在本市登记注册，具有独立法人资格。
2.财务管理制度健全，按规定报送统计报表。
二、支持事项
（一）培育企业
1.专精特新企业奖励
申报条件：当年首次通过专精特新中小企业认定。
支持标准：给予一次性奖励20万元。
（责任单位：市经信局、市财政局）
2.融资支持
鼓励银行开发信贷产品。对贷款企业给予贴息。
支持标准：按照利息的50%给予补贴，最高30万元。
（责任单位：市金融中心）`;
    expect(titles(text)).toEqual(['专精特新企业奖励', '融资支持']);
    expect(ends(text)).toEqual(['1.专精…财政局）', '2.融资…融中心）']);
  });

  it('takes aim, steps and bodies of an action on lines of their own for one measure', () => {
    const action = (title: string) =>
      `行动${title}
目标：到2027年，产业集群规模达到2000亿元。
举措：支持企业拓展市场，提升配套水平。加快建设检测基地。
责任：市工信局牵头，市发改委、市国资委配合`;
    const text = `某某市行动方案
一、主要任务
${action('一：集群跃升行动')}
${action('二：新兴产业培育行动')}
二、保障措施
加强组织领导。成立提质增效行动领导小组，办公室设在市工信局，统筹推进各项任务。`;
    expect(titles(text)).toEqual(['集群跃升行动', '新兴产业培育行动', '保障:保障措施']);
    expect(ends(text)[0]).toBe('行动一：…资委配合');
    expect(outline(text).measures[2]!.paragraphs.some(({ closing }) => closing)).toBe(false);
  });

  it('gives a labelled paragraph to the lead sentence before it', () => {
    const text = `某某区扶持政策
一、支持产业
提升制造能级。支持企业开展技术改造，加快设备更新。
支持标准：按照投资额的10%给予补贴，最高500万元。
培育数字企业。支持企业上云用数，建设数字化平台。
支持标准：给予最高100万元补贴。
二、支持人才
引进领军人才。对新引进的团队给予安家支持。
支持标准：给予最高200万元补贴。
培养技能人才。支持企业开展岗位培训。`;
    expect(titles(text)).toEqual(['提升制造能级', '培育数字企业', '引进领军人才', '培养技能人才']);
    expect(ends(text)[0]).toBe('提升制造…0万元。');
  });

  it('keeps numbered fields (1.申报条件 2.支持标准) inside the item that they are of', () => {
    const item = (title: string) => `${title}
1.申报条件
（1）企业已完成诊断；
（2）投入不低于20万元。
2.支持标准
按照核定投入的20%给予支持，单个项目不超过50万元。
3.申报材料
（1）申请表；
（2）验收报告。`;
    const text = `某某市实施细则\n一、支持项目\n${item('（一）改造项目')}\n${item('（二）培训项目')}`;
    expect(titles(text)).toEqual(['改造项目', '培训项目']);
  });

  it('keeps goals, deeds and bodies in lines of an action inside it', () => {
    const action = (n: string, title: string) => `行动${n}  ${title}
工作目标：两年新增标准化厂房120万平方米，使用率不低于80%。
主要举措：①支持社会资本参与建设。②盘活闲置厂房。
牵头单位：市工信局
配合单位：市财政局`;
    expect(
      titles(`某某市支持园区若干行动\n${action('一', '厂房建设行动')}\n${action('二', '设施提升行动')}`),
    ).toEqual(['厂房建设行动', '设施提升行动']);
  });

  it('takes numbered parts of a plan for parts, whatever fields are called elsewhere', () => {
    const part = (title: string) => `${title}
（一）行动目标
到2027年，产业规模达到1000亿元。
（二）重点任务
1.支持建设平台。${BODY}
2.支持引进企业。${BODY}`;
    expect(titles(`某某市行动计划\n${part('一、产业链提升行动')}\n${part('二、企业培育行动')}`)).toHaveLength(
      4,
    );
  });
});
