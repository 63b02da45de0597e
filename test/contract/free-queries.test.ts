/**
 * What analysts type: the embedded store gives the rows of Neo4j, or says that Neo4j runs it. An answer that differs
 * in silence is the one thing that must not be.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../cypher/store/open.ts';
import { type Parameter, type Store, StoreError } from '../../cypher/store/store.ts';
import { cetu } from '../support/cli.ts';
import { CORPUS, WITH_PARAMETERS } from './support/corpus.ts';
import { PASSWORD } from './support/neo4j.ts';
import { NEO4J as uri } from './support/own-neo4j.ts';
import { comparable } from './support/same-value.ts';
import { TRICKY } from './support/tricky-corpus.ts';

const environment = { NEO4J_PASSWORD: PASSWORD };
let folder: string;
let embedded: Store;
let neo4j: Store;

beforeAll(async () => {
  if (!uri) return;
  folder = mkdtempSync(join(tmpdir(), 'cetu-free-'));
  await (await openStore(uri, { fresh: true, environment })).close();
  for (const store of [join(folder, 'graph'), uri]) {
    const { code, stderr } = await cetu(['ingest', 'seeds/documents', '--store', store], {
      env: environment,
    });
    if (code !== 0) throw new Error(stderr);
  }
  embedded = await openStore(join(folder, 'graph'));
  neo4j = await openStore(uri, { environment });
}, 300_000);
afterAll(async () => {
  if (!uri) return;
  await embedded.close();
  await neo4j.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows as text: sums of fractions agree to twelve digits, and rows without ORDER BY have no order. */
async function answer(
  store: Store,
  cypher: string,
  parameters: Record<string, Parameter> = {},
): Promise<string[] | StoreError> {
  try {
    const { columns, rows } = await store.read().run(cypher, { parameters });
    const lines = rows.map((row) =>
      JSON.stringify(comparable(row), (_key, value: unknown) => {
        if (typeof value !== 'number' || Number.isInteger(value)) return value;
        return Number.isFinite(value) ? Number(value.toPrecision(12)) : String(value);
      }),
    );
    return [columns.join(), ...(/ORDER BY/.test(cypher) ? lines : lines.sort())];
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

describe.skipIf(!uri)('a query of an analyst', () => {
  it.each(CORPUS)('has the same rows on both stores: %s', async (cypher) => {
    const expected = await answer(neo4j, cypher);
    expect(expected).not.toBeInstanceOf(Error);
    expect(await answer(embedded, cypher)).toEqual(expected);
  });

  it.each([...TRICKY.map((cypher) => [cypher, {}] as const), ...WITH_PARAMETERS])(
    'has the same rows on both stores, or is refused: %s %j',
    async (cypher, parameters) => {
      const given = await answer(embedded, cypher, parameters);
      const expected = await answer(neo4j, cypher, parameters);
      if (!(given instanceof StoreError)) expect(given).toEqual(expected);
      else if (!(expected instanceof StoreError)) expect(given.message).toContain('Neo4j');
    },
  );
});
