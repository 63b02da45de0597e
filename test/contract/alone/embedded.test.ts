/** What only a store in a folder can suffer: locks and killed processes. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../cypher/store/open.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { graphHash, graphLines } from '../support/graph-hash.ts';
import { heldDocument } from '../support/held-document.ts';
import { startOther } from '../support/other-process.ts';
import { ownFolder } from '../support/own-folder.ts';
import { documentPart, referencePart } from '../support/parts.ts';
import { rounds } from '../support/rounds.ts';

const own = ownFolder('embedded');
const { opened, filled } = own;
const LONG = rounds(300_000, 3_600_000);

const enginePid = () => JSON.parse(readFileSync(join(own.path, 'in-use-by.json'), 'utf8')).engine as number;

describe('two processes', () => {
  it('tells the second who has the graph open and what to do', async () => {
    const other = await startOther(own.path);
    try {
      await expect(opened()).rejects.toMatchObject({
        name: 'StoreError',
        code: 'locked',
        message: expect.stringMatching(
          new RegExp(`process ${other.pid} \\(holder.*Stop that process.*--store`, 's'),
        ),
      });
      await expect(opened(own.path, { fresh: true })).rejects.toMatchObject({ code: 'locked' });
    } finally {
      await other.kill();
    }
    const store = await opened();
    expect((await store.read().run('MATCH (p:Priority) RETURN count(p) AS n')).rows).toEqual([{ n: 3 }]);
  });

  it('tells when it is open in the same process', async () => {
    await opened();
    await expect(opened()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('already'),
    });
  });

  it('leaves no word behind once it is closed, and opens again', async () => {
    await (await filled()).close();
    expect(readdirSync(own.path).sort()).toEqual([
      'acknowledged.json',
      'graph.grafeo',
      'graph.grafeo.search',
      'seal.json',
      'store.json',
    ]);
    expect(await graphLines(await opened())).not.toHaveLength(0);
  });
});

describe('killed processes', () => {
  it(
    'keeps every acknowledged document whole when the loader is killed',
    async () => {
      let next = 0;
      for (let round = 0; round < rounds(4, 50); round++) {
        const other = await startOther(own.path, String(next));
        await other.reached(1 + (round % 4) * 2);
        await other.kill();
        next += other.acknowledged.length;
        const store = await opened();
        const { rows } = await store
          .read()
          .run(
            'MATCH (d:Document)-[:HAS_MEASURE]->(m) WITH d, count(m) AS measures RETURN d.id AS id, measures',
          );
        expect(rows.every(({ measures }) => measures === 20)).toBe(true);
        const ids = new Set(rows.map(({ id }) => id));
        for (let at = 0; at < next; at++) expect(ids).toContain(`doc-${at}`);
        await store.close();
      }
      // Once more from the first document, as the same command again would: the graph of an undisturbed load.
      const hashes: string[] = [];
      for (const path of [own.path, join(own.path, 'undisturbed')]) {
        const store = await opened(path);
        await store.applySchema();
        await store.load(referencePart());
        for (let at = 0; at <= next; at++) await store.load(heldDocument(at));
        hashes.push(await graphHash(store));
      }
      expect(hashes[0]).toBe(hashes[1]);
    },
    LONG,
  );

  it(
    'goes on by itself when the engine is killed, with nothing lost',
    async () => {
      const store = await filled();
      const before = await graphHash(store);
      for (let round = 0; round < rounds(3, 50); round++) {
        const reads = Array.from({ length: 3 }, () =>
          store.read().run('UNWIND range(1, 200000) AS x RETURN sum(x) AS s'),
        );
        process.kill(enginePid(), 'SIGKILL');
        for (const read of reads) expect((await read).rows).toEqual([{ s: 20_000_100_000 }]);
        expect(await graphHash(store)).toBe(before);
      }
    },
    LONG,
  );

  it(
    'ends a load whose engine is killed with the graph of an undisturbed one',
    async () => {
      const store = await filled();
      const measures = Array.from({ length: 800 }, (_, at) => ({ id: `m${at}`, links: ['ai'] }));
      const part = documentPart({ id: 'big', measures });
      const began = performance.now();
      await store.load(part);
      const duration = performance.now() - began;
      const undisturbed = await graphHash(store);
      let hit = 0;
      for (let round = 0; round < rounds(2, 50); round++) {
        await store.remove('big');
        const loading = store.load(part);
        const kill = () => {
          hit++;
          process.kill(enginePid(), 'SIGKILL');
        };
        // Spread over the load, at places that no round shares; never after it, when the graph is being read.
        const timer = setTimeout(kill, duration * ((round * 0.618 + 0.1) % 1));
        await loading;
        clearTimeout(timer);
        expect(await graphHash(store)).toBe(undisturbed);
      }
      expect(hit).toBeGreaterThan(0);
    },
    LONG,
  );

  it('begins anew when it was killed before the first graph was made', async () => {
    writeFileSync(join(own.path, 'graph.grafeo'), '');
    const store = await opened();
    expect(await graphLines(store)).toEqual([]);
  });
});

describe('what is searched', () => {
  const found = async (store: Store, text: string) => (await store.search(text)).map(({ id }) => id);
  const about = (id: string, title: string) =>
    documentPart({ id, measures: [{ id: 'x', title, text: `${title}，支持企业。` }] });

  it('is what the graph holds, after it was closed, its process killed, or something written by hand', async () => {
    const store = await filled();
    await store.load(about('doc-2', '低空经济'));
    expect(await found(store, '低空')).toEqual(['doc-2/x']);
    await store.close();
    const again = await opened();
    expect(await found(again, '低空')).toEqual(['doc-2/x']);
    await again.load(about('doc-3', '低空飞行'));
    process.kill(enginePid(), 'SIGKILL');
    expect((await found(again, '低空')).sort()).toEqual(['doc-2/x', 'doc-3/x']);
    await again.write().run("MATCH (m:Measure {id: 'doc-2/x'}) SET m.title = '深海', m.text = '深海'");
    expect(await found(again, '低空')).toEqual(['doc-3/x']);
    await again.load(about('doc-3', '深海装备'));
    expect(await found(again, '低空')).toEqual([]);
    expect((await found(again, '深海')).sort()).toEqual(['doc-2/x', 'doc-3/x']);
  });

  it('is what it would be if it were built anew, however often and whenever the process is killed', async () => {
    const words = ['低空经济', '深海装备', '人工智能', '商业航天'];
    const hits = async (store: Store) =>
      (await Promise.all(words.map((word) => store.search(word, { limit: 200 })))).map((list) =>
        list.map(({ id }) => id).sort(),
      );
    await (await filled()).close();
    for (let round = 0; round < rounds(4, 100); round++) {
      const store = await opened();
      const title = `${words[round % words.length]}第${round}号`;
      const loading = store.load(about(`doc-${2 + (round % 3)}`, title));
      // Right after a load or in the middle of one, some of them once more while the index is being mended.
      if (round % 2 === 0) await loading;
      else await new Promise((resolve) => setTimeout(resolve, (round * 7) % 30));
      process.kill(enginePid(), 'SIGKILL');
      await loading;
      if (round % 3 === 2) await store.remove(`doc-${2 + ((round + 1) % 3)}`);
      const found = hits(store);
      if (round % 3 === 1) process.kill(enginePid(), 'SIGKILL');
      const mended = await found;
      // An index that was built anew has none.
      expect(readdirSync(own.path)).toContain('graph.grafeo.search.log');
      await store.close();
      expect(readdirSync(own.path)).not.toContain('graph.grafeo.search.log');
      rmSync(join(own.path, 'graph.grafeo.search'));
      const anew = await opened();
      expect([round, mended]).toEqual([round, await hits(anew)]);
      await anew.close();
    }
  });

  it('stays as it is where a review or another property is written by hand', async () => {
    await (await filled()).close();
    const store = await opened();
    const before = await found(store, '支持');
    const kept = () => statSync(join(own.path, 'graph.grafeo.search'), { bigint: true }).mtimeNs;
    const first = kept();
    for (const set of ["l.state = 'rejected'", 'm.note = 1', "l.state = 'proposed', m.kind = 'task'"]) {
      await store.write().run(`MATCH (m:Measure)-[l:ADDRESSES]->() SET ${set}`);
      expect([set, await found(store, '支持'), kept()]).toEqual([set, before, first]);
    }
    for (const set of ["m.title = '低空'", "m += {text: '深海'}", "l.state = 'x', m.title = '深海'"]) {
      const last = kept();
      await store.write().run(`MATCH (m:Measure)-[l:ADDRESSES]->() SET ${set}`);
      await found(store, '支持');
      expect([set, kept()]).not.toEqual([set, last]);
    }
  });

  it('is kept where the store is closed while it is made ready', async () => {
    await (await filled()).close();
    const store = await opened();
    await store.load(about('doc-2', '低空经济'));
    const ready = store.warm().catch(() => {});
    await store.close();
    await ready;
    const kept = () => statSync(join(own.path, 'graph.grafeo.search'), { bigint: true }).mtimeNs;
    const before = kept();
    const again = await opened();
    expect(await found(again, '低空')).toEqual(['doc-2/x']);
    // One that was built anew is written anew.
    expect(kept()).toBe(before);
  });

  it('is asked of a new process where the old one was dead already and nobody had noticed', async () => {
    const store = await filled();
    process.kill(enginePid(), 'SIGKILL');
    // No event is handled meanwhile: the question is sent into a pipe that nobody reads any more.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    expect((await found(store, '支持')).length).toBeGreaterThan(0);
  });

  it('is built anew from the graph where what was kept of it is damaged', async () => {
    await (await filled()).close();
    const file = join(own.path, 'graph.grafeo.search');
    const bytes = readFileSync(file);
    bytes[bytes.length - 9]! ^= 0xff;
    writeFileSync(file, bytes);
    const expected = ['doc-1/m1'];
    expect((await found(await opened(), '支持')).slice(0, 1)).toEqual(expected);
  });

  it('is ready as well as everything else once the store was made ready', async () => {
    const store = await filled();
    await store.warm();
    expect((await found(store, '支持')).length).toBeGreaterThan(0);
  });
});

describe('places that cannot hold a graph', () => {
  it('says what is wrong with a path under a file', async () => {
    const file = join(own.path, 'file');
    writeFileSync(file, '');
    await expect(opened(join(file, 'graph'))).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('--store'),
    });
  });

  it('refuses an address that no store serves', async () => {
    await expect(openStore('mysql://host/db')).rejects.toMatchObject({
      message: expect.stringContaining('mysql'),
    });
  });
});
