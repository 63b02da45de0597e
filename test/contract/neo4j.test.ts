/** What only a server can suffer: wrong passwords, wrong addresses, going away and coming back. */
import { writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { describe, expect, it, vi } from 'vitest';
import { emptyGraph } from '../../cypher/store/neo4j/empty-graph.ts';
import { openStore } from '../../cypher/store/open.ts';
import { cetu, tempFolder } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { graphLines } from './support/graph-hash.ts';
import { PASSWORD } from './support/neo4j.ts';
import { NEO4J as uri } from './support/own-neo4j.ts';
import { documentPart, referencePart } from './support/parts.ts';

const environment = { NEO4J_PASSWORD: PASSWORD };

describe.skipIf(!uri)('a Neo4j server', () => {
  it('is found by the variables that its own tools use', async () => {
    const store = await openStore(undefined, { environment: { ...environment, NEO4J_URI: uri } });
    expect([store.kind, store.uri]).toEqual(['neo4j', uri]);
    await store.close();
  });

  it('is not asked where the address says otherwise', async () => {
    await expect(openStore('mysql://x', { environment: { ...environment, NEO4J_URI: uri } })).rejects.toThrow(
      'mysql',
    );
  });

  it('refuses a wrong password, which is told without it', async () => {
    const secret = 'a-wrong-password';
    for (const [address, variables] of [
      [uri, { NEO4J_PASSWORD: secret }],
      [uri.replace('://', `://neo4j:${secret}@`), {}],
    ] as const) {
      const failing = openStore(address, { environment: variables });
      await expect(failing).rejects.toMatchObject({
        code: 'unauthorized',
        message: expect.stringContaining('NEO4J_PASSWORD'),
      });
      const error = await failing.catch((caught: unknown) => caught);
      expect(JSON.stringify([(error as Error).message, (error as Error).stack, String(error)])).not.toContain(
        secret,
      );
    }
  });

  it('is found by a .env file, and no password is printed when it does not answer', async () => {
    const folder = tempFolder('env');
    const secret = 'kept-secret';
    const away = `127.0.0.1:${await freePort()}`;
    try {
      for (const [lines, args, said] of [
        [`NEO4J_URI=bolt://${away}\nNEO4J_PASSWORD=${secret}\n`, [], away],
        ['', ['--store', `bolt://neo4j:${secret}@${away}`], away],
      ] as const) {
        writeFileSync(folder.at('.env'), lines);
        const { code, stdout, stderr } = await cetu(['query', 'RETURN 1 AS x', ...args], {
          cwd: folder.path,
          env: { NEO4J_URI: undefined },
        });
        expect(code).toBe(1);
        expect(stderr).toContain(said);
        expect(stdout + stderr).not.toContain(secret);
      }
    } finally {
      folder.remove();
    }
  });

  it('says what is wrong where nothing answers', async () => {
    await expect(openStore(`bolt://127.0.0.1:${await freePort()}`, { environment })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('npm run neo4j'),
    });
  });

  it('says what is wrong where the database is missing', async () => {
    await expect(
      openStore(uri, { environment: { ...environment, NEO4J_DATABASE: 'nowhere' } }),
    ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('nowhere') });
  });

  it('gives the plan that EXPLAIN and PROFILE ask for, with what came of the latter', async () => {
    const store = await openStore(uri, { environment });
    const planOf = async (cypher: string) => {
      const { rows, plan } = await store.read().run(cypher);
      return { rows: rows.length, plan };
    };
    const asked = 'UNWIND range(1, 3) AS x RETURN x AS x';
    expect((await planOf(asked)).plan).toBeUndefined();
    const explained = await planOf(`EXPLAIN ${asked}`);
    expect(explained).toMatchObject({ rows: 0, plan: { operator: 'ProduceResults', rows: null } });
    expect(explained.plan!.children.length).toBeGreaterThan(0);
    const profiled = await planOf(`PROFILE ${asked}`);
    expect(profiled).toMatchObject({ rows: 3, plan: { rows: 3, dbHits: expect.any(Number) } });
    const pages = store.read().pages(`PROFILE ${asked}`, { limit: 2 });
    let last = await pages.next();
    while (!last.done) last = await pages.next();
    expect(last.value).toMatchObject({ more: true });
    await store.close();
  });

  it('says at the end of many rows whether the graph changed while they were read', async () => {
    const store = await openStore(uri, { environment });
    const changed = async (meanwhile: () => Promise<unknown>) => {
      const pages = store.read().pages('UNWIND range(1, 5000) AS x RETURN x', { pageSize: 1_000 });
      let next = await pages.next();
      await meanwhile();
      while (!next.done) next = await pages.next();
      return next.value.changed;
    };
    expect(await changed(async () => {})).toBeUndefined();
    expect(await changed(() => store.write().run('CREATE (:Scratch)'))).toBe(true);
    await store.write().run('MATCH (s:Scratch) DELETE s');
    await store.close();
  });

  it('ends a cancelled query on the server itself', async () => {
    const store = await openStore(uri, { environment });
    const watcher = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD));
    const running = async () => {
      const { records } = await watcher.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 99999)' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery",
        {},
        { database: 'system' },
      );
      return records.length;
    };
    const ending = new AbortController();
    const query = store
      .read()
      .run(
        'UNWIND range(1, 99999) AS a UNWIND range(1, 99999) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n',
        {
          signal: ending.signal,
        },
      );
    query.catch(() => {});
    await expect.poll(running, { timeout: 60_000 }).toBe(1);
    ending.abort();
    await expect(query).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(running, { timeout: 60_000 }).toBe(0);
    await watcher.close();
    await store.close();
  });

  it('keeps what is not of the policy graph when it begins anew', async () => {
    const store = await openStore(uri, { environment });
    await store.write().run("MERGE (:Foreign {name: 'mine'})");
    await store.close();
    const fresh = await openStore(uri, { environment, fresh: true });
    const { rows } = await fresh.read().run('MATCH (n:Foreign) RETURN n.name AS name');
    expect(rows).toEqual([{ name: 'mine' }]);
    await fresh.write().run('MATCH (n:Foreign) DELETE n');
    await fresh.close();
  });

  it('refuses half a graph that an interrupted beginning anew left, until that is done again', async () => {
    const store = await openStore(uri, { environment, fresh: true });
    await store.applySchema();
    await store.load(referencePart());
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD));
    let left = 4;
    const dying = () => {
      const session = driver.session();
      const run = session.run.bind(session);
      vi.spyOn(session, 'run').mockImplementation((...given) => {
        if (left-- === 0) throw new Error('killed');
        return run(...given);
      });
      return session;
    };
    await expect(emptyGraph(dying)).rejects.toThrow('killed');
    await driver.close();

    const refusal = {
      code: 'damaged',
      message: expect.stringContaining(`cetu ingest --fresh --store ${uri}`),
    };
    await expect(store.load(documentPart())).rejects.toMatchObject(refusal);
    await expect(openStore(uri, { environment })).rejects.toMatchObject(refusal);
    const again = await openStore(uri, { environment, fresh: true });
    await again.applySchema();
    await again.load(referencePart());
    await again.load(documentPart());
    expect(await graphLines(again)).not.toHaveLength(0);
    for (const each of [again, store]) await each.close();
  });
});
