/** Does what a hand waits for before anybody asks: what was never run takes three times as long, ten times over. */
import * as z from 'zod';
import type { Store } from '../../cypher/store/store.ts';
import { expand } from './graph/around.ts';
import { search } from './read/search.ts';
import { type Reading, readAtOnce, rows } from './rows.ts';

/** Searches that are done, and areas whose measures are looked up. */
const MOST = 20;
const nameRow = z.object({ id: z.string(), name: z.string() });

/** Makes a store ready, and the way from it to the page. Rejects as the store does. */
export async function warm(store: Store): Promise<void> {
  await store.warm();
  const { signal } = new AbortController();
  const read = <T>(reading: (reading: Reading) => Promise<T>) => readAtOnce(store, signal, reading);
  const named = (label: 'Area' | 'Priority') =>
    read((reading) =>
      rows(
        reading,
        nameRow,
        `MATCH (n:${label}) RETURN n.id AS id, n.name AS name ORDER BY id LIMIT ${MOST}`,
      ),
    );
  const priorities = await named('Priority');
  for (const { name } of priorities) await search(store, signal, name, 30);
  const shown = priorities.map(({ id }) => ({ label: 'Priority', id }) as const);
  const group = { type: 'IN_AREA', direction: 'in', other: 'Measure' } as const;
  for (const { id } of await named('Area'))
    await read((reading) => expand(reading, { label: 'Area', id, ...group, limit: 50, shown }));
}
