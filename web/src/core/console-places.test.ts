import { describe, expect, it } from 'vitest';
import { evidenceOf, placeOfNode } from './console-places.ts';
import type { NodeValue, RelationshipValue, Value } from './console-values.ts';

const node = (label: string, properties: Record<string, Value>): NodeValue => ({
  type: 'node',
  id: '1',
  labels: [label],
  properties,
});
const link = (relType: string, properties: Record<string, Value>): RelationshipValue => ({
  type: 'relationship',
  id: '1',
  start: '1',
  end: '2',
  relType,
  properties,
});

describe('the place of a node', () => {
  it('is its document, its measure, or where its words stand', () => {
    const nowhere = { measure: null, link: null, at: null };
    expect(placeOfNode(node('Document', { id: 'd1', owner: 'd1' }))).toEqual({ ...nowhere, document: 'd1' });
    expect(placeOfNode(node('Measure', { id: 'd1-m1', owner: 'd1', start: 5 }))).toEqual({
      ...nowhere,
      document: 'd1',
      measure: 'd1-m1',
    });
    expect(placeOfNode(node('Amount', { id: 'a', owner: 'd1', start: 7 }))).toEqual({
      ...nowhere,
      document: 'd1',
      at: 7,
    });
    expect(placeOfNode(node('Priority', { id: 'p', owner: 'reference' }))).toBeNull();
    expect(placeOfNode(node('Department', { id: 'x' }))).toBeNull();
    expect(placeOfNode(node('Own', { start: 3 }))).toBeNull();
  });
});

describe('the words of a link', () => {
  it('lead each to where it stands, in the measure and for what it addresses', () => {
    const id = 'ADDRESSES|Measure:d1-m1|Priority:shanghai/ai';
    const found = evidenceOf(
      link('ADDRESSES', { id, owner: 'd1', evidence: ['大模型', '智能'], starts: [3, 9] }),
    );
    expect(found).toEqual([
      { words: '大模型', place: { document: 'd1', measure: 'd1-m1', link: 'shanghai/ai', at: 3 } },
      { words: '智能', place: { document: 'd1', measure: 'd1-m1', link: 'shanghai/ai', at: 9 } },
    ]);
  });

  it('are those that name a department, and none where no document is behind it', () => {
    const id = 'RESPONSIBLE|Measure:d1-m1|Department:x|lead';
    const [words] = evidenceOf(link('RESPONSIBLE', { id, owner: 'd1', asWritten: '经委', start: 4 }));
    expect(words).toEqual({ words: '经委', place: { document: 'd1', measure: 'd1-m1', link: null, at: 4 } });
    expect(evidenceOf(link('IN_TIER', { id: 'IN_TIER|Priority:p|Tier:t', owner: 'reference' }))).toEqual([]);
    expect(evidenceOf(link('ADDRESSES', { owner: 'd1', evidence: ['x'], starts: [1] }))).toEqual([]);
  });
});
