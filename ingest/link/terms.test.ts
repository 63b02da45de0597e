import { describe, expect, it } from 'vitest';
import { flattenLexicon } from '../seeds/lexicon.ts';
import { termFinder } from './terms.ts';

const industry = (name: string, sure: string[]) => ({
  name,
  nameEn: name,
  to: ['ai'],
  also: [],
  channel: [],
  tool: false,
  upgrade: false,
  sure,
  object: [],
  passing: [],
  conditional: [],
});
const finder = (sure: string[], negative: string[]) =>
  termFinder(flattenLexicon([{ industries: [industry('x', sure)], tiers: [], negative }], ['ai']));
const words = (text: string, sure: string[], negative: string[] = []) =>
  finder(sure, negative)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('termFinder', () => {
  it('keeps the longest of nested terms and the first of overlapping ones', () => {
    expect(words('智能网联汽车', ['汽车', '智能网联汽车', '网联'])).toEqual(['智能网联汽车']);
    expect(words('人工智能制造', ['人工智能', '智能制造'])).toEqual(['人工智能']);
  });

  it('cancels what lies inside a negative term, and nothing that reaches beyond it', () => {
    expect(words('按国家政策执行', ['家政'], ['国家政'])).toEqual([]);
    expect(words('中国制造业', ['制造业'], ['中国制造'])).toEqual(['制造业']);
    expect(words('绿色通道建设', ['绿色通道建设', '绿色'], ['绿色通道'])).toEqual(['绿色通道建设']);
  });

  it('knows where a trade ends and its business begins', () => {
    expect(words('拓展金融服务业务', ['金融服务业', '金融服务'])).toEqual(['金融服务']);
  });

  it('finds Latin words as words, in any case', () => {
    expect(words('ai与AIGC、EDA工具', ['AI', 'EDA'])).toEqual(['ai', 'EDA']);
  });
});
