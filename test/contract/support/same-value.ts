import type { Value } from '../../../cypher/store/store.ts';

/** A value without the ids that each store makes for itself: what has to be equal on all of them. */
export function comparable(value: Value): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  if (value.type === 'node') {
    return {
      labels: [...(value.labels as string[])].sort(),
      properties: comparable(value.properties as Value),
    };
  }
  if (value.type === 'relationship') {
    return { relType: value.relType, properties: comparable(value.properties as Value) };
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, comparable(item)]),
  );
}
