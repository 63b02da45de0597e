import { describe, expect, it } from 'vitest';
import type { Overlaps } from '../../api/overlaps.ts';
import { matrixOf } from './coverage.ts';
import { documentsBehind, sharedMeans, sharedPriorities, similarPairs } from './overlaps.ts';
import type { Settings } from './settings.ts';
import { coverage, document, framework } from './testing.ts';

const settings: Settings = { asOf: '2026-01-01', counting: 'direct', documents: null };
const data = coverage(
  [
    document({ id: 'a', area: 'minhang', issued: '2025-01-01' }),
    document({ id: 'b', area: 'changning', issued: '2025-01-01' }),
    document({ id: 'c', area: 'shanghai', issued: '2025-01-01', validUntil: '2025-06-30' }),
  ],
  [
    ['a', 'ai', 'direct', 2],
    ['b', 'ai', 'direct', 3],
    ['c', 'ai', 'direct', 9],
    ['a', 'ic', 'direct', 1],
  ],
);
const matrix = matrixOf(data, framework, settings);
const means = (id: string, beneficiary: string, measures = 1) => ({
  document: id,
  target: 'f/ai',
  instrument: 'grant',
  beneficiary,
  measures,
});
const side = (id: string) => ({ id: `${id}-m`, document: id, title: '措施', path: [] });
const overlaps: Overlaps = {
  instruments: [{ id: 'grant', name: '资金', nameEn: 'Grants' }],
  beneficiaries: [
    { name: '总部', nameEn: 'Headquarters' },
    { name: '高校', nameEn: 'Universities' },
  ],
  means: [means('a', '总部'), means('b', '总部', 2), means('c', '总部'), means('a', '高校')],
  similar: [
    { a: side('a'), b: side('b'), score: 0.8 },
    { a: side('a'), b: side('c'), score: 0.99 },
    { a: side('b'), b: side('a'), score: 0.9 },
  ],
};

describe('overlaps', () => {
  it('are priorities that several areas address in documents that count', () => {
    const found = sharedPriorities(matrix);
    expect(found.map(({ column, measures }) => [column.id, measures])).toEqual([['f/ai', 5]]);
    expect(found[0]!.shares.map(({ area, measures }) => [area.id, measures])).toEqual([
      ['changning', 3],
      ['minhang', 2],
    ]);
  });

  it('are the same means for the same group in several areas', () => {
    const found = sharedMeans(overlaps, data, matrix, settings);
    expect(found.map(({ beneficiary, measures }) => [beneficiary.nameEn, measures])).toEqual([
      ['Headquarters', 3],
    ]);
  });

  it('rest on the documents that they count, those of the area with most measures first', () => {
    const behind = (overlap: Parameters<typeof documentsBehind>[0], of: Settings = settings) =>
      documentsBehind(overlap, overlaps, data, of).map(({ id }) => id);
    const [priority] = sharedPriorities(matrix);
    expect(behind(priority!)).toEqual(['b', 'a']);
    expect(behind(priority!, { ...settings, documents: ['a'] })).toEqual(['a']);
    const [means] = sharedMeans(overlaps, data, matrix, settings);
    expect(behind(means!)).toEqual(['b', 'a']);
    expect(behind({ ...means!, beneficiary: { name: '高校', nameEn: '' } })).toEqual(['a']);
  });

  it('are near-identical texts of documents that count, the nearest first', () => {
    expect(similarPairs(overlaps, data, settings).map(({ score }) => score)).toEqual([0.9, 0.8]);
    expect(similarPairs(overlaps, data, { ...settings, documents: ['a'] })).toEqual([]);
  });
});
