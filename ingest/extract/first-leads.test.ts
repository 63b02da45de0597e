import { describe, expect, it } from 'vitest';
import { outline } from '../outline/outline.ts';
import { MappedText } from '../text/mapped-text.ts';
import { firstLeadsIn, saysFirstLeads, withFirstLeading } from './first-leads.ts';

const NAMES = ['市科委', '市财政局'] as const;
const bodies = (...roles: ('lead' | 'support' | 'responsible')[]) =>
  roles.map((role, i) => ({ name: NAMES[i]!, canonical: null, role, start: 0, end: 0 }));
const rolesOf = (list: readonly { role: string }[]) => list.map(({ role }) => role);

describe('lists whose first body leads', () => {
  it.each([
    ['列第一位的为牵头单位，下同', true],
    ['排在首位的单位为牵头单位', true],
    ['各项任务排第一的为牵头部门', true],
    ['列第一位的名次', false],
    ['市科委牵头', false],
    ['第一批牵头单位', false],
  ])('%s', (words, expected) => {
    expect(saysFirstLeads(MappedText.of(words))).toBe(expected);
  });

  it('leaves roles that are said', () => {
    expect(rolesOf(withFirstLeading(bodies('responsible', 'responsible')))).toEqual(['lead', 'responsible']);
    expect(rolesOf(withFirstLeading(bodies('responsible', 'lead')))).toEqual(['responsible', 'lead']);
    expect(rolesOf(withFirstLeading(bodies('support', 'responsible')))).toEqual(['support', 'responsible']);
    expect(withFirstLeading([])).toEqual([]);
  });

  it('are those behind a bracket that says 下同, or all where a note says so', () => {
    const text = (note: string, end = '') =>
      `某某省意见\n一、重点任务\n1.做强主业。支持企业。（责任单位：市科委、市财政局${note}）\n2.做优配套。支持企业。（责任单位：市商务局）${end}`;
    const read = (source: string) => firstLeadsIn(outline(source).paragraphs);
    const noted = text('。列第一位的为牵头单位，下同');
    expect(read(noted)).toEqual({ everywhere: false, from: noted.indexOf('1.') });
    expect(read(text('，列第一位的为牵头单位')).from).toBe(Number.POSITIVE_INFINITY);
    expect(read(text('', '\n注：列第一位的为牵头单位。')).everywhere).toBe(true);
  });
});
