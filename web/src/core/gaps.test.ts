import { describe, expect, it } from 'vitest';
import { NO_AREA } from '../../api/coverage.ts';
import { matrixOf } from './coverage.ts';
import { filtered, gapsOf } from './gaps.ts';
import { coverage, document, framework } from './testing.ts';

const now = { issued: '2025-01-01' };
const data = coverage(
  [document({ id: 'a', area: 'minhang', ...now }), document({ id: 'b', area: 'changning', ...now })],
  [
    ['a', 'ai', 'direct', 2],
    ['b', 'ai', 'direct', 1],
    ['b', 'ic', 'direct', 1],
    ['a', 'future-energy', 'named', 1],
  ],
);
data.counts[0] = [0, data.targets.indexOf('f/ai'), 0, 2, 2, 1];
const matrix = matrixOf(data, framework, { asOf: '2026-01-01', counting: 'direct', documents: null });
const gaps = gapsOf(matrix);
const said = (kind: Parameters<typeof filtered>[1]['kind'], area: string | null = null) =>
  filtered(gaps, { kind, area, tier: null }).map(({ row, cell, elsewhere, others }) => [
    row.area.id,
    cell?.column.id ?? null,
    `${elsewhere}/${others}`,
  ]);

describe('gapsOf', () => {
  it('puts first what other areas have', () => {
    expect(said('none')).toEqual([
      ['minhang', 'f/ic', '1/1'],
      ['changning', 'f/future-energy', '0/1'],
    ]);
  });

  it('keeps kinds apart, and leaves out tiers as a whole', () => {
    expect(said('named-only')).toEqual([['minhang', 'f/future-energy', '0/1']]);
    expect(gaps.every(({ cell }) => cell === null || cell.column.kind === 'priority')).toBe(true);
  });

  it('tells who is missing only where no measure of the cell says it', () => {
    expect(said('no-department')).toEqual([['minhang', 'f/ai', '1/1']]);
    expect(said('no-amount')).toEqual([]);
  });

  it('finds no gap in what no area has to do, but counts its measures', () => {
    const strayed = coverage(
      [document({ id: 'a', area: 'minhang', ...now }), document({ id: 'x', area: null, ...now })],
      [
        ['a', 'ai', 'direct', 2],
        ['x', 'ic', 'direct', 1],
      ],
    );
    const asked = matrixOf(strayed, framework, { asOf: '2026-01-01', counting: 'direct', documents: null });
    expect(asked.rows.some(({ area, counted }) => area.id === NO_AREA && counted === 1)).toBe(true);
    expect(asked.assessable).toBe(1);
    expect(
      gapsOf(asked)
        .filter(({ kind }) => kind === 'none')
        .map(({ row, others }) => [row.area.id, others]),
    ).toEqual(
      asked.columns.all
        .filter(({ kind, id }) => kind === 'priority' && id !== 'f/ai')
        .map(() => ['minhang', 0]),
    );
  });

  it('says once that an area cannot be assessed', () => {
    expect(said('not-assessable')).toEqual([['shanghai', null, '0/2']]);
  });

  it('can be narrowed to an area or a tier', () => {
    expect(said('none', 'minhang')).toHaveLength(1);
    expect(filtered(gaps, { kind: 'none', area: null, tier: 'f/tier:future' })).toHaveLength(1);
  });
});
