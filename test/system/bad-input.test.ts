import { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cetu, copyProject, ROOT, tempFolder } from '../support/cli.ts';

const temp = tempFolder('bad-input');
afterAll(() => temp.remove());

const good = temp.at('good.txt');
cpSync(join(ROOT, 'seeds/documents/003_d7a5a1d8257d0abe.txt'), good);
writeFileSync(temp.at('empty.txt'), '');
writeFileSync(temp.at('blank.txt'), ' \n\n');
writeFileSync(
  temp.at('binary.txt'),
  Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
);
writeFileSync(temp.at('picture.pdf'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
mkdirSync(temp.at('without-documents'));
writeFileSync(temp.at('without-documents/list.xyz'), 'x');

/** Folder that nobody can write in, not even root: the kernel's own. */
const UNWRITABLE = '/sys/cetu';

describe('bad input is named with what to do, and the rest is done', () => {
  const CASES = [
    ['lost.txt', /lost\.txt: no such file or folder: check/],
    ['empty.txt', /empty\.txt: .*empty\. /],
    ['blank.txt', /blank\.txt: .*(empty|no text).*\. /],
    ['binary.txt', /binary\.txt: this is no text .*\. Save/],
    ['picture.pdf', /picture\.pdf: this is an image .*\. Give/],
    ['without-documents', /without-documents: no documents in this folder: put files there/],
  ] as const;

  it.each(CASES)('extract: %s', async (name, message) => {
    const out = temp.at('out', name);
    const { code, stdout, stderr } = await cetu(['extract', temp.at(name), good, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe(`${join(out, 'good.json')}\n`);
  });

  it('ingest: all of them at once', async () => {
    const paths = [...CASES.map(([name]) => temp.at(name)), good];
    const { code, stdout, stderr } = await cetu(['ingest', ...paths, '--store', temp.at('graph')]);
    expect(code).toBe(1);
    for (const [, message] of CASES) expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^1 file passed over: list\.xyz \(save/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toMatch(/^new {8}长宁区/m);
    expect(stdout).toMatch(/1 new, 4 failed/);
  });
});

describe('seed data with a mistake', () => {
  it('is named with file, line and remedy, and the graph stays as it was', async () => {
    const root = temp.at('project');
    copyProject(root);
    const store = ['--store', temp.at('seeds-graph')];
    expect((await cetu(['ingest', good, ...store], { root })).code).toBe(0);
    appendFileSync(join(root, 'seeds/areas.yaml'), '  - id: [\n');
    const { code, stderr } = await cetu(['ingest', good, ...store], { root });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^cetu: seeds\/areas\.yaml:\d+:\d+: .+\. .+/);
    expect(stderr).not.toMatch(/\n\s+at /);
    const kept = await cetu(['query', 'MATCH (m:Measure) RETURN count(m) AS n', '--format', 'csv', ...store]);
    expect(kept.stdout).toBe('n\r\n21\r\n');
  });
});

describe('a place that cannot be written to', () => {
  it.each([
    ['extract', ['extract', good, '--out', UNWRITABLE], /--out|another place/],
    ['ingest', ['ingest', good, '--store', UNWRITABLE], /--store/],
  ])('%s says so and what to do', async (_, args, remedy) => {
    const { code, stderr } = await cetu(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\/sys\/cetu/);
    expect(stderr).toMatch(remedy);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('a graph that is not there', () => {
  it.each(['query', 'serve', 'remove'])('%s says how to make it, and makes nothing', async (command) => {
    const args = { query: ['RETURN 1 AS n'], serve: [], remove: ['x'] }[command]!;
    const { code, stderr } = await cetu([command, ...args, '--store', temp.at('nowhere')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no graph here yet: .*cetu ingest/);
    expect(existsSync(temp.at('nowhere'))).toBe(false);
  });
});

describe('DEBUG', () => {
  it('adds the stack trace', async () => {
    const { stderr } = await cetu(['query', 'RETURN 1 AS n', '--store', temp.at('nowhere')], {
      env: { DEBUG: '1' },
    });
    expect(stderr).toMatch(/\n\s+at /);
  });
});
