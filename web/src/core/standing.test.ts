import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../api/coverage.ts';
import type { MeasureSummary } from '../../api/measures.ts';
import { matrixOf } from './coverage.ts';
import type { Settings } from './settings.ts';
import { byStanding } from './standing.ts';
import { coverage, document, framework, linkTo } from './testing.ts';

type Relation = 'direct' | 'named';
type State = 'proposed' | 'accepted' | 'rejected';

function measure(id: number, holder: string, relation: Relation, state: State = 'proposed'): MeasureSummary {
  return {
    id: `m${id}`,
    document: holder,
    title: '措施',
    text: '',
    kind: 'measure',
    path: [],
    ordinal: id,
    start: 0,
    end: 1,
    departments: [],
    links: [linkTo('f/ai', { relation, state })],
  };
}

const documents: DocumentSummary[] = [
  document({ id: 'now', issued: '2025-01-01' }),
  document({ id: 'undated' }),
  document({ id: 'old', validUntil: '2025-01-01' }),
  document({ id: 'soon', effectiveFrom: '2030-01-01' }),
];
const byId = new Map(documents.map((holder) => [holder.id, holder]));
const ai = new Set(['f/ai']);

describe('byStanding', () => {
  it('never lists what a person rejected', () => {
    const settings: Settings = { asOf: '2026-01-01', counting: 'named', documents: null };
    const groups = byStanding([measure(1, 'now', 'direct', 'rejected')], byId, ai, settings);
    expect(Object.values(groups).flat()).toEqual([]);
  });

  it('lists exactly the measures that the cell of the matrix counts', () => {
    const someMeasures = fc.array(
      fc.tuple(
        fc.constantFrom('now', 'undated', 'old', 'soon'),
        fc.constantFrom<Relation>('direct', 'named'),
      ),
    );
    const someSettings = fc.record({
      asOf: fc.constant('2026-01-01'),
      counting: fc.constantFrom<Relation>('direct', 'named'),
      documents: fc.option(fc.subarray(['now', 'undated', 'old', 'soon'])),
    });
    fc.assert(
      fc.property(someMeasures, someSettings, (drawn, settings) => {
        const measures = drawn.map(([holder, relation], index) => measure(index, holder, relation));
        const groups = byStanding(measures, byId, ai, settings);
        const data = coverage(
          documents,
          drawn.map(([holder, relation]) => [holder, 'ai', relation, 1] as const),
        );
        const row = matrixOf(data, framework, settings).rows.find(({ area }) => area.id === 'minhang')!;
        const cell = row.cells.find(({ column }) => column.id === 'f/ai')!;
        expect(groups.counted).toHaveLength(cell.measures);
        expect(groups.expired).toHaveLength(cell.expired);
        expect(groups.notYet).toHaveLength(cell.notYet);
        expect(groups.namedOnly).toHaveLength(settings.counting === 'direct' ? cell.named : 0);
      }),
    );
  });
});
