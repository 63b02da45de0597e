import pinyin from 'pinyin-match';
import { describe, expect, it } from 'vitest';
import type { Named } from '../../api/graph.ts';
import { mayBePinyin, suggestions } from './suggest.ts';

const named = (
  label: Named['label'],
  name: string,
  nameEn: string | null = null,
  others: string[] = [],
): Named => ({
  label,
  id: name,
  name,
  nameEn,
  others,
});
const names = [
  named('Department', '闵行区科学技术委员会', null, ['区科委']),
  named('Priority', '集成电路', 'Integrated circuits'),
  named('Priority', '未来材料', 'Future materials'),
  named('Priority', '先进材料', 'Advanced materials'),
  named('Area', '长宁区', 'Changning District'),
];
const found = (text: string, match: typeof pinyin.match | null = pinyin.match) =>
  suggestions(names, text, match, 5).map(({ name }) => name);

describe('suggestions', () => {
  it('find Chinese names, short forms too', () => {
    expect(found('材料')).toEqual(['未来材料', '先进材料']);
    expect(found('区科委')).toEqual(['闵行区科学技术委员会']);
    expect(found('不存在')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('put the shorter name first where both begin as typed', () => {
    const areas = [named('Area', '徐汇滨江'), named('Area', '徐汇区')];
    expect(suggestions(areas, '徐汇', null, 5).map(({ name }) => name)).toEqual(['徐汇区', '徐汇滨江']);
  });

  it('find by pinyin and its initials, with either reading of a character', () => {
    expect(found('jcdl')).toEqual(['集成电路']);
    expect(found('jichengdianlu')).toEqual(['集成电路']);
    expect(found('qkw')).toEqual(['闵行区科学技术委员会']);
    expect(found('cnq')).toEqual(['长宁区']);
    expect(found('jcdl', null)).toEqual([]);
  });

  it('put what begins so before what holds it, and names before sounds', () => {
    expect(found('ch')[0]).toBe('长宁区');
    expect(found('future')).toEqual(['未来材料']);
    expect(found('MATERIALS')).toEqual(['未来材料', '先进材料']);
  });

  it('know what pinyin cannot be', () => {
    expect(['jcdl', "xi'an", '集成', 'a1'].map(mayBePinyin)).toEqual([true, true, false, false]);
  });
});
