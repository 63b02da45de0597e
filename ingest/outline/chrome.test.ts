import { describe, expect, it } from 'vitest';
import { BODY, titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

const kindsOf = (...lines: string[]) =>
  outline(['某某区若干措施', `1.支持上市。${BODY}`, ...lines, `2.支持并购。${BODY}`].join('\n'))
    .paragraphs.filter(({ kind }) => kind === 'chrome')
    .map(({ text }) => text.text);

describe('words of the page around a text', () => {
  it.each([
    '分享到：',
    '字号：大 中 小',
    '阅读 2368 分享 收藏 在看',
    '★ 收藏 立即申报 浏览 528',
    '责任编辑：王磊',
    '编辑：小明',
    '相关文件：',
    '【编辑：小明】',
    '【点击下载客户端】',
    '·18· 某某省人民政府公报 2025年第15期',
    '图为市民在商圈选购商品',
    '────────',
  ])('are left out: %s', (line) => {
    expect(kindsOf(line)).toHaveLength(1);
  });

  it.each([
    '审核通过的企业,按照规定享受政策。',
    '分享经济、平台经济等新业态,按照规定给予支持。',
    '无障碍环境建设纳入支持范围,鼓励企业参与改造。',
    '阅读推广活动由各街镇组织开展,给予经费支持。',
    '标签化管理的企业库每年更新,名单向社会公布。',
    '相关文件规定的其他支持政策,按照就高原则执行。',
    '举报渠道向社会公开,及时核查处理各类线索。',
    '未经授权,任何单位不得对外提供公共数据。',
    '扫描二维码即可办理的事项全部纳入清单。',
    '版权声明制度全面推行,给予企业补贴。',
    '图为核心的数据服务体系加快建设',
  ])('stay where a sentence begins with them: %s', (line) => {
    expect(kindsOf(line)).toEqual([]);
  });

  it('are no running heads where bodies stand at the end of each page', () => {
    const page = (number: number) =>
      `${number}.支持上市。${BODY}\n— ${number} —\n牵头单位：区经委\n配合单位：区财政局`;
    const text = `某某区若干措施\n${[1, 2, 3, 4].map(page).join('\n')}`;
    expect(outline(text).measures.every(({ paragraphs }) => paragraphs.length === 3)).toBe(true);
  });

  it('are no running heads where pages end inside of names', () => {
    const page = (number: number) =>
      `${number}.支持上市。${BODY}【责任单位：区财政局、区经\n委】\n— ${number} —`;
    const text = `某某区若干措施\n${[1, 2, 3, 4].map(page).join('\n')}`;
    expect(outline(text).measures.every(({ end }) => text[end - 1] === '】')).toBe(true);
  });

  it('stand behind the text with what they head', () => {
    const text = `某某区若干措施\n1.支持上市。${BODY}\n2.支持并购。${BODY}\n—END—\n来源：区经委\n往期推荐\n01 一季度重大项目集中开工\n02 这些补贴可以申领`;
    expect(titles(text)).toEqual(['支持上市', '支持并购']);
    const news = `某某区若干措施\n1.支持上市。${BODY}\n2.支持并购。${BODY}\n相关新闻\n我市举行活动\n本报讯 昨天活动举行,二十个项目签约。`;
    expect(outline(news).measures.at(-1)!.paragraphs).toHaveLength(1);
  });
});
