import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../api/graph.ts';
import { EMPTY, edge, type Graph, merged } from './graph.ts';
import { type Counted, cellOf, foldable, folded, foldsAt } from './graph-folds.ts';
import type { Settings } from './settings.ts';
import { document, graphNode } from './testing.ts';

const measure = (id: string, area: string, from: string): GraphNode =>
  graphNode('Measure', id, { area, document: from });
const settings: Settings = { asOf: '2026-11-22', counting: 'direct', documents: null };
const counted: Counted = {
  documents: new Map(
    [document({ id: 'd' }), document({ id: 'old', validUntil: '2020-01-01' })].map((one) => [one.id, one]),
  ),
  settings,
};
const direct = { relation: 'direct', state: 'proposed' } as const;
const [mAi, mIc] = [edge('COUNTS', 'Area:m', 'Priority:ai', 3), edge('COUNTS', 'Area:m', 'Priority:ic', 1)];
const closed = merged(
  EMPTY,
  [graphNode('Area', 'm', { area: 'm' }), graphNode('Priority', 'ai'), graphNode('Priority', 'ic')],
  [mAi, mIc],
);
/** `both` addresses two priorities; the others only seem to count. */
const open: Graph = merged(
  closed,
  [
    measure('one', 'm', 'd'),
    measure('both', 'm', 'd'),
    measure('elsewhere', 'x', 'd'),
    measure('expired', 'm', 'old'),
    measure('named', 'm', 'd'),
    measure('rejected', 'm', 'd'),
  ],
  [
    edge('ADDRESSES', 'Measure:one', 'Priority:ai', 1, direct),
    edge('ADDRESSES', 'Measure:both', 'Priority:ai', 1, direct),
    edge('ADDRESSES', 'Measure:both', 'Priority:ic', 1, direct),
    edge('ADDRESSES', 'Measure:elsewhere', 'Priority:ai', 1, direct),
    edge('ADDRESSES', 'Measure:expired', 'Priority:ai', 1, direct),
    edge('ADDRESSES', 'Measure:named', 'Priority:ai', 1, { relation: 'named', state: 'proposed' }),
    edge('ADDRESSES', 'Measure:rejected', 'Priority:ai', 1, { relation: 'direct', state: 'rejected' }),
  ],
);

describe('measures folded into a number', () => {
  it('are as many less as are shown and count, and the number goes with the last', () => {
    const { edges } = folded(open, counted);
    expect(edges.get(mAi.key)?.weight).toBe(1);
    expect(edges.has(mIc.key)).toBe(false);
    expect(folded(closed, counted).edges).toEqual(closed.edges);
  });

  it('count by the settings', () => {
    const named = { ...counted, settings: { ...settings, counting: 'named' } as const };
    expect(folded(open, named).edges.has(mAi.key)).toBe(false);
    const none = { ...counted, settings: { ...settings, documents: ['other'] } };
    expect(folded(open, none).edges.get(mAi.key)?.weight).toBe(3);
  });

  it('go back: all of them, or those of the same pair; none into a number that was not there', () => {
    const starts = [mAi, mIc];
    expect(foldable(open, starts, counted).sort()).toEqual(['Measure:both', 'Measure:one']);
    expect(foldable(open, [mIc], counted)).toEqual(['Measure:both']);
    expect(foldable(open, starts, counted, new Set(['Measure:one'])).sort()).toEqual([
      'Measure:both',
      'Measure:one',
    ]);
    expect(foldable(open, starts, counted, new Set(['Priority:ic']))).toEqual(['Measure:both']);
    expect(foldable(open, [], counted)).toEqual([]);
  });

  it('are offered at both ends of the number, and asked for by its area and priority', () => {
    expect(foldsAt(closed, 'Area:m')).toEqual([mAi, mIc]);
    expect(foldsAt(closed, 'Priority:ic')).toEqual([mIc]);
    expect(cellOf(mAi)).toEqual({ area: 'm', target: 'ai' });
    expect(cellOf(edge('OF', 'Tier:t', 'Framework:f'))).toBeNull();
  });
});
