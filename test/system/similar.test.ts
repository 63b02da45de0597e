import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetu, ROOT, tempFolder } from '../support/cli.ts';

const temp = tempFolder('similar');
const store = ['--store', temp.at('graph')];
const documents = temp.at('documents');
const SEED = readFileSync(join(ROOT, 'seeds/documents/002_5bbe285a2fdeaacc.txt'), 'utf8');

const pairs = async () => {
  const { code, stdout, stderr } = await cetu([
    'query',
    'MATCH (a:Measure)-[s:SIMILAR_TO]->(b:Measure) RETURN a.title AS a, b.title AS b, s.score AS score',
    '--format',
    'json',
    ...store,
  ]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { a: string; b: string; score: number }[];
};

beforeAll(() => {
  mkdirSync(documents);
  writeFileSync(join(documents, 'one.txt'), SEED);
  // The same policy as another district might have written it.
  writeFileSync(join(documents, 'other.txt'), SEED.replaceAll('闵行', '宝山').replaceAll('闵府', '宝府'));
});
afterAll(() => temp.remove());

describe('near-identical measures', () => {
  it('are linked across documents when these are loaded', async () => {
    const { code, stdout } = await cetu(['ingest', documents, ...store]);
    expect(stdout).toMatch(/2 documents: 2 new/);
    expect(code).toBe(0);
    const found = await pairs();
    expect(found.filter(({ a, b }) => a === b).length).toBeGreaterThanOrEqual(49);
    expect(found.every(({ score }) => score >= 0.5 && score <= 1)).toBe(true);
  });

  it('lose their link when one of them is written anew', async () => {
    const before = await pairs();
    const text = readFileSync(join(documents, 'other.txt'), 'utf8');
    const start = text.indexOf('1.支持企业加大研发投入');
    const end = text.indexOf('2.强化企业创新主体作用');
    const other =
      '1.支持企业加大研发投入。每年遴选若干家企业技术中心予以后补助，具体细则另行发布并接受社会监督。\n';
    writeFileSync(join(documents, 'other.txt'), text.slice(0, start) + other + text.slice(end));
    expect((await cetu(['ingest', documents, ...store])).code).toBe(0);
    expect(await pairs()).toHaveLength(before.length - 1);
  });
});
