import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellLine,
  copyRows,
  copyText,
  drawableKeys,
  endsOf,
  entitiesIn,
  isNode,
  type NodeValue,
  nodeName,
  oneLine,
  plain,
  type RelationshipValue,
  sorted,
  type Value,
} from './console-values.ts';

const node = (id: string, label: string, properties: Record<string, Value> = {}): NodeValue => ({
  type: 'node',
  id,
  labels: [label],
  properties: { id: `${label}-${id}`, ...properties },
});
const link = (id: string, properties: Record<string, Value> = {}): RelationshipValue => ({
  type: 'relationship',
  id,
  start: '1',
  end: '2',
  relType: 'ADDRESSES',
  properties,
});
const measure = node('1', 'Measure', { title: '支持大模型' });
const priority = node('2', 'Priority', { name: '人工智能' });
const path: Value = { type: 'path', nodes: [measure, priority], relationships: [link('3')] };

const anything = fc.jsonValue().map((value) => value as Value);

describe('a value', () => {
  it('reads in one line, whatever it is', () => {
    expect(oneLine(measure)).toBe('支持大模型');
    expect(oneLine(path)).toBe('支持大模型 — ADDRESSES — 人工智能');
    expect([cellLine(20_000_000_000), cellLine(2025), cellLine(-123456.25), cellLine('200000')]).toEqual([
      '20,000,000,000',
      '2025',
      '-123,456.25',
      '200000',
    ]);
    expect(oneLine(['a\n b', null, { x: 1 }])).toBe('[a b, null, {x: 1}]');
    expect(nodeName(node('9', 'Amount', { asWritten: '100万元' }))).toBe('100万元');
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 50 }), (value, most) => {
        const line = oneLine(value, most);
        expect(line).not.toMatch(/[\n\r\t]/);
        expect(line.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });

  it('is a node only in a node’s whole form', () => {
    expect(isNode(measure)).toBe(true);
    for (const other of [{ type: 'node' }, { type: 'node', labels: [] }, null, 'node', [measure]])
      expect(isNode(other as Value)).toBe(false);
  });

  it('is copied without the engine’s ids, and comes back out of JSON', () => {
    expect(plain(measure)).toEqual({ labels: ['Measure'], id: 'Measure-1', title: '支持大模型' });
    expect(copyText('文')).toBe('文');
    fc.assert(
      fc.property(fc.array(anything), (list) => {
        expect(JSON.parse(copyText(list))).toEqual(JSON.parse(JSON.stringify(plain(list))));
      }),
    );
  });

  it('keeps its column and row when rows are copied', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
        const lines = copyRows(['a', 'b'], rows).split('\n');
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) expect(line.split('\t')).toHaveLength(2);
      }),
    );
  });
});

describe('sorting', () => {
  it('goes by number or by text, with null last both ways', () => {
    const rows: Value[][] = [[10], [null], [9], [-1]];
    expect(sorted(rows, 0, false, 'zh')).toEqual([[-1], [9], [10], [null]]);
    expect(sorted(rows, 0, true, 'zh')).toEqual([[10], [9], [-1], [null]]);
    expect(sorted([['t10'], ['t9']], 0, false, 'en')).toEqual([['t9'], ['t10']]);
  });

  it('gives the same rows in an order', () => {
    const row = fc.array(anything, { minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, down) => {
        const found = sorted(rows, 0, down, 'en');
        expect(found).toHaveLength(rows.length);
        expect(new Set(found)).toEqual(new Set(rows));
      }),
    );
  });
});

describe('nodes and links of a result', () => {
  it('are found however deep, each once', () => {
    const rows: Value[][] = [[[measure, { in: path }]], [measure]];
    const { nodes, relationships } = entitiesIn(rows);
    expect([...nodes.keys()]).toEqual(['1', '2']);
    expect([...relationships.keys()]).toEqual(['3']);
  });

  it('are drawn where the graph has such nodes; a link brings its ends', () => {
    const made = link('4', { id: 'ADDRESSES|Measure:d1-m1|Priority:shanghai/ai|lead' });
    expect(endsOf(made)).toEqual({ from: 'Measure:d1-m1', to: 'Priority:shanghai/ai' });
    expect(endsOf(link('5'))).toBeNull();
    const rows: Value[][] = [[measure, made, node('6', 'SourceText'), node('7', 'Own')]];
    expect(drawableKeys(entitiesIn(rows))).toEqual([
      'Measure:Measure-1',
      'Measure:d1-m1',
      'Priority:shanghai/ai',
    ]);
  });
});
