/**
 * Commands that are killed at any moment, as by a power cut: the graph opens, and the same command again makes the
 * graph of one that nothing disturbed.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import { cetu, ROOT, tempFolder } from '../../support/cli.ts';
import { graphHash } from '../support/graph-hash.ts';
import { killed } from '../support/killed.ts';
import { rounds } from '../support/rounds.ts';

const ROUNDS = rounds(2, 50);
const DOCUMENTS = ['000_d0f8caca02129268.txt', '003_d7a5a1d8257d0abe.txt'];
const LONG = rounds(300_000, 3_600_000);

const temp = tempFolder('killed');
afterAll(() => temp.remove());

const hashOf = async (folder: string): Promise<string> => {
  const store = await openStore(folder);
  try {
    return await graphHash(store);
  } finally {
    await store.close();
  }
};

describe('a command that is killed', () => {
  const ingest = (store: string) => ['ingest', temp.at('documents'), '--store', store];
  let undisturbed: string;
  let duration: number;

  beforeAll(async () => {
    mkdirSync(temp.at('documents'));
    for (const name of DOCUMENTS)
      copyFileSync(join(ROOT, 'seeds/documents', name), temp.at('documents', name));
    const began = performance.now();
    expect((await cetu(ingest(temp.at('undisturbed')))).code).toBe(0);
    duration = performance.now() - began;
    undisturbed = await hashOf(temp.at('undisturbed'));
  }, 300_000);

  it(
    'ingest: the same command again makes the graph whole',
    async () => {
      let hit = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const store = temp.at(`ingest-${round}`);
        // Spread over its whole run, at places that no round shares.
        const after = duration * (((round * 0.618 + 0.5) % 1) * 0.9 + 0.1);
        if (await killed(ingest(store), null, after)) hit++;
        const { code, stderr } = await cetu(ingest(store));
        expect([code, stderr]).toEqual([0, stderr]);
        expect(await hashOf(store)).toBe(undisturbed);
      }
      expect(hit).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'serve: nothing of the graph is lost',
    async () => {
      const store = temp.at('undisturbed');
      for (let round = 0; round < ROUNDS; round++) {
        const after = (round * 0.618 * 400) % 400;
        // Half of them while it is still starting.
        const from = round % 2 === 0 ? /Cetu is at \S+/ : null;
        expect(await killed(['serve', '--port', '0', '--store', store], from, after)).toBe(true);
        expect(await hashOf(store)).toBe(undisturbed);
      }
    },
    LONG,
  );
});
