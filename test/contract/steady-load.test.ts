/** Whoever reads while somebody loads without a pause gets his answer, and it is of one moment. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportForImport } from '../../cypher/store/export/neo4j-admin.ts';
import { openStore } from '../../cypher/store/open.ts';
import type { Store } from '../../cypher/store/store.ts';
import { readAtOnce, rows } from '../../web/server/rows.ts';
import { cetu, tempFolder } from '../support/cli.ts';
import { PASSWORD } from './support/neo4j.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

const measures = (count: number, links: readonly string[]) =>
  Array.from({ length: count }, (_, at) => ({ id: `m${at}`, links, departments: ['经委'] }));

/** What the document is, and what it is made by the next load. */
const VERSIONS = [
  documentPart({ measures: measures(40, ['ai']) }),
  documentPart({ area: '静安区', measures: measures(15, ['ic', 'biomed']) }),
] as const;

const countRow = z.object({ n: z.int() });
const MEASURES = 'MATCH (:Document)-[:HAS_MEASURE]->(m:Measure) RETURN count(m) AS n';
const LINKS = 'MATCH (:Measure)-[l:ADDRESSES]->() RETURN count(l) AS n';
const STATES = [
  [40, 40],
  [15, 30],
];

describe.each(EACH_STORE)('while %s is loaded into without a pause', (name, kind) => {
  const temp = tempFolder('steady');
  let made: TestStore;
  /** As somebody else has it open; nobody else has where the store is one process's own. */
  let other: Store;

  beforeAll(async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    other =
      name === 'neo4j'
        ? await openStore(made.store.uri, { environment: { NEO4J_PASSWORD: PASSWORD } })
        : made.store;
  });
  beforeEach(async () => {
    await made.store.load(VERSIONS[0]);
  });
  afterAll(async () => {
    if (other !== made.store) await other.close();
    await made.dispose();
    temp.remove();
  });

  /** Loads one version after the other as long as the work takes; a load more than once before it begins. */
  async function whileLoading<T>(work: () => Promise<T>): Promise<T> {
    let loads = 0;
    let isOver = false;
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const loading = (async () => {
      while (!isOver) {
        await other.load(VERSIONS[++loads % 2]!);
        begun();
      }
    })();
    try {
      await beginning;
      return await work();
    } finally {
      isOver = true;
      await loading;
    }
  }

  it('answers a question that takes longer than the time between two loads', async () => {
    const slow = `UNWIND range(1, 200000) AS x WITH sum(x % 7) AS sum MATCH (m:Measure) RETURN count(m) AS n, sum AS sum`;
    const found = await whileLoading(() => made.store.read().run(slow));
    expect([40, 15]).toContain(found.rows[0]!.n);
    const pages = async () => {
      const all = [];
      for await (const page of made.store.read().pages(slow)) all.push(...page);
      return all;
    };
    expect([40, 15]).toContain((await whileLoading(pages))[0]!.n);
  });

  it('gives what takes several questions of one moment, and makes the load wait for it in the end', async () => {
    const loads: Promise<unknown>[] = [];
    const answers: number[][] = [];
    const found = await readAtOnce(made.store, new AbortController().signal, async (reading) => {
      const [first] = await rows(reading, countRow, MEASURES);
      const load = other.load(VERSIONS[(answers.length + 1) % 2]!);
      loads.push(load);
      // It is not waited for where it waits for this.
      if (answers.length < 2) await load;
      const [second] = await rows(reading, countRow, LINKS);
      answers.push([first!.n, second!.n]);
      return answers.at(-1)!;
    });
    await Promise.all(loads);
    expect(STATES).toContainEqual(found);
    expect(answers).toEqual([[40, 30], [15, 40], found]);
  });

  it('tells what went wrong between two questions only where it would go wrong again', async () => {
    let tries = 0;
    const read = () =>
      readAtOnce(made.store, new AbortController().signal, async (reading) => {
        tries++;
        const [first] = await rows(reading, countRow, MEASURES);
        if (tries === 1) await other.load(VERSIONS[1]);
        const [second] = await rows(reading, countRow, LINKS);
        if (first!.n === 40 && second!.n !== 40) throw new Error('does not fit together');
        return second!.n;
      });
    expect([await read(), tries]).toEqual([30, 2]);
    tries = 10;
    await made.store.load(VERSIONS[0]);
    const failing = readAtOnce(made.store, new AbortController().signal, async (reading) => {
      tries++;
      await rows(reading, countRow, MEASURES);
      throw new Error('wrong in itself');
    });
    await expect(failing).rejects.toThrow('wrong in itself');
    expect(tries).toBe(11);
  });

  it('lets loads go on after whatever waited for none', async () => {
    const { store } = made;
    await expect(store.still(() => Promise.reject(new Error('of its own')))).rejects.toThrow('of its own');
    await other.load(VERSIONS[1]);
    const both = await Promise.all([
      store.still(() => store.read().run(MEASURES)),
      store.still(() => store.read().run(LINKS)),
    ]);
    expect(both.map((result) => result.rows[0]!.n)).toEqual([15, 30]);
    await other.load(VERSIONS[0]);
    expect((await store.read().run(MEASURES)).rows).toEqual([{ n: 40 }]);
  });

  it('exports files for an import as before a load or after it', async () => {
    const folder = temp.at('files');
    let again = 0;
    const onAgain = () => again++;
    const { changed } = await whileLoading(() => exportForImport(made.store, folder, { onAgain }));
    expect([changed, again]).toEqual([false, 1]);
    const lines = (file: string) =>
      existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length
        : 0;
    const counts = [lines('Measure.csv'), lines('Measure-ADDRESSES-Priority-double.csv')];
    expect(STATES).toContainEqual(counts);
    for (const file of ['Document-HAS_MEASURE-Measure.csv', 'Measure-IN_AREA-Area.csv'])
      expect(lines(file)).toBe(counts[0]);
  });

  it('exports with a command, or says what to do', async () => {
    const file = temp.at('graph.json');
    const args = ['export', '--out', file, '--store', made.store.uri];
    const env = { NEO4J_PASSWORD: PASSWORD };
    const { code, stderr } = await whileLoading(() => cetu(args, { cwd: temp.path, env }));
    if (name !== 'neo4j') {
      expect(code).toBe(1);
      expect(stderr).toContain('is in use by');
      return;
    }
    expect([code, stderr]).toEqual([0, expect.stringContaining('it is read again, and whoever loads')]);
    const { nodes, edges, attributes } = JSON.parse(readFileSync(file, 'utf8')) as {
      nodes: { key: string }[];
      edges: { attributes: { type: string } }[];
      attributes: object;
    };
    const has = nodes.filter(({ key }) => key.startsWith('Measure:')).length;
    const links = edges.filter((edge) => edge.attributes.type === 'ADDRESSES').length;
    expect(STATES).toContainEqual([has, links]);
    expect(JSON.stringify(attributes)).not.toContain('changed while it was read');
  });
});
