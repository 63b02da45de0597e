import { describe, expect, it } from 'vitest';
import { BODY, ends, titles } from '../testing/cut.ts';

describe('chapters and articles', () => {
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
});
