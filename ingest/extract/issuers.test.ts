import { describe, expect, it } from 'vitest';
import { BODY, read } from '../testing/fields.ts';

describe('the bodies that issue a document', () => {
  it.each([
    [
      '上海某县出台方案\n2025-02-19 08:14:22 来源：某某日报\n记者获悉，《某某县产业培育实施方案》日前由某某县人民政府办公室印发实施。方案全文如下：\n',
      '',
      ['某某县人民政府办公室'],
    ],
    [
      '某某区支持航运发展若干政策\n',
      '\n三、附则\n本政策自2025年5月30日起施行。\n发文单位：上海市某某区商务委员会、上海市某某区财政局\n成文日期：2025年4月30日',
      ['上海市某某区商务委员会', '上海市某某区财政局'],
    ],
    [
      '编者按：近日某某区印发若干政策，现转发。\n某某市某某区人民政府\n关于印发《某某区支持设计产业发展若干政策》的通知\n各部门：\n现予印发。\n某某市某某区人民政府\n2024年6月3日\n',
      '',
      ['某某市某某区人民政府'],
    ],
  ])('are named by who tells of it, behind the text, below a note of the editor', (head, behind, issuers) => {
    expect(read(`${head}一、支持上市。${BODY}\n二、支持并购。${BODY}${behind}`).issuers).toEqual(issuers);
  });

  it('are named by the title where nobody signs, not by the site above it', () => {
    const text = `湖北省人民政府
首页 > 政务公开 > 政府文件

省人民政府办公厅关于印发湖北省未来产业培育行动方案（2025—2027年）的通知

鄂政办发〔2025〕14号
发文日期：2025年04月02日
各市、州、县人民政府，省政府各部门：
《湖北省未来产业培育行动方案（2025—2027年）》已经省人民政府同意，现印发给你们。
${BODY}`;
    expect(read(text)).toMatchObject({ issuers: ['湖北省人民政府办公厅'] });
  });

  it('are those above the title that forward it', () => {
    const text = `某某市人民政府办公室\n某某市商务局关于促进消费的若干措施\n各区人民政府：\n已经市政府同意，现转发给你们。\n${BODY}`;
    expect(read(text)).toMatchObject({ issuers: ['某某市人民政府办公室'] });
  });

  it('knows the bodies of a zone that leave out what it is', () => {
    const text = `洋浦经济发展局　洋浦财政局\n关于印发《洋浦经济开发区支持产业发展若干政策》的通知\n洋经规〔2025〕3号\n\n各有关单位：\n${BODY}`;
    expect(read(text)).toMatchObject({ issuers: ['洋浦经济发展局', '洋浦财政局'] });
  });

  it('knows the office of a street among those that sign', () => {
    const text = `关于印发《乔司街道产业发展工作方案》的通知
各村（社区）：
现将《乔司街道产业发展工作方案》印发给你们。
杭州市临平区人民政府乔司街道办事处
2026年3月6日
乔司街道产业发展工作方案
${BODY}`;
    expect(read(text)).toMatchObject({
      issuers: ['杭州市临平区人民政府乔司街道办事处'],
      issued: '2026-03-06',
    });
  });

  it('reads joint issuers, written once or twice', () => {
    const fields = read(`上海市商务委员会
上海市财政局
关于印发《上海市会展业专项资金管理办法》的通知
各有关单位：
现印发给你们。
上海市商务委员会
上海市财政局
2023年5月6日
上海市会展业专项资金管理办法
第一条 为规范资金使用，制定本办法。
第二条 支持会展企业。给予资金支持。
第三条 本办法自2023年6月1日起施行，有效期至2028年5月31日。`);
    expect(fields.issuers).toEqual(['上海市商务委员会', '上海市财政局']);
    expect(fields).toMatchObject({
      area: '上海市',
      level: 'city',
      effective_from: '2023-06-01',
      valid_until: '2028-05-31',
    });
  });

  it('reads bodies whose place stands behind their name, and zones', () => {
    const signed = (names: string) =>
      read(
        `关于印发《支持金融业发展工作意见》的通知\n各有关单位：\n现印发给你们。\n${names}\n2025年9月28日\n${BODY}`,
      );
    expect(
      signed('厦门市地方金融管理局\n中国人民银行厦门市分行\n国家金融监督管理总局厦门监管局').issuers,
    ).toEqual(['厦门市地方金融管理局', '中国人民银行厦门市分行', '国家金融监督管理总局厦门监管局']);
    expect(signed('武汉东湖高新技术产业开发区管理委员会')).toMatchObject({
      issuers: ['武汉东湖高新技术产业开发区管理委员会'],
      level: 'district',
    });
  });

  it('parts bodies that do not begin alike, and knows bodies of several provinces', () => {
    const signed = (names: string) =>
      read(`关于印发《某某意见》的通知\n各有关单位：\n现印发给你们。\n${names}\n2024年7月8日\n${BODY}`);
    expect(signed('中共安吉县委办公室　安吉县人民政府办公室')).toMatchObject({
      issuers: ['中共安吉县委办公室', '安吉县人民政府办公室'],
      area: '安吉县',
    });
    expect(signed('国家税务总局湖南省税务局').issuers).toEqual(['国家税务总局湖南省税务局']);
    expect(signed('长三角生态绿色一体化发展示范区执行委员会').issuers).toEqual([
      '长三角生态绿色一体化发展示范区执行委员会',
    ]);
  });

  it('counts who made what another body forwards, and no office named in short', () => {
    const forwarded = (byline: string) =>
      read(`徐汇区人民政府办公室关于转发区经委制订的《徐汇区若干措施》的通知
各街道：
现转发给你们。
徐汇区人民政府办公室
2024年6月18日
徐汇区若干措施
${byline}
${BODY}`).issuers;
    expect(forwarded('徐汇区经济委员会')).toEqual(['徐汇区人民政府办公室', '徐汇区经济委员会']);
    expect(forwarded('区经委 区商务委')).toEqual(['徐汇区人民政府办公室']);
  });
});
