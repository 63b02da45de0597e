/** What the graph asks of the server. */
import { useQuery } from '@tanstack/react-query';
import {
  type GraphGroup,
  graphAroundSchema,
  graphExpandSchema,
  graphLinkDetailsSchema,
  graphNamesSchema,
  graphPartSchema,
  graphPathSchema,
  LONGEST_PATH,
  type NodeName,
} from '../../api/graph.ts';
import { keyOf } from '../core/graph.ts';
import { ask, askAtLength, RequestError } from './client.ts';

/** A node of the graph with all of its properties and how many neighbours of each kind it has. */
export function useAround(node: NodeName | null) {
  return useQuery({
    queryKey: ['graph', 'around', node?.label, node?.id],
    queryFn: ({ signal }) =>
      askAtLength('graph/around', { label: node!.label, id: node!.id }, graphAroundSchema, signal),
    enabled: node !== null,
  });
}

/** How many neighbours of a kind stand around a node that a graph starts from. */
const AT_FIRST = 25;

/** The keys of a node's first neighbours of each kind; none where the graph does not have the node. */
export function useNeighbours(node: NodeName | null) {
  return useQuery({
    queryKey: ['graph', 'neighbours', node?.label, node?.id],
    queryFn: async ({ signal }) => {
      try {
        const { groups } = await askAtLength('graph/around', node!, graphAroundSchema, signal);
        const parts = groups.map((group) => askNeighbours(node!, group, AT_FIRST, [], signal));
        return (await Promise.all(parts)).flatMap(({ nodes }) => nodes.map(keyOf));
      } catch (error) {
        if (error instanceof RequestError && error.code === 'not-found') return [];
        throw error;
      }
    },
    enabled: node !== null,
  });
}

interface LinkName {
  type: string;
  from: NodeName;
  to: NodeName;
}

/** Everything that is known of the links of one type between two nodes. */
export function useLinkDetails(link: LinkName | null) {
  return useQuery({
    queryKey: ['graph', 'link', link],
    queryFn: ({ signal }) => askAtLength('graph/link', link!, graphLinkDetailsSchema, signal),
    enabled: link !== null,
  });
}

/** Nodes with what is between them, and between them and what is `shown`. */
export function askNodes(wanted: readonly NodeName[], shown: readonly NodeName[], signal: AbortSignal) {
  return askAtLength('graph/nodes', { wanted, shown }, graphPartSchema, signal);
}

/** The first `limit` neighbours of a group that are not shown. */
export function askNeighbours(
  { label, id }: NodeName,
  { type, direction, other }: GraphGroup,
  limit: number,
  shown: readonly NodeName[],
  signal: AbortSignal,
) {
  return askAtLength(
    'graph/expand',
    { label, id, type, direction, other, limit, shown },
    graphExpandSchema,
    signal,
  );
}

/** Names of what there are few of. */
export function useNames() {
  return useQuery({
    queryKey: ['graph', 'names'],
    queryFn: ({ signal }) => ask('graph/names', {}, graphNamesSchema, signal),
  });
}

/** The shortest paths between two nodes over the whole graph. */
export function askPaths(from: NodeName, to: NodeName, shown: readonly NodeName[], signal: AbortSignal) {
  return askAtLength('graph/path', { from, to, longest: LONGEST_PATH, shown }, graphPathSchema, signal);
}
