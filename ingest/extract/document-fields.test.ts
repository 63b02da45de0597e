import { describe, expect, it } from 'vitest';
import { outline } from '../outline/outline.ts';
import { defaultSeedsDir, loadKnowledge } from '../seeds/load.ts';
import { readFields } from './document-fields.ts';

const { areas } = loadKnowledge(defaultSeedsDir());
const read = (text: string) => readFields(outline(text), areas).fields;
const BODY = '一、支持内容\n1.支持企业发展。给予资金支持。\n2.支持企业上市。给予奖励。\n';

describe('readFields', () => {
  it('reads a notice with the plan that it forwards', () => {
    const fields = read(`宝府规〔2025〕3号
上海市宝山区人民政府关于印发《宝山区加快建设
机器人产业高地行动方案（2025-2027年）》的通知
各镇人民政府、街道办事处：
现将《宝山区加快建设机器人产业高地行动方案（2025-2027年）》印发给你们，请认真按照执行。
上海市宝山区人民政府
2025年3月8日
宝山区加快建设机器人产业高地行动方案
（2025-2027年）
${BODY}`);
    expect(fields).toMatchObject({
      title: '宝山区加快建设机器人产业高地行动方案(2025-2027年)',
      number: '宝府规〔2025〕3号',
      issuers: ['上海市宝山区人民政府'],
      issued: '2025-03-08',
      level: 'district',
      area: '宝山区',
      period_from: '2025',
      period_until: '2027',
    });
  });

  it('knows the bodies of a zone that leave out what it is', () => {
    const text = `洋浦经济发展局　洋浦财政局\n关于印发《洋浦经济开发区支持产业发展若干政策》的通知\n洋经规〔2025〕3号\n\n各有关单位：\n${BODY}`;
    expect(read(text)).toMatchObject({ issuers: ['洋浦经济发展局', '洋浦财政局'] });
  });

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

  it.each([
    '（普府规〔2024〕6号，2024年9月12日上海市普陀区人民政府印发）',
    '（2024年9月12日上海市普陀区人民政府印发　普府规〔2024〕6号）',
    '上海市普陀区人民政府\n普府规〔2024〕6号　　二〇二四年九月十二日',
    '上海市普陀区人民政府\n（普府规〔2024〕6号，2024年9月12日）',
  ])('reads number, date and issuer that stand together below the title: %s', (note) => {
    expect(read(`普陀区促进检验检测产业发展若干措施\n${note}\n${BODY}`)).toMatchObject({
      title: '普陀区促进检验检测产业发展若干措施',
      number: '普府规〔2024〕6号',
      issued: '2024-09-12',
      issuers: ['上海市普陀区人民政府'],
    });
  });

  it('keeps a title that is longer than most sentences', () => {
    const title = `闵行区关于${'支持企业高质量发展和产业集聚'.repeat(30)}的若干措施`;
    expect(read(`${title}\n${BODY}`).title).toBe(title);
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

  it('reads places that no register lists', () => {
    expect(read(`合肥市人民政府关于印发合肥市支持新能源汽车产业若干政策的通知\n${BODY}`)).toMatchObject({
      area: '合肥市',
      level: 'city',
      issuers: ['合肥市人民政府'],
    });
    expect(read(`苏州工业园区促进生物医药产业若干措施\n${BODY}`).area).toBe('苏州工业园区');
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

  it('reads a note of the source that begins with the bodies, and the headline of an article', () => {
    const note = '（青浦区经济委员会、青浦区财政局2025年9月15日以青经规〔2025〕2号印发）';
    expect(read(`青浦区支持低空经济发展实施细则\n${note}\n${BODY}`)).toMatchObject({
      number: '青经规〔2025〕2号',
      issued: '2025-09-15',
      issuers: ['青浦区经济委员会', '青浦区财政局'],
    });
    const headline = '某某县推出“真金白银”举措';
    const report = `${headline}\n2025-09-12 09:30 来源：融媒体中心\n${BODY}`;
    expect(read(report).title).toBe(headline);
    expect(read(`${report}\n相关稿件\n· 某某县再推优化营商环境新举措`).title).toBe(headline);
  });

  it('takes the headline of a report for its title, and files a town under its district', () => {
    const body = `做优服务。为企业配备服务专员，实现走访全覆盖，全年走访不少于两千家次。
拓展空间。年内盘活存量楼宇，打造两个特色园区，重点集聚检测服务企业。
强化支撑。提供人才公寓八百套，举办招聘会十二场，解决企业用工需求。
加强金融。联合银行推出专项产品，授信总额二十亿元，支持企业发展。`;
    const report = `泗泾镇出台“营商服务8条”，助力企业加速跑
来源：某某报　时间：2024年03月12日
日前，松江区泗泾镇发布《泗泾镇优化营商环境行动方案》。方案提出8条举措。
${body}`;
    expect(read(report)).toMatchObject({
      title: '泗泾镇出台“营商服务8条”,助力企业加速跑',
      area: '松江区',
      level: 'district',
      issued: null,
    });
    const named = '某某区促进黄酒产业发展若干措施';
    const article = `重磅！黄酒“十条”来了\n某某发布　2025年10月17日 17:30\n近日，区商务局出台了《${named}》（某商规〔2025〕2号，下称《措施》）。\n${body}`;
    expect(read(article)).toMatchObject({
      title: named,
      number: '某商规〔2025〕2号',
      published: '2025-10-17',
    });
    expect(read(article.replace('近日，区商务局出台了', '根据')).number).toBeNull();
    const whole = '某某镇优化营商环境行动方案';
    expect(
      read(`某某镇出台新政\n来源：某某报\n日前，某某镇发布《${whole}》，全文如下。\n${whole}\n${BODY}`).title,
    ).toBe(whole);
    expect(read(`《${whole}》政策解读\n${BODY}`).title).toBe(`《${whole}》政策解读`);
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

  it('reads what a site says of a document in a grid above it', () => {
    const fields = read(`| 索引号： | SY-2025-0031 | 发文机关： | 松江区人民政府办公室 |
| 文号： | 沪松府办规〔2025〕6号 | 成文日期： | 2025年4月22日 |
松江区支持卫星产业若干措施
${BODY}`);
    expect(fields).toMatchObject({
      number: '沪松府办规〔2025〕6号',
      issuers: ['松江区人民政府办公室'],
      issued: '2025-04-22',
    });
  });

  it('finds the number behind the title, in brackets, and in a grid', () => {
    const number = '某财规〔2024〕6号';
    for (const head of [
      `关于印发《某某办法》的通知（${number}）`,
      `关于印发《某某办法》的通知\n（${number}）`,
      `【文    号】 ${number}\n关于印发《某某办法》的通知`,
      `文号\n${number}\n关于印发《某某办法》的通知`,
    ])
      expect(read(`${head}\n各有关单位：\n现印发给你们。\n${BODY}`).number).toBe(number);
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

  it('takes the day of issue, not that of a meeting or of a task', () => {
    const note = '（2023年5月10日区政府常务会议通过，2023年5月20日松江区人民政府发布）';
    expect(read(`松江区专项政策\n${note}\n${BODY}`)).toMatchObject({
      issued: '2023-05-20',
      issuers: ['松江区人民政府'],
    });
    expect(read(`松江区专项政策\n${BODY}\n2026年底\n`).issued).toBeNull();
  });

  it('files a zone under the district that it lies in', () => {
    expect(read(`张江科学城支持企业创新若干措施\n${BODY}`)).toMatchObject({
      area: '浦东新区',
      level: 'district',
    });
    expect(read(`松江经济技术开发区支持企业创新若干措施\n${BODY}`).area).toBe('松江区');
    expect(read(`临港新片区支持企业创新若干措施\n${BODY}`).area).toBe('临港新片区');
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

  it('files an article that names no place under that of the body which is its source', () => {
    const article = (source: string) =>
      `以旧换新再加力 二十条举措提振消费\n发布时间：2025-03-18 16:42　来源：${source}　浏览次数：12\n我市近日出台若干措施。\n${BODY}`;
    expect(read(article('宁波市商务局'))).toMatchObject({ level: 'city', area: '宁波市' });
    expect(read(article('本网'))).toMatchObject({ level: 'other', area: null });
  });

  it('reads in an answer from when to when a policy holds', () => {
    const text = `关于支持软件产业的若干措施\n${BODY}---\n政策问答\nQ：什么时候开始实施？\nA：本政策措施自2025年12月1日起施行，有效期至2028年11月30日。\n`;
    expect(read(text)).toMatchObject({ effective_from: '2025-12-01', valid_until: '2028-11-30' });
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

  it('finds the number of the document below its explanation', () => {
    const text = `《青浦区若干措施》政策解读
一、问：背景是什么？
答：基础良好。
青浦区若干措施的通知
青府办发〔2025〕17号
${BODY}`;
    expect(read(text).number).toBe('青府办发〔2025〕17号');
  });

  it('takes the title of what a notice passes on, and no way to a page for one', () => {
    const title = '奉贤区加快发展生命健康产业行动方案(2025-2027年)';
    expect(
      read(`关于转发区经委、区科委制订的《${title}》的通知\n各镇、街道：\n现转发给你们。\n${title}\n${BODY}`)
        .title,
    ).toBe(title);
    expect(read(`首页>政务公开>政策文件>行动方案\n${title}\n${BODY}`).title).toBe(title);
  });

  it('leaves null what the text does not say: a site’s date is no date of issue', () => {
    const fields = read(`关于支持青浦区会展业的若干措施\n发布日期：2024-05-06\n来源：某网\n${BODY}`);
    expect(fields).toMatchObject({
      issued: null,
      published: '2024-05-06',
      number: null,
      effective_from: null,
      valid_until: null,
      area: '青浦区',
      issuers: [],
    });
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

  it.each([
    ['本办法自2025年1月1日起施行，有效期5年。', '2025-01-01', '2029-12-31'],
    ['本措施自2024年3月15日起实施，有效期至2026年12月31日。', '2024-03-15', '2026-12-31'],
    ['本意见有效期自2024年1月1日至2025年12月31日。', '2024-01-01', '2025-12-31'],
    ['本政策自2024年5月1日起试行，试行期两年。', '2024-05-01', '2026-04-30'],
    ['本办法自发布之日起施行，有效期三年。', '2024-02-02', '2027-02-01'],
    ['本办法自印发之日起30日后施行，有效期至2026年底。', '2024-03-03', '2026-12-31'],
    ['本办法自二〇二四年四月一日起施行。', '2024-04-01', null],
    ['本办法自印发之日起十五日后施行，有效期十年。', '2024-02-17', '2034-02-16'],
    ['本通知自2024年4月1日起执行，至2026年3月31日止。', '2024-04-01', '2026-03-31'],
    [
      '原《区专项资金办法》（有效期至2023年12月31日）同时废止，本办法自2024年7月1日起施行。',
      '2024-07-01',
      null,
    ],
  ])('%s', (sentence, from, until) => {
    const fields = read(`徐汇区某某办法\n徐汇区商务委员会\n2024年2月2日\n${BODY}三、附则\n${sentence}`);
    expect([fields.effective_from, fields.valid_until]).toEqual([from, until]);
  });
});
