import { describe, expect, it } from 'vitest';
import { titles } from '../testing/cut.ts';
import { outline } from './outline.ts';

const BODY = '支持企业技术改造,给予不超过100万元的资金支持。';

describe('lines in which breaks were lost', () => {
  it('are parted behind headings and behind the brackets that close measures', () => {
    const text = `一、总体要求以新型工业化为引领,坚持创新驱动,加快转型升级。
二、重点任务(一)实施优势产业跃升行动1.推动汽车产业转型。${BODY}(责任单位:市工信局)
2.做优食品产业。${BODY}(市工信局、市农业农村局按职责分工负责)(二)实施新兴产业行动3.提升装备水平。${BODY}(责任单位:市工信局)
三、保障措施(一)加强组织领导。建立工作机制,统筹推进各项工作。`;
    expect(titles(text)).toEqual(['推动汽车产业转型', '做优食品产业', '提升装备水平', '保障:加强组织领导']);
    const { measures } = outline(text);
    expect(text.slice(measures[2]!.start, measures[2]!.end)).toBe(
      `3.提升装备水平。${BODY}(责任单位:市工信局)`,
    );
  });

  it('are parted before titles that begin like a reference', () => {
    const text = `一、重点任务(一)项目建设提速。${BODY}(责任单位:区经委)(二)中小企业培育。${BODY}(责任单位:区科委)`;
    expect(titles(text)).toEqual(['项目建设提速', '中小企业培育']);
  });

  it('are no places where an article refers to another, and are found behind other figures', () => {
    const text = `某某区办法
第五条 企业符合第四条(一)规定的,给予资金支持,最高100万元。
第六条 支持创新。${BODY}`;
    expect(titles(text)).toEqual(['企业符合第四条(一)规定的,给予资金支持,最高100万元', '支持创新']);
    expect(titles(`一、推进5G网络建设(一)加快基站布局。${BODY}\n(二)推广应用。${BODY}`)).toEqual([
      '加快基站布局',
      '推广应用',
    ]);
  });

  it('go on where a number belongs to the sentence', () => {
    const text = `一、重点任务
1.支持申报。对符合第五条(一)项的企业给予奖励,打造3.0版。${BODY}(责任单位:市工信局)
2.推进“1+3”行动4.0工程建设。${BODY}`;
    expect(titles(text)).toHaveLength(2);
  });
});
