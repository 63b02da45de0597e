import type { Value } from '../../../cypher/store/store.ts';

/** One value of a result as a line of text: text as it is, null as nothing, nodes by label and id, the rest as JSON. */
export function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(plain(value));
}

/** Properties instead of the store's wrapping, so that what is printed reads like the graph and not like an API. */
export function plain(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  const { type } = value;
  if (type === 'node' && Array.isArray(value.labels)) return { labels: value.labels, ...properties(value) };
  if (type === 'relationship' && typeof value.relType === 'string')
    return { type: value.relType, ...properties(value) };
  return Object.fromEntries(
    Object.entries(value as { [key: string]: Value }).map(([key, inner]) => [key, plain(inner)]),
  );
}

function properties(value: object): { [key: string]: Value } {
  return 'properties' in value ? (value.properties as { [key: string]: Value }) : {};
}
