/**
 * Queries that nobody wrote: made from the model, and asked of both stores over a graph that is made from it, too.
 * The embedded store gives the rows of Neo4j, or says that Neo4j runs it.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, StoreError } from '../../cypher/store/store.ts';
import { writeGenerated } from './support/generated-graph.ts';
import { statements } from './support/generated-queries.ts';
import { NEO4J } from './support/own-neo4j.ts';
import { rounds } from './support/rounds.ts';
import { comparable } from './support/same-value.ts';
import { STORES, type TestStore } from './support/stores.ts';

const SEED = Number(process.env.CETU_FUZZ_SEED ?? 20_240_501);
const QUERIES = rounds(150, 5_000);
/** Statements a test, so that a long run shows how far it is. */
const BATCH = 50;
/** A graph that says nothing but null, or refuses all it is asked, proves nothing. */
const LEAST_ANSWERED = 0.6;

const made: TestStore[] = [];
const counts = { answered: 0, rows: 0, all: 0 };

beforeAll(async () => {
  for (const kind of STORES) {
    const test = await kind.make();
    made.push(test);
    await writeGenerated(test.store, SEED);
  }
}, 300_000);
afterAll(async () => {
  for (const test of made) await test.dispose();
});

/** For JSON: sums in another order differ in their last digits, also where they cancel out. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(12)) * Number(Math.abs(value) > 1e-12)
    : value;

async function answer(store: Store, cypher: string): Promise<string[] | StoreError> {
  try {
    const { rows } = await store.read().run(cypher);
    const lines = rows.map((row) =>
      JSON.stringify(
        Object.entries(row).map(([name, value]) => {
          const plain = comparable(value);
          // Nothing says in which order collect gives what it found.
          return name.startsWith('bag')
            ? (plain as unknown[]).map((item) => JSON.stringify(item, rounded)).sort()
            : plain;
        }),
        rounded,
      ),
    );
    return /ORDER BY/.test(cypher) ? lines : lines.sort();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** What is wrong with the answers to a statement; null where they are alike, or it was refused by name. */
async function difference(cypher: string): Promise<string | null> {
  const [embedded, neo4j] = made.map(({ store }) => store);
  const [given, expected] = await Promise.all([answer(embedded!, cypher), answer(neo4j!, cypher)]);
  counts.all++;
  // What Neo4j says is wrong, such as an operator between kinds that it does not take, must not be answered here.
  if (expected instanceof StoreError)
    return given instanceof StoreError ? null : `${cypher}\n  Neo4j: ${expected.message}`;
  if (given instanceof StoreError)
    return given.message.includes('Neo4j') ? null : `${cypher}\n  ${given.code}: ${given.message}`;
  counts.answered++;
  counts.rows += expected.length;
  if (JSON.stringify(given) === JSON.stringify(expected)) return null;
  const [more, less] = [
    given.filter((line) => !expected.includes(line)),
    expected.filter((line) => !given.includes(line)),
  ];
  return `${cypher}\n  ${given.length} for ${expected.length} rows; embedded ${more[0]}, Neo4j ${less[0]}`;
}

describe.skipIf(!NEO4J)(`generated queries (seed ${SEED})`, () => {
  const queries = fc.sample(statements, { seed: SEED, numRuns: QUERIES });
  const batches = Array.from({ length: Math.ceil(QUERIES / BATCH) }, (_, at) => at * BATCH);

  it.each(batches)('have the same rows on both stores, or are refused by name: from %i on', async (from) => {
    const wrong: string[] = [];
    for (const cypher of queries.slice(from, from + BATCH)) {
      const found = await difference(cypher);
      if (found !== null) wrong.push(found);
    }
    expect(wrong.join('\n')).toBe('');
  });

  it('were mostly answered, with rows', () => {
    expect(counts.answered / counts.all).toBeGreaterThan(LEAST_ANSWERED);
    expect(counts.rows).toBeGreaterThan(counts.all);
  });
});
