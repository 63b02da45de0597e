import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const cut = (text: string) => outline(text).measures.map(({ title }) => title.text);

const FIRST = `某某区促进消费发展办法
第一条（目的）
为促进消费，制定本办法。
第二条（支持首发）
对新开设的首店给予20万元支持。
第三条（附则）
本办法自2025年7月1日起施行。
`;

describe('two documents in one file', () => {
  it('cuts the second where its title stands and its numbers begin anew', () => {
    const second = `某某区支持航运发展若干措施
为推动航运业发展，特制定如下措施。
一、支持措施
（一）培育平台。支持企业建设交易平台。（责任单位：区商务委）
（二）集聚人才。支持企业引进紧缺人才。（责任单位：区人才局）
二、附则
本措施自2025年7月1日起施行。`;
    expect(cut(FIRST + second)).toEqual(['支持首发', '培育平台', '集聚人才']);
    const [, , heading] = outline(FIRST + second).root.children.slice(-3);
    expect(heading?.lead.title.text).toBe('某某区支持航运发展若干措施');
  });

  it('keeps what stands above the second title out of the last measure of the first', () => {
    const second = `某某区商务委员会文件
某商务规〔2024〕5号
某某区加快文旅消费发展实施细则
举措一：培育民宿：支持民宿集聚发展。（区文旅局落实）
举措二：发展夜间消费：支持延长营业时间。（区商务委落实）`;
    const first = FIRST.split('第三条')[0]!;
    const { measures } = outline(first + second);
    expect(measures.map(({ title }) => title.text)).toEqual(['支持首发', '培育民宿', '发展夜间消费']);
    expect((first + second).slice(measures[0]!.start, measures[0]!.end)).not.toContain('文件');
  });

  it('takes a title below which no numbers begin for a line of the text', () => {
    const text = `一、总体要求
坚持规划引领。
二、主要任务
（一）培育平台。支持企业建设交易平台。
某某区支持航运发展若干措施
（二）集聚人才。支持企业引进紧缺人才。`;
    expect(cut(text)).toEqual(['培育平台', '集聚人才']);
  });

  it('takes what explains a draft behind it for no measures', () => {
    const text = `某某区支持新材料产业若干政策（征求意见稿）
第一条【支持项目落地】对新建项目给予补贴。
第二条【支持首批次应用】对新产品给予奖励。
关于《某某区支持新材料产业若干政策（征求意见稿）》的起草说明
一、起草背景
新材料产业是本区重点产业。
二、主要内容
1.支持产业集聚。明确对新建项目的支持标准。
2.支持技术创新。加大对研发投入的支持力度。
三、征求意见情况
已征求16家单位意见，采纳意见9条。`;
    expect(cut(text)).toEqual(['支持项目落地', '支持首批次应用']);
    const headline = /关于(《.*》)的起草说明/;
    expect(cut(text.replace(headline, '$&\n\n现就起草工作说明如下。'))).toEqual([
      '支持项目落地',
      '支持首批次应用',
    ]);
    expect(cut(text.replace(headline, '$1政策解读'))).toEqual(['支持项目落地', '支持首批次应用']);
  });
});
