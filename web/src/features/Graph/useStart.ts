/** What the address starts from. */
import { useMemo } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { useAddress } from '../../app/history.ts';
import type { Matrix } from '../../core/coverage.ts';
import { parseKey } from '../../core/graph.ts';
import type { GraphStarting } from '../../core/graph-shown.ts';
import { countsStart, frameworkStart, measuresStart, startOf } from '../../core/graph-start.ts';
import { byStanding } from '../../core/standing.ts';
import { useNeighbours } from '../../data/graph.ts';
import { useDocument, useMeasures } from '../../data/queries.ts';

interface Start {
  /** Null while it is on its way. */
  start: GraphStarting | null;
  error: Error | null;
  retry: () => void;
}

export function useStart(coverage: Coverage, matrix: Matrix): Start {
  const address = useAddress();
  const { settings, area, target, document, node } = address;
  const kind = startOf(address);
  const measures = useMeasures(area, target, kind === 'cell');
  const reader = useDocument(kind === 'document' ? document : null);
  const documents = useMemo(() => new Map(coverage.documents.map((one) => [one.id, one])), [coverage]);
  const named = useMemo(() => (kind === 'node' ? parseKey(node!) : null), [kind, node]);
  const neighbours = useNeighbours(named);
  const asked = kind === 'cell' ? measures : kind === 'document' ? reader : named && neighbours;
  const start = useMemo((): GraphStarting | null => {
    const { framework } = matrix;
    if (kind === 'framework') return frameworkStart(matrix);
    if (kind === 'counts') return countsStart(matrix);
    if (kind === 'nodes') return { keys: [], edges: [] };
    if (kind === 'node' && named === null) return { keys: [node!], edges: [] };
    if (kind === 'node') return neighbours.data ? { keys: [node!, ...neighbours.data], edges: [] } : null;
    if (kind === 'document')
      return reader.data ? measuresStart(reader.data.measures, documents, framework) : null;
    if (!measures.data) return null;
    const targets = new Set(target === null ? matrix.columns.all.map(({ id }) => id) : [target]);
    const { counted } = byStanding(measures.data.measures, documents, targets, settings);
    return measuresStart(counted, documents, framework);
  }, [kind, matrix, documents, measures.data, reader.data, neighbours.data, named, node, target, settings]);
  return { start, error: asked?.error ?? null, retry: () => void asked?.refetch() };
}
