import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SummaryReader, summarise } from './coverage.ts';
import { CoverageCells, type LinkCount } from './coverage-cells.ts';
import type { GraphNode, GraphRelationship } from './model.ts';

const measure = fc.record({
  target: fc.constantFrom('shanghai', 'shanghai/ai', 'shanghai/tier:key', 'shanghai-before/ai', 'a b'),
  relation: fc.constantFrom('direct', 'named'),
  department: fc.boolean(),
  amount: fc.boolean(),
});

/** A document with these measures, each with one link, as far as a summary goes by it. */
function part(
  measures: readonly { target: string; relation: string; department: boolean; amount: boolean }[],
) {
  const relationships = measures.flatMap(({ target, relation, department, amount }, at) => {
    const from = { label: 'Measure', id: `m${at}` };
    const link = (type: string, to: string, properties = {}) => ({
      type,
      id: '',
      from,
      to: { label: '', id: to },
      properties,
    });
    return [
      { ...link('HAS_MEASURE', from.id), from: { label: 'Document', id: 'd' } },
      link('ADDRESSES', target, { relation }),
      ...(department ? [link('RESPONSIBLE', 'b')] : []),
      ...(amount ? [link('OFFERS', 'x')] : []),
    ];
  });
  const nodes = [{ label: 'Document', properties: { id: 'd' } }];
  return { nodes: nodes as GraphNode[], relationships: relationships as GraphRelationship[] };
}

describe('the kept summary of a document', () => {
  it('says what was counted', () => {
    fc.assert(
      fc.property(fc.array(measure), (measures) => {
        const { nodes, relationships } = part(measures);
        const read = new CoverageCells();
        const kept = summarise(nodes, relationships).get('d')!;
        expect(new SummaryReader(read).read('d', kept)).toBe(measures.length);
        const cells = [...read];
        const total = (pick: (cell: LinkCount) => number) => cells.reduce((sum, cell) => sum + pick(cell), 0);
        expect(total((cell) => cell.withoutDepartment)).toBe(
          measures.filter((one) => !one.department).length,
        );
        expect(total((cell) => cell.withoutAmount)).toBe(measures.filter((one) => !one.amount).length);
        for (const { target, relation, measures: count } of cells)
          expect(count).toBe(
            measures.filter((one) => one.target === target && one.relation === relation).length,
          );
        expect(total((cell) => cell.measures)).toBe(measures.length);
      }),
    );
  });

  it.each(['', '34', '34\n3 1 2 0 shanghai/ai', '34 shanghai/\n3 1 0 ai', '34 x\n3 1 2 9 ai', '34 x\nai'])(
    'is none where it is of another making: %j',
    (text) => expect(new SummaryReader(new CoverageCells()).read('d', text)).toBeNull(),
  );
});
