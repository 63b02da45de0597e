import { type Parameter, StoreError } from '../store.ts';
import type { Properties } from './changes.ts';

const NAME = /^[A-Za-z_]\w*$/;

/**
 * Properties of many nodes or relationships as lists of values, and the map that a `CREATE` makes of each such `row`:
 * names are sent once a statement and not once a row, which is most of what a load costs on either engine. A value
 * that is null makes no property.
 * @param before values in front of the properties in each row
 */
export function columnsOf<T extends { properties: Properties }>(
  changes: readonly T[],
  before: (change: T) => string[] = () => [],
): { map: string; rows: Parameter[] } {
  const names: string[] = [];
  const known = new Set<string>();
  for (const { properties } of changes)
    for (const name in properties) {
      if (known.has(name)) continue;
      if (!NAME.test(name)) throw new StoreError('query', `${JSON.stringify(name)} cannot name a property.`);
      known.add(name);
      names.push(name);
    }
  const first = changes[0] ? before(changes[0]).length : 0;
  return {
    map: `{${names.map((name, at) => `${name}: row[${first + at}]`).join(', ')}}`,
    rows: changes.map((change) => [
      ...before(change),
      ...names.map((name) => change.properties[name] ?? null),
    ]),
  };
}
