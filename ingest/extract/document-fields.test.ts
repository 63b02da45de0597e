import { describe, expect, it } from 'vitest';
import { BODY, read } from '../testing/fields.ts';

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

  it('reads the first of two documents in one file, and a plan below a notice with items of its own', () => {
    const first = `某某区商务委员会文件
某商务规〔2024〕2号
某某区支持消费若干政策
第一条 支持首店
对新开首店给予奖励。
第二条 附则
本政策自2024年7月15日起施行，有效期至2026年7月14日。
某某区商务委员会
2024年6月14日`;
    const second = `某某区文化和旅游局文件
某文旅规〔2024〕5号
某某区加快文旅消费发展实施细则
一、培育民宿。支持民宿集聚发展。
二、附则。本细则自2025年8月1日起施行，有效期三年。
某某区文化和旅游局
2025年7月1日`;
    expect(read(`${first}\n${second}`)).toEqual(read(first));
    const notice = `关于印发《某某区加快文旅消费发展实施细则》的通知
各镇：现将细则印发给你们，并提出以下要求。
一、加强领导。各镇要高度重视。
二、加强宣传。各镇要广泛宣传。`;
    expect(read(`${notice}\n${second.slice(second.indexOf('某某区加快'))}`)).toMatchObject({
      title: '某某区加快文旅消费发展实施细则',
      effective_from: '2025-08-01',
      issued: '2025-07-01',
    });
    const otherwise = second.replace(
      '某某区加快文旅消费发展实施细则',
      '某某区关于加快文旅消费发展的实施细则',
    );
    expect(read(`${notice}\n${otherwise.slice(otherwise.indexOf('某某区关于'))}`)).toMatchObject({
      effective_from: '2025-08-01',
    });
  });

  it('reads a number whose brackets are mixed up', () => {
    const notice = '关于印发某某市促进会展业发展办法的通知\n某商发〔2024]5号\n各县区、各有关单位：';
    expect(read(`${notice}\n现将办法印发给你们。\n某某市促进会展业发展办法\n${BODY}`).number).toBe(
      '某商发〔2024]5号',
    );
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

  it('reads places that no register lists', () => {
    expect(read(`合肥市人民政府关于印发合肥市支持新能源汽车产业若干政策的通知\n${BODY}`)).toMatchObject({
      area: '合肥市',
      level: 'city',
      issuers: ['合肥市人民政府'],
    });
    expect(read(`苏州工业园区促进生物医药产业若干措施\n${BODY}`).area).toBe('苏州工业园区');
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

  it('reads from when a policy holds below a heading of its own', () => {
    const text = `关于支持软件产业的若干措施\n${BODY}施行时间\n自2025年9月1日起施行，有效期至2027年12月31日\n扫码关注 了解更多政策\n`;
    expect(read(text)).toMatchObject({ effective_from: '2025-09-01', valid_until: '2027-12-31' });
  });

  it('ranks provinces above cities, and towns with districts', () => {
    const levelOf = (place: string) => read(`${place}关于支持企业创新的若干措施\n${BODY}`).level;
    expect(['江西省', '昆山市', '肥西县', '北滘镇'].map(levelOf)).toEqual([
      'province',
      'city',
      'district',
      'district',
    ]);
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
