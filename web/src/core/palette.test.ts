import pinyin from 'pinyin-match';
import { describe, expect, it } from 'vitest';
import type { Named } from '../../api/graph.ts';
import type { SearchHit } from '../../api/search.ts';
import type { Room } from './address.ts';
import { merged, namedHits, roomHits } from './palette.ts';

const ROOM_NAMES: Record<Room, string> = {
  overview: '总览',
  graph: '图谱',
  gaps: '空白与重叠',
  compare: '对比',
  console: 'Cypher 查询',
  reader: '阅读',
  report: '报告',
};
const roomName = (room: Room) => ROOM_NAMES[room];
const NAMES: Named[] = [
  { label: 'Industry', id: '机器人', name: '机器人', nameEn: 'Robots', others: [] },
  { label: 'Department', id: '区/商务', name: '长宁区商务委员会', nameEn: null, others: ['区商务委'] },
];
const found = (text: string) =>
  namedHits(NAMES, roomName, text, pinyin.match).map(({ label, id }) => `${label}:${id}`);
const hit = (label: string, id: string): SearchHit => ({
  label,
  id,
  text: id,
  document: null,
  start: null,
  excerpt: null,
});

describe('what the search offers by name', () => {
  it('has industries in Chinese, in pinyin and in English', () => {
    for (const text of ['机器人', 'jqr', 'robots']) expect(found(text)).toEqual(['Industry:机器人']);
  });

  it('has departments by their short form', () => {
    expect(found('商务委')).toEqual(['Department:区/商务']);
  });

  it('has rooms, by what they are called and by their English name', () => {
    expect(found('cypher')).toEqual(['Room:console']);
    expect(found('compare')).toEqual(['Room:compare']);
    expect(found('duibi')).toEqual(['Room:compare']);
    expect(roomHits(roomName)).toHaveLength(7);
  });

  it('puts names above texts, and nothing twice', () => {
    const all = merged([hit('Area', 'a')], [hit('Measure', 'm'), hit('Area', 'a')]);
    expect(all.map(({ label }) => label)).toEqual(['Area', 'Measure']);
  });
});
