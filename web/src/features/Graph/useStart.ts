/** The graph that the address starts from, and a key that names it. */
import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { EMPTY, type Graph, merged, parseKey } from '../../core/graph.ts';
import { frameworkGraph, measuresGraph, startOf } from '../../core/graph-start.ts';
import { byStanding } from '../../core/standing.ts';
import { useAround, useDocument, useMeasures } from '../../data/queries.ts';

interface Start {
  key: string;
  /** Null while it is on its way. */
  graph: Graph | null;
  error: Error | null;
  retry: () => void;
}

export function useStart(coverage: Coverage, matrix: Matrix): Start {
  const address = useAddress();
  const { settings, area, target, document, node } = address;
  const start = startOf(address);
  const measures = useMeasures(area, target, start === 'cell');
  const reader = useDocument(start === 'document' ? document : null);
  const around = useAround(start === 'node' && node ? parseKey(node) : null);
  const documents = useMemo(() => new Map(coverage.documents.map((one) => [one.id, one])), [coverage]);
  const asked = { framework: null, cell: measures, document: reader, node: around }[start];
  const graph = useMemo(() => {
    if (start === 'framework') return frameworkGraph(matrix);
    if (start === 'node') return around.data ? merged(EMPTY, [around.data.node], []) : null;
    const { areas } = coverage;
    if (start === 'document')
      return reader.data ? measuresGraph(reader.data.measures, documents, areas, matrix.framework) : null;
    if (!measures.data) return null;
    const targets = new Set(target === null ? matrix.columns.all.map(({ id }) => id) : [target]);
    const { counted } = byStanding(measures.data.measures, documents, targets, settings);
    return measuresGraph(counted, documents, areas, matrix.framework);
  }, [start, matrix, coverage, documents, measures.data, reader.data, around.data, target, settings]);
  const of = { framework: [], cell: [area, target], document: [document], node: [node] }[start];
  return {
    key: JSON.stringify([start, of, settings]),
    graph,
    error: asked?.error ?? null,
    retry: () => void asked?.refetch(),
  };
}
