import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetu, ROOT, tempFolder } from '../support/cli.ts';

const temp = tempFolder('ingest');
const store = ['--store', temp.at('graph')];
const documents = temp.at('documents');

async function rows(cypher: string, ...params: string[]): Promise<Record<string, unknown>[]> {
  const args = params.flatMap((param) => ['--param', param]);
  const { code, stdout, stderr } = await cetu(['query', cypher, '--format', 'json', ...args, ...store]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
const measures = () =>
  rows(
    'MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure) RETURN d.source AS source, count(m) AS n ORDER BY source',
  );

beforeAll(() => cpSync(join(ROOT, 'seeds/documents'), documents, { recursive: true }));
afterAll(() => temp.remove());

/** One graph through its life: each test goes on where the one before it ended. */
describe('cetu ingest', () => {
  it('loads documents and says what is in each', async () => {
    const { code, stdout } = await cetu(['ingest', documents, ...store]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^new {8}闵行区关于.*\n\s+50 measures, \d+ departments, \d+ links and \d+ named/m);
    expect(stdout).toMatch(/^5 documents: 5 new$/m);
    expect((await measures()).map(({ n }) => n)).toEqual([41, 22, 50, 21, 36]);
  });

  it('makes links that lead from a measure to the words of the source', async () => {
    const found = await rows(
      `MATCH (d:Document)-[:HAS_TEXT]->(t:SourceText), (d)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
       WHERE p.code = $code AND l.relation = 'direct'
       RETURN m.title AS title, l.evidence AS evidence, l.starts AS starts, l.ends AS ends, t.text AS text`,
      'code=biomed',
    );
    expect(found.length).toBeGreaterThan(5);
    for (const row of found) {
      const { evidence, starts, ends, text } = row as Record<'starts' | 'ends', number[]> & {
        evidence: string[];
        text: string;
      };
      expect(evidence.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(evidence);
    }
  });

  it('leaves the graph alone when nothing changed', async () => {
    const { code, stdout } = await cetu(['ingest', documents, ...store]);
    expect(code).toBe(0);
    expect(stdout.match(/^unchanged /gm)).toHaveLength(5);
    expect(stdout).not.toMatch(/^(new|changed|loaded) /m);
  });

  it('replaces a document that changed, and no other', async () => {
    const file = join(documents, '002_5bbe285a2fdeaacc.txt');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\n\s*50\.[^\n]*/, '\n'));
    const { stdout } = await cetu(['ingest', documents, ...store]);
    expect(stdout).toMatch(/^changed {4}闵行区/m);
    expect(stdout).toMatch(/^5 documents: 1 changed, 4 unchanged$/m);
    expect((await measures()).map(({ n }) => n)).toEqual([41, 22, 49, 21, 36]);
    writeFileSync(file, text);
  });

  it('warns of a second file with the same document, and keeps the first', async () => {
    const copy = join(documents, 'copy.txt');
    cpSync(join(documents, '003_d7a5a1d8257d0abe.txt'), copy);
    const { code, stdout, stderr } = await cetu(['ingest', documents, ...store]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /copy\.txt: warning: the same document as .*003_d7a5a1d8257d0abe\.txt, which is kept/,
    );
    expect(stdout).toMatch(/^6 documents: 1 changed, 4 unchanged, 1 duplicate$/m);
    mkdirSync(temp.at('aside'));
    renameSync(copy, temp.at('aside/copy.txt'));
  });

  it('says which sources are gone, and takes a document out when asked to', async () => {
    const gone = join(documents, '000_d0f8caca02129268.txt');
    renameSync(gone, temp.at('aside/jingan.txt'));
    const { code, stderr } = await cetu(['ingest', documents, ...store]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/000_d0f8caca02129268\.txt is gone, its document is kept: 静安区.*cetu remove/);
    const removed = await cetu(['remove', gone, 'no-such-document', ...store]);
    expect(removed.code).toBe(1);
    expect(removed.stdout).toMatch(/^removed {2}静安区/);
    expect(removed.stderr).toMatch(/no-such-document: no such document/);
    expect((await measures()).map(({ n }) => n)).toEqual([22, 50, 21, 36]);
    expect(await rows(`MATCH (d:Department) WHERE d.id STARTS WITH '静安区/' RETURN d.id AS id`)).toEqual([]);
  });

  it('begins anew with --fresh', async () => {
    const { stdout } = await cetu(['ingest', temp.at('aside/jingan.txt'), '--fresh', ...store]);
    expect(stdout).toMatch(/^1 document: 1 new$/m);
    expect((await measures()).map(({ n }) => n)).toEqual([41]);
  });
});
