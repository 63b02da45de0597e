/** What the page asks of the server, as queries that React components share. */
import {
  type FetchQueryOptions,
  keepPreviousData,
  notifyManager,
  QueryClient,
  type QueryKey,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import { coverageSchema } from '../../api/coverage.ts';
import { documentSchema } from '../../api/documents.ts';
import { type Lens, lensSchema } from '../../api/lens.ts';
import { fullMeasuresSchema, measuresSchema } from '../../api/measures.ts';
import { overlapsSchema } from '../../api/overlaps.ts';
import { searchSchema } from '../../api/search.ts';
import { ask, RequestError } from './client.ts';

// An answer is shown right after it was read, not when a timer comes round, and in a task of its own: both may be long.
notifyManager.setScheduler((work) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
});

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // A wrong question stays wrong; a server that does not answer may be starting.
      retry: (failures, error) =>
        failures < 2 && error instanceof RequestError && error.code === 'unreachable',
    },
  },
});

/** Fetches what a query is about, and stops where `signal` says so. Rejects with what went wrong, or because it was stopped. */
export async function fetchUntil<T, K extends QueryKey>(
  signal: AbortSignal,
  options: FetchQueryOptions<T, Error, T, K>,
): Promise<T> {
  signal.throwIfAborted();
  const stop = () => void queryClient.cancelQueries({ queryKey: options.queryKey, exact: true });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await queryClient.fetchQuery(options);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: ({ signal }) => ask('coverage', {}, coverageSchema, signal),
});

export function useCoverage() {
  return useQuery(coverageQuery);
}

/** Asks for what nearly every room needs, so that it comes while the room's scripts do. */
export function fetchCoverage(): void {
  void queryClient.prefetchQuery(coverageQuery);
}

/** Measures of an area, of a target, or of both; `enabled` false asks nothing. */
export function useMeasures(area: string | null, target: string | null, enabled = true) {
  return useQuery({ ...measuresQuery(area, target), enabled: enabled && (area !== null || target !== null) });
}

/** The same at once, for whoever needs them only when they are asked for. */
export function fetchMeasures(area: string, target: string, signal: AbortSignal) {
  return fetchUntil(signal, measuresQuery(area, target));
}

function measuresQuery(area: string | null, target: string | null) {
  return queryOptions({
    queryKey: ['measures', area, target],
    queryFn: ({ signal }) =>
      ask('measures', { area: area ?? undefined, target: target ?? undefined }, measuresSchema, signal),
  });
}

/** Measures of a department or an instrument, of one target or of any. */
export function useLensMeasures(by: Lens, item: string, target: string | null) {
  const row = by === 'departments' ? { department: item } : { instrument: item };
  return useQuery({
    queryKey: ['measures', by, item, target],
    queryFn: ({ signal }) => ask('measures', { ...row, target: target ?? undefined }, measuresSchema, signal),
  });
}

export function useLens(by: Lens) {
  return useQuery({
    queryKey: ['lens', by],
    queryFn: ({ signal }) => ask('lens', { by }, lensSchema, signal),
  });
}

/** Measures of an area with everything that is known of them. */
export function useFullMeasures(area: string | null) {
  return useQuery({
    queryKey: ['measures', 'full', area],
    queryFn: ({ signal }) => ask('measures/full', { area: area! }, fullMeasuresSchema, signal),
    enabled: area !== null,
  });
}

/** Measures of a target, in one area or in all, with everything that is known of them. */
export function useMeasuresWithAll(area: string | null, target: string) {
  return useQuery({
    queryKey: ['measures', 'full', area, target],
    queryFn: ({ signal }) =>
      ask('measures/full', { area: area ?? undefined, target }, fullMeasuresSchema, signal),
  });
}

export function useDocument(id: string | null) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => ask('document', { id: id! }, documentSchema, signal),
    enabled: id !== null,
  });
}

export function useOverlaps(enabled: boolean) {
  return useQuery({
    queryKey: ['overlaps'],
    queryFn: ({ signal }) => ask('overlaps', {}, overlapsSchema, signal),
    enabled,
  });
}

/** Whoever waits for them waits no longer. */
export function stopOverlaps(): void {
  void queryClient.cancelQueries({ queryKey: ['overlaps'], exact: true });
}

const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => ask('search', { q: text, limit: '30' }, searchSchema, signal),
  });

/**
 * Hits of a text; while they are on their way, those of the text before. Nothing has no hits, and is not asked for: who
 * begins anew does not see those of long ago.
 */
export function useSearch(text: string) {
  return useQuery({
    ...searchQuery(text),
    ...(text === '' && { initialData: { hits: [] } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

/** Asks at once for what somebody typed, so that the answer is on its way while the page shows the letters. */
export function fetchSearch(text: string): void {
  if (text !== '') void queryClient.prefetchQuery(searchQuery(text));
}
