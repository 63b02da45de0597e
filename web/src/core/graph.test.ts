import { describe, expect, it } from 'vitest';
import { DRAWN_LABELS, type GraphGroup } from '../../api/graph.ts';
import { frameworkOn } from './columns.ts';
import { matrixOf } from './coverage.ts';
import {
  EMPTY,
  edge,
  groupEdge,
  keyOf,
  measureCounts,
  merged,
  neighboursOf,
  parseEdgeKey,
  parseKey,
  shortName,
  shownOf,
  startPosition,
  withoutLabels,
} from './graph.ts';
import { leavesOf, othersThan, reachOf } from './graph-neighbours.ts';
import { labelCounts } from './graph-shown.ts';
import { frameworkStart, measuresStart, startKey, startOf } from './graph-start.ts';
import { coverage, document, framework, linkTo, graphNode as node } from './testing.ts';

const nodes = [node('Document', 'd'), node('Measure', 'm1'), node('Measure', 'm2'), node('Department', 'b')];
const edges = [
  edge('HAS_MEASURE', 'Document:d', 'Measure:m1'),
  edge('HAS_MEASURE', 'Document:d', 'Measure:m2'),
  edge('RESPONSIBLE', 'Measure:m1', 'Department:b'),
];
const graph = merged(EMPTY, nodes, edges);

describe('the graph that is shown', () => {
  it('grows by what is new, and keeps what it had', () => {
    const again = merged(
      graph,
      [{ ...nodes[0]!, name: 'other' }, node('Area', 'a')],
      [...edges, edge('OF', 'Document:d', 'Area:a'), edge('OF', 'Document:d', 'Area:missing')],
    );
    expect([...again.nodes.keys()]).toEqual([...graph.nodes.keys(), 'Area:a']);
    expect(again.nodes.get('Document:d')?.name).toBe('d');
    expect(again.edges.size).toBe(4);
  });

  it('names nodes by label and id, whatever the id holds', () => {
    expect(parseKey(keyOf(node('Tier', 'f/tier:leading')))).toEqual({ label: 'Tier', id: 'f/tier:leading' });
    expect(parseKey('SourceText:x')).toBeNull();
    expect(parseKey('Measure:')).toBeNull();
  });

  it('counts what of a group is shown, by direction', () => {
    const group: GraphGroup = { type: 'HAS_MEASURE', direction: 'out', other: 'Measure', total: 9 };
    expect(shownOf(graph, 'Document:d', group)).toBe(2);
    expect(shownOf(graph, 'Measure:m1', { ...group, direction: 'in', other: 'Document' })).toBe(1);
    expect(shownOf(graph, 'Measure:m1', group)).toBe(0);
    expect(groupEdge('Measure:m1', { ...group, direction: 'in' }, 'Document:d')).toEqual(edges[0]);
  });

  it('tells what hangs on a node alone, what is around it, and what is not', () => {
    expect(leavesOf(graph, 'Document:d')).toEqual(['Measure:m2']);
    expect([...neighboursOf(graph, 'Measure:m1')]).toEqual(['Document:d', 'Department:b']);
    expect(reachOf(graph, ['Measure:m2', 'Measure:gone'])).toEqual(['Measure:m2', 'Document:d']);
    expect(othersThan(graph, ['Measure:m2', 'Document:d'])).toEqual(['Measure:m1', 'Department:b']);
  });

  it('leaves out hidden types with their edges', () => {
    const left = withoutLabels(graph, new Set(['Document'] as const));
    expect([...left.edges.keys()]).toEqual([edges[2]!.key]);
    expect(labelCounts(graph, left, DRAWN_LABELS)).toEqual([
      { label: 'Document', shown: 0, total: 1 },
      { label: 'Measure', shown: 2, total: 2 },
      { label: 'Department', shown: 1, total: 1 },
    ]);
  });

  it('names edges by type and ends, whatever the ids hold', () => {
    const odd = edge('OF', 'Tier:a|~b', 'Framework:~1');
    expect(parseEdgeKey(odd.key)).toEqual({ type: 'OF', from: 'Tier:a|~b', to: 'Framework:~1' });
    expect(parseEdgeKey('OF|Tier:a')).toBeNull();
  });

  it('counts the measures at a node, those in numbers too', () => {
    const counted = merged(
      graph,
      [node('Area', 'a'), node('Priority', 'p')],
      [edge('COUNTS', 'Area:a', 'Priority:p', 7), edge('ADDRESSES', 'Measure:m1', 'Priority:p')],
    );
    const found = measureCounts(counted);
    expect([found.get('Area:a'), found.get('Priority:p'), found.get('Document:d')]).toEqual([7, 8, 2]);
  });

  it('starts each node at a place of its own, always the same', () => {
    const places = nodes.map((one) => startPosition(keyOf(one)));
    expect(nodes.map((one) => startPosition(keyOf(one)))).toEqual(places);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
    for (const { x, y } of places) expect(Math.hypot(x, y)).toBeLessThanOrEqual(100);
  });

  it('cuts names by the room that they take', () => {
    expect(shortName('一二三四五六七八九十一二三四')).toBe('一二三四五六七八九十一二三四');
    expect(shortName('一二三四五六七八九十一二三四五')).toBe('一二三四五六七八九十一二三四…');
    expect(shortName('Artificial intelligence')).toBe('Artificial intelligence');
  });
});

describe('starts', () => {
  const settings = { asOf: '2026-11-22', counting: 'direct', documents: null } as const;

  it('join areas and priorities by the measures that count', () => {
    const data = coverage(
      [document({ id: 'd' }), document({ id: 'old', area: 'changning', validUntil: '2020-01-01' })],
      [
        ['d', 'ai', 'direct', 3],
        ['old', 'ic', 'direct', 2],
      ],
    );
    const start = frameworkStart(matrixOf(data, frameworkOn(data.frameworks, settings.asOf)!, settings));
    expect(start.keys.filter((key) => key.startsWith('Area:'))).toEqual(['Area:minhang']);
    expect(start.keys).toContain('Priority:f/future-energy');
    expect(start.edges).toEqual([edge('COUNTS', 'Area:minhang', 'Priority:f/ai', 3)]);
  });

  it('join measures to document, area, departments and what they address, but not what was rejected', () => {
    const measure = {
      id: 'd/m',
      document: 'd',
      title: '支持大模型',
      text: '',
      kind: 'measure',
      path: [],
      ordinal: 0,
      start: 0,
      end: 5,
      departments: [
        {
          id: 'b',
          name: '区科委',
          short: '科委',
          role: 'lead',
          order: 0,
          asWritten: '科委',
          start: 0,
          end: 2,
        },
      ],
      links: [linkTo('f/ai'), linkTo('f/ic', { state: 'rejected' })],
    } satisfies Parameters<typeof measuresStart>[0][number];
    const data = coverage([document({ id: 'd' })], []);
    const documents = new Map(data.documents.map((one) => [one.id, one]));
    const start = measuresStart([measure], documents, framework);
    expect(start.keys).toEqual([
      'Measure:d/m',
      'Document:d',
      'Area:minhang',
      'Department:b',
      'Priority:f/ai',
    ]);
  });

  it('fall back to the framework where the address lacks what they need', () => {
    const open = { area: null, target: null, document: null, node: null };
    expect(startOf({ ...open, start: 'cell' })).toBe('framework');
    expect(startOf({ ...open, start: 'cell', area: 'minhang' })).toBe('cell');
    expect(startOf({ ...open, start: 'node' })).toBe('framework');
    expect(startOf({ ...open, start: 'document', document: 'd' })).toBe('document');
    expect(startOf({ ...open, start: 'nodes' })).toBe('nodes');
  });

  it('are told apart by what they need, and by nothing else', () => {
    const cell = { start: 'cell', area: 'a', target: null, document: null, node: null } as const;
    expect(startKey({ ...cell, document: 'd' })).toBe(startKey(cell));
    expect(startKey({ ...cell, target: 't' })).not.toBe(startKey(cell));
  });
});
