import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractionSchema } from '../../ingest/extraction.ts';
import { cetu, cetuStopped, ROOT, tempFolder } from '../support/cli.ts';

const DOCUMENTS = 120;
const temp = tempFolder('extract-many');
const folder = temp.at('documents');
afterAll(() => temp.remove());

beforeAll(() => {
  mkdirSync(folder);
  const seeds = join(ROOT, 'seeds', 'documents');
  const texts = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8'));
  for (let i = 0; i < DOCUMENTS; i++)
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.txt`), `${texts[i % texts.length]}\n${i}`);
});

const results = (out: string) => readdirSync(out).filter((name) => name.endsWith('.json'));

/** What a folder of results holds; fails where a result is not whole. */
function contents(out: string): Map<string, unknown> {
  return new Map(
    results(out)
      .sort()
      .map((name) => [name, extractionSchema.parse(JSON.parse(readFileSync(join(out, name), 'utf8')))]),
  );
}

describe('cetu extract of many documents', () => {
  it('gives each the result that it has alone', async () => {
    const out = temp.at('all');
    const { code, stdout, stderr } = await cetu(['extract', folder, '--out', out]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(DOCUMENTS);
    expect(stderr).toContain(`${DOCUMENTS} documents: ${DOCUMENTS} written, 0 unchanged, 0 failed`);
    const alone = temp.at('alone');
    await cetu(['extract', join(folder, '007.txt'), '--out', alone]);
    expect(contents(out).get('007.json')).toEqual(contents(alone).get('007.json'));
  });

  it('does only what is new when it is run again', async () => {
    const out = temp.at('all');
    const before = statSync(join(out, '003.json')).mtimeMs;
    rmSync(join(out, '004.json'));
    writeFileSync(
      join(folder, '005.txt'),
      '关于支持产业发展的若干措施\n一、支持人工智能。给予奖励。（责任单位：区科委）\n',
    );
    const { stderr } = await cetu(['extract', folder, '--out', out]);
    expect(stderr).toContain(`2 written, ${DOCUMENTS - 2} unchanged`);
    expect(statSync(join(out, '003.json')).mtimeMs).toBe(before);
    expect(contents(out).size).toBe(DOCUMENTS);
  });

  it('leaves whole results when it is stopped, says how many are left, and goes on', async () => {
    const out = temp.at('stopped');
    const args = ['extract', folder, '--out', out];
    const { code, stderr } = await cetuStopped(args, (printed) => printed.split('\n').length > 5);
    expect(code).toBe(1);
    const done = contents(out).size;
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThan(DOCUMENTS);
    expect(stderr).toContain(`stopped: ${DOCUMENTS - done} of ${DOCUMENTS} documents are left`);
    const again = await cetu(args);
    expect(again.stderr).toContain(`${DOCUMENTS - done} written, ${done} unchanged`);
    expect(contents(out)).toEqual(contents(temp.at('all')));
  });

  it('splits them into shards that make up the whole, however many are done at a time', async () => {
    const out = temp.at('sharded');
    for (const [shard, jobs] of [
      ['1/3', '1'],
      ['2/3', '2'],
      ['3/3', '5'],
    ] as const) {
      const { code, stderr } = await cetu([
        'extract',
        folder,
        '--out',
        out,
        '--shard',
        shard,
        '--jobs',
        jobs,
      ]);
      expect(code).toBe(0);
      expect(stderr).toContain(`${DOCUMENTS / 3} written`);
    }
    expect(contents(out)).toEqual(contents(temp.at('all')));
  });

  it('names each document that fails, and does the others', async () => {
    writeFileSync(join(folder, '006.txt'), '');
    const { code, stderr } = await cetu(['extract', folder, '--out', temp.at('all')]);
    expect(code).toBe(1);
    expect(stderr).toContain('006.txt');
    expect(stderr).toContain('1 failed');
  });
});
