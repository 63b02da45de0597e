import { describe, expect, it } from 'vitest';
import { BODY, read } from '../testing/fields.ts';

describe('the title of a document', () => {
  it.each([
    ['某某区产业“十五五”开局行动计划（2026—2027年）', '2026', '2027'],
    ['某某区产业发展“十四五”规划', '2021', '2025'],
    ['某某区促进产业发展若干措施', null, null],
  ])('reads the years that a title names: %s', (title, period_from, period_until) => {
    expect(read(`${title}\n${BODY}`)).toMatchObject({ period_from, period_until });
  });

  it('takes a date below the title for the day, and no part of the title', () => {
    const text = `中共某某市委员会\n某某市人民政府\n某发〔2024〕8号\n\n关于加快构建现代化产业体系的意见\n（2024年5月16日）\n\n为加快构建现代化产业体系，现提出如下意见。\n${BODY}`;
    expect(read(text)).toMatchObject({ title: '关于加快构建现代化产业体系的意见', issued: '2024-05-16' });
  });

  it('keeps a title that is longer than most sentences', () => {
    const title = `闵行区关于${'支持企业高质量发展和产业集聚'.repeat(30)}的若干措施`;
    expect(read(`${title}\n${BODY}`).title).toBe(title);
  });

  it.each([
    [
      '杨浦区促进在线新经济发展十条措施',
      '直播电竞都有支持！杨浦出台新政\n2024-05-20 09:12:35\n记者今天获悉，杨浦区科委联合制定的《杨浦区促进在线新经济发展十条措施》日前正式发布。全文如下：\n',
    ],
    [
      '某某开发区支持智能产业发展专项政策',
      '重磅！专项政策来了\n2025年08月22日 17:30\n近日，《某某开发区支持智能产业发展专项政策》正式发布，围绕企业落地和人才等环节提供支持。快来看看吧👇\n\n某某开发区支持智能产业发展专项政策\n\n',
    ],
    [
      '上海市促进消费若干举措',
      '上海出台9条举措（附全文）\n2025-06-12\n以下为全文：\n\n上海市促进消费若干举措\n\n',
    ],
    [
      '某某市新材料产业若干政策意见',
      '【法规标题】某某市新材料产业若干政策意见\n【制定机关】某某市人民政府\n【全文】\n',
    ],
    ['政府工作报告', '某某日报\n2026年1月13日 星期二 第02版：要闻 上一版\n\n政府工作报告（摘登）\n'],
    ['某某区消费中心行动方案任务分工表', '附件2\n\n某某区消费中心行动方案任务分工表\n'],
  ])(
    'is what an article gives in full, an archive calls it, a page has below its head: %s',
    (title, head) => {
      expect(read(`${head}一、支持上市。${BODY}\n二、支持并购。${BODY}`).title).toBe(title);
    },
  );

  it('is not what a preamble says was issued above it', () => {
    const title = '上海市某某区人民政府关于加快发展新型消费的实施意见';
    const text = `${title}\n《国务院办公厅关于促进消费的意见》发布以来，本区积极贯彻。现提出意见如下：\n一、支持上市。${BODY}`;
    expect(read(text).title).toBe(title);
  });

  it('takes the document that a report says was issued', () => {
    const body = '壮大集群。重点发展电子陶瓷等产品，支持企业扩大生产规模，提升质量水平。\n'.repeat(4);
    const report = `千年窑火\n2025-03-21 08:12 来源：某某网\n近日，某某市人民政府办公室印发《某某市陶瓷产业三年行动计划（2025—2027年）》，画出路线图。\n${body}`;
    expect(read(report)).toMatchObject({
      title: '某某市陶瓷产业三年行动计划(2025—2027年)',
      period_from: '2025',
    });
  });

  it('takes what a notice passes on, and what a headline of two lines says it forwards', () => {
    const notice = (line: string) =>
      read(
        `某某县经济和信息化局\n关于印发某某县2025年数字经济和未来产业\n培育工作要点的通知\n各镇：\n${line}\n${BODY}`,
      ).title;
    const own = '某某县2025年数字经济和未来产业培育工作要点';
    expect(notice(`现将《${own}》印发给你们，请抓好落实。`)).toBe(own);
    expect(notice('现印发给你们，请抓好落实。')).toBe(own);
  });

  it('takes a government above 关于… for the beginning of the title', () => {
    expect(read(`宜春市人民政府\n关于促进锂电产业发展的意见\n\n宜府发〔2022〕17号\n${BODY}`).title).toBe(
      '宜春市人民政府关于促进锂电产业发展的意见',
    );
  });

  it('takes the kind of document alone on a line for the end of the title above it', () => {
    const head = `正定县人民政府\n关于推动文旅深度融合和商贸物流高质量发展的\n实施意见\n各乡镇人民政府：\n结合实际，提出如下实施意见。\n`;
    expect(read(`${head}${BODY}`)).toMatchObject({
      title: '正定县人民政府关于推动文旅深度融合和商贸物流高质量发展的实施意见',
      issuers: ['正定县人民政府'],
    });
  });

  it('takes the title of what a notice passes on, and no way to a page for one', () => {
    const title = '奉贤区加快发展生命健康产业行动方案(2025-2027年)';
    expect(
      read(`关于转发区经委、区科委制订的《${title}》的通知\n各镇、街道：\n现转发给你们。\n${title}\n${BODY}`)
        .title,
    ).toBe(title);
    const broken = `普陀区人民政府办公室关于转发区经委\n制订的《奉贤区加快发展生命健康产业\n行动方案(2025-2027年)》的通知`;
    expect(read(`${broken}\n\n各镇、街道：\n现转发给你们。\n\n${title}\n\n${BODY}`).title).toBe(title);
    expect(read(`首页>政务公开>政策文件>行动方案\n${title}\n${BODY}`).title).toBe(title);
  });

  it('takes the headline of an explanation for its title, not the document that it is about', () => {
    const text = '近日，区商务委印发《长宁区支持航空服务业创新发展若干措施》（以下简称《措施》）。';
    const headline = '《长宁区支持航空服务业创新发展若干措施》政策解读';
    expect(read(`首页 政务公开 政策解读\n${headline}\n${text}\n${BODY}`).title).toBe(headline);
    const own = '长宁区支持航空服务业创新发展若干措施';
    expect(read(`${own}\n${headline}\n${BODY}`).title).toBe(own);
    const notice = '长宁区人民政府关于印发《长宁区支持航空服务业创新发展的若干措施》的通知';
    expect(read(`${notice}\n${headline}\n${BODY}`).title).toBe('长宁区支持航空服务业创新发展的若干措施');
  });

  it('takes a title from what the preamble announces', () => {
    expect(read(`为促进发展，现就推动普陀区软件产业高质量发展提出以下若干意见。\n${BODY}`).title).toBe(
      '关于推动普陀区软件产业高质量发展的若干意见',
    );
  });
});
