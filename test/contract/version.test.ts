/** Graphs of another version of the schema, and a schema that is applied again. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../ingest/cli/program.ts';
import { projectOf } from '../../ingest/cli/project.ts';
import { ROOT, tempFolder } from '../support/cli.ts';
import { PASSWORD } from './support/neo4j.ts';
import { documentPart, referencePart } from './support/parts.ts';
import { EACH_STORE, type TestStore } from './support/stores.ts';

/** Runs `cetu ARGS` without a process of its own. */
async function inProcess(args: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
      return true;
    },
  });
  const code = await run(args, {
    project: projectOf(pathToFileURL(join(ROOT, 'dist/node/cetu.js')).href),
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: async () => new Uint8Array(),
    signal: new AbortController().signal,
    debug: false,
  });
  return { code, ...said };
}

beforeEach(() => void vi.stubEnv('NEO4J_PASSWORD', PASSWORD));
afterEach(() => void vi.unstubAllEnvs());

describe.each(EACH_STORE)('the schema on %s', (_, kind) => {
  let made: TestStore;
  afterEach(() => made.dispose());

  it.each([
    [999, /newer Cetu/],
    [0, /cetu ingest --fresh/],
  ])('of version %i is refused with what helps', async (version, remedy) => {
    made = await kind.make();
    const write = (to: number) =>
      made.store.write().run("MATCH (m:CetuMeta {id: 'schema'}) SET m.version = $to", { parameters: { to } });
    const right = (await made.store.read().run('MATCH (m:CetuMeta) RETURN m.version AS v')).rows[0]!.v;
    await write(version);
    await expect(made.store.applySchema()).rejects.toMatchObject({ code: 'unsupported' });
    await expect(made.reopen()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unsupported',
      message: expect.stringMatching(remedy),
    });
    expect(right).toBeGreaterThan(0);
  });

  it('that is older is refused by every command, each with the one that helps, and that one helps', async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    await made.store.load(documentPart());
    await made.store.write().run("MATCH (m:CetuMeta {id: 'schema'}) SET m.version = 0");
    const { uri } = made.store;
    await made.store.close();
    const out = tempFolder('older');
    const documents = tempFolder('documents');
    writeFileSync(
      documents.at('a.txt'),
      '关于支持人工智能的若干措施\n一、支持研发。支持企业研发人工智能大模型。\n',
    );
    const remedy = `cetu ingest --fresh --store ${uri}`;
    for (const command of [
      ['ingest', documents.path],
      ['start', '--port', '0'],
      ['serve', '--port', '0'],
      ['query', 'RETURN 1 AS x'],
      ['remove', 'doc-1'],
      ['export', '--out', out.at('graph.json')],
      ['export', '--format', 'neo4j-admin', out.at('import')],
      ['report', '--out', out.at('report.md')],
    ]) {
      const { code, stdout, stderr } = await inProcess([...command, '--store', uri]);
      expect([command, code, stdout]).toEqual([command, 1, '']);
      expect(stderr).toMatch(/schema version 0/);
      expect(stderr).toContain(remedy);
    }
    expect(readdirSync(out.path)).toEqual([]);
    const rebuilt = await inProcess([...remedy.split(' ').slice(1), documents.path]);
    expect([rebuilt.code, rebuilt.stdout]).toEqual([0, expect.stringContaining('1 document: 1 new')]);
    for (const folder of [out, documents]) folder.remove();
    await made.reopen();
    const { rows } = await made.store.read().run('MATCH (n:Document) RETURN n.title AS title');
    expect(rows).toEqual([{ title: '关于支持人工智能的若干措施' }]);
  });

  it('is the same when it is applied again', async () => {
    made = await kind.make();
    await made.store.load(referencePart());
    const names = async () => {
      const shown = await Promise.all(
        ['SHOW INDEXES', 'SHOW CONSTRAINTS'].map((cypher) => made.store.read().run(cypher)),
      );
      return shown.map(({ rows }) => rows.map(({ name }) => name).sort());
    };
    const before = await names();
    expect(before.every((found) => found.length > 0)).toBe(true);
    await made.store.applySchema();
    expect(await names()).toEqual(before);
  });
});
