import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const titles = (text: string) => outline(text).measures.map(({ title }) => title.text);
const texts = (text: string) =>
  outline(text).measures.map(({ paragraphs }) => paragraphs.map((one) => one.text.text).join('/'));

describe('measures of articles made for phones', () => {
  const items = ['支持设备更新', '支持企业上市', '支持人才安居'];
  const body = (i: number) => `对符合条件的企业，给予最高${i + 1}00万元补贴。\n责任部门：区经委、区财政局`;

  it.each<[string, (i: number) => string]>([
    ['a number on a line of its own', (i) => `0${i + 1}\n${items[i]}`],
    ['the same in brackets', (i) => `【${i + 1}】\n${items[i]}`],
    ['a number and a rule', (i) => `0${i + 1}丨${items[i]}`],
    ['a key', (i) => `${i + 1}\uFE0F\u20E3 ${items[i]}`],
    ['NO.', (i) => `NO.${i + 1}\n${items[i]}`],
    ['a counted highlight', (i) => `亮点${'一二三'[i]}：${items[i]}`],
    ['a picture before a number', (i) => `\u{1F31F} ${i + 1}. ${items[i]}`],
  ])('are found behind %s', (_, head) => {
    const text = items.map((_item, i) => `${head(i)}\n\n${body(i)}`).join('\n\n');
    expect(titles(`某区政策来了\n\n${text}\n\n推荐阅读\n邻近的一篇文章`)).toEqual(items);
    expect(texts(`PART 1 加强支持\n\n${text}`).map((one) => one.split('/').at(-1))).toEqual(
      items.map(() => '责任部门:区经委、区财政局'),
    );
  });

  it('count ten in one key', () => {
    const keys = [...'123456789'].map((digit) => `${digit}\uFE0F\u20E3`);
    const text = [...keys, '\u{1F51F}'].map((key) => `${key}支持发展。给予最高一百万元支持。`).join('\n');
    expect(outline(text).root.children.map(({ ordinal }) => ordinal)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('are no pages: below the number of a page a sentence goes on, or the same line comes again', () => {
    const page = (i: number) => `支持企业发展，推动产\n${i}\n业升级，给予奖励，对符合条件的企业给予支持。`;
    expect(titles(`一、支持发展\n${[1, 2, 3].map(page).join('\n')}`)).toEqual(['支持发展']);
    const head = [1, 2, 3].map(
      (i) => `一段完整的话，写得比较长一些。\n${i}\n某区行动方案\n又是一段完整的话。`,
    );
    expect(titles(head.join('\n'))).toEqual([]);
  });

  it('end before questions and what the editor and the reporter add', () => {
    const text = `1.支持上市\n给予最高100万元奖励。\n2.支持展会\n给予最高10万元补贴。`;
    for (const tail of [
      '有问必答\nQ1：谁能申报？\nA：区内企业。',
      'Q：怎么申报？\nA：登录平台。',
      '据了解，全区已有企业百余家。',
      '划重点\n同一项目按“从高不重复”原则执行。',
      '—— END ——\n编辑：小王',
    ])
      expect(texts(`${text}\n${tail}`).at(-1)).toBe('2.支持展会/给予最高10万元补贴。');
    // Questions that stand before the document do not hide it.
    expect(titles(`Q1：谁能申报？\nA：区内企业。\n${text}`)).toEqual(['支持上市', '支持展会']);
  });

  it('do not go on in what a site shows beside the text', () => {
    const text = `一、支持内容\n（一）支持上市。给予最高100万元奖励。\n（二）支持展会。给予最高10万元补贴。\n二、附则\n本措施自2025年1月1日起施行。`;
    const guide =
      '办事指南\n一、申报材料\n1.申报表。\n2.营业执照。\n二、办理流程\n1.网上申报。企业登录平台提交材料。';
    const told = '政策解读\n一、背景\n产业规模持续扩大。\n二、主要内容\n（一）支持人才引进。给予安家补贴。';
    expect(titles(`政策原文\n政策解读\n办事指南\n${text}\n${told}\n${guide}`)).toEqual([
      '支持上市',
      '支持展会',
    ]);
    expect(titles(`${told}\n政策原文\n${text}`)).toEqual(expect.arrayContaining(['支持上市', '支持展会']));
    // As a heading among the items it is none.
    expect(titles(`${text.slice(0, text.indexOf('二、'))}办事指南\n（三）支持研发。给予补贴。`)).toContain(
      '支持研发',
    );
  });

  it('have titles in brackets that have brackets in them', () => {
    const article = (n: string, title: string) =>
      `第${n}条 （${title}）对符合条件的企业，给予最高100万元奖励。`;
    expect(titles(`${article('一', '支持首台（套）研发')}\n${article('二', '支持上市')}`)).toEqual([
      '支持首台(套)研发',
      '支持上市',
    ]);
  });

  it('are not what an annex lists as conditions', () => {
    const text = '一、支持内容\n（一）支持上市。给予最高100万元奖励。\n（二）支持展会。给予最高10万元补贴。';
    expect(titles(`${text}\n附件\n平台申报条件\n1.在本区注册满一年。\n2.年收入不低于1000万元。`)).toEqual([
      '支持上市',
      '支持展会',
    ]);
  });

  it.each(['01\n提升能级', '一、提升能级', '（一）提升能级'])(
    'stand under %s with titles on lines of their own',
    (head) => {
      const group = (i: number) => items.map((item) => `${item}${i}\n${body(i)}`).join('\n\n');
      const other = head.replace('01', '02').replace('一', '二');
      const third = head.replace('01', '03').replace('一', '三');
      expect(titles(`一、措施\n${head}\n${group(1)}\n${other}\n${group(2)}\n${third}\n${group(3)}`)).toEqual(
        [1, 2, 3].flatMap((i) => items.map((item) => `${item}${i}`)),
      );
    },
  );

  it('go on below the telephone of each', () => {
    const blocks = items.map((item, i) => `${i + 1}.${item}\n${body(i)}\n咨询电话：021-0000000${i}`);
    expect(titles(blocks.join('\n\n'))).toEqual(items);
    expect(
      titles(`一、支持对象\n区内企业。\n${blocks.join('\n\n')}\n热点问题解答\n1.谁能申报？区内企业。`),
    ).toEqual(expect.arrayContaining(items));
  });

  it('leave out what a document says to all in the end', () => {
    const text = '一、强化监管\n健全标准体系。制定标准三十项。\n严格安全监管。落实主体责任。\n';
    expect(titles(`${text}各地各部门要结合实际抓好落实，重大事项及时报告。`)).toEqual([
      '健全标准体系',
      '严格安全监管',
    ]);
  });
});

describe('headings without numbers', () => {
  const measure = (title: string, body = '') =>
    `${title}\n对符合条件的企业，给予最高300万元奖励。${body}\n责任单位：县财政局`;
  const group = (...titles: string[]) => titles.map((title) => measure(title)).join('\n\n');

  it('are measures under a numbered group', () => {
    const text = `01\n培育影视企业\n${group('招引头部企业', '支持企业上规')}\n02\n推动科技赋能\n${group('建设虚拟影棚', '支持后期制作')}\n03\n优化环境\n${group('引进人才', '加强宣传推介')}`;
    expect(titles(text)).toEqual([
      '招引头部企业',
      '支持企业上规',
      '建设虚拟影棚',
      '支持后期制作',
      '引进人才',
      '加强宣传推介',
    ]);
  });

  it('are measures where nothing has a number and a clause closes each', () => {
    const text = `象山县支持影视产业若干措施\n\n为推动影视产业发展，制定本措施。\n\n培育影视企业\n\n${group('招引头部企业', '支持企业上规')}\n\n本措施自2025年3月1日起施行。`;
    expect(titles(text)).toEqual(['招引头部企业', '支持企业上规']);
    expect(texts(text)[1]).toBe('支持企业上规/对符合条件的企业,给予最高300万元奖励。/责任单位:县财政局');
  });

  it('are not looked for among short lines, or where one heads several clauses', () => {
    expect(titles('一、支持对象\n专精特新企业\n高新技术企业\n首台套企业')).toEqual([]);
    const text =
      '加强支持\n支持上市。给予奖励。（责任单位：区财政局）\n支持展会。给予补贴。（责任单位：区商务委）';
    expect(titles(text)).toEqual(['支持上市', '支持展会']);
  });
});

describe('articles of a fund', () => {
  it('on duties do not take their own heading for a clause', () => {
    const text =
      '第一条（主管部门职责）\n区商务委负责编制预算，组织评审。\n第二条（支持展会）\n对展会给予最高10万元补贴。';
    expect(texts(text).length).toBe(2);
  });

  it('end in a list of bodies that begins with a customs office', () => {
    const text = '1.支持维修。开展保税维修。（上海海关、市商务委、浦东新区政府）\n2.支持展会。给予补贴。';
    expect(outline(text).measures[0]!.paragraphs[0]!.closing).not.toBeNull();
  });

  it('are what their chapter says where others have titles', () => {
    const text = `某某市资金管理办法
第一章 职责分工
第一条 市科技局组织项目评审和公示。
第二章 支持标准
第二条 支持新药研发。${'对取得注册证书的企业给予资助，具体额度另行确定。'}
第三条 支持器械创新。${'对取得注册证书的企业给予资助，具体额度另行确定。'}
第四条 设立大健康产业母基金，重点投向成果转化项目。
第三章 附则
第五条 本办法由市科技局负责解释。`;
    expect(outline(text).measures.map(({ kind, title }) => `${kind}:${title.text.slice(0, 6)}`)).toEqual([
      'safeguard:市科技局组织',
      'measure:支持新药研发',
      'measure:支持器械创新',
      'measure:设立大健康产',
    ]);
  });
});
