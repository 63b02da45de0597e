import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetu, tempFolder } from '../support/cli.ts';

const temp = tempFolder('query');
const query = (cypher: string, ...options: string[]) =>
  cetu(['query', cypher, '--store', temp.at('graph'), ...options]);
const AREAS =
  'MATCH (a:Area) WHERE a.name IN $names RETURN a.name AS name, a.nameEn AS english ORDER BY english';
const NAMES = ['--param', 'names=["闵行区","上海市"]'];

beforeAll(async () => {
  const { code, stderr } = await cetu(['ingest', '--store', temp.at('graph')]);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => temp.remove());

describe('cetu query', () => {
  it('prints an aligned table', async () => {
    const { code, stdout, stderr } = await query(AREAS, ...NAMES);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, rule, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe('name    english');
    expect(rule).toMatch(/^────── {2}─+$/);
    expect(rows).toEqual(['闵行区  Minhang District', expect.stringMatching(/^上海市 {2}Shanghai/)]);
  });

  it('prints CSV and JSON', async () => {
    const asCsv = await query(AREAS, ...NAMES, '--format', 'csv');
    expect(asCsv.stdout).toMatch(/^name,english\r\n闵行区,Minhang District\r\n上海市,Shanghai[^\r]*\r\n$/);
    const asJson = await query(AREAS, ...NAMES, '--format', 'json');
    expect(JSON.parse(asJson.stdout)).toEqual([
      { name: '闵行区', english: 'Minhang District' },
      { name: '上海市', english: expect.stringMatching(/^Shanghai/) },
    ]);
  });

  it('warns of names that the graph does not have, and says which were meant', async () => {
    const { code, stdout, stderr } = await query(
      'MATCH (m:Mesure) RETURN m.titel AS title',
      '--format',
      'json',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[]\n' });
    expect(stderr).toBe(
      'cetu: warning: the graph has no label Mesure: did you mean Measure?\n' +
        'cetu: warning: the graph has no property titel: did you mean title?\n',
    );
  });

  it('refuses a day that does not exist', async () => {
    const { code, stderr } = await cetu(['query', '--saved', 'gaps-none', '--param', 'on=2026-02-31']);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/a date such as 2027-01-14 that exists/),
    });
  });

  it('gives parameters their types', async () => {
    const params = ['n=3', 'b=true', 't=text', 'l=["a",2]'].flatMap((param) => ['--param', param]);
    const { stdout } = await query(
      'RETURN $n + 1 AS n, $b AS b, $t AS t, $l AS l',
      ...params,
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual([{ n: 4, b: true, t: 'text', l: ['a', 2] }]);
  });

  it('takes the statement from standard input', async () => {
    const args = ['query', '-', '--format', 'csv', '--store', temp.at('graph')];
    const { stdout } = await cetu(args, { input: '// 注释\nRETURN 1 + 1 AS two' });
    expect(stdout).toBe('two\r\n2\r\n');
  });

  it('runs a saved query with its defaults and with what is given', async () => {
    const saved = (...options: string[]) =>
      cetu(['query', '--saved', 'coverage', '--format', 'csv', ...options, '--store', temp.at('graph')]);
    const at = async (...options: string[]) => {
      const { code, stdout, stderr } = await saved(...options);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout.trimEnd().split('\r\n');
    };
    const inForce = await at('--param', 'on=2025-06-01');
    expect(inForce.length).toBeGreaterThan(20);
    expect(inForce.join('\n')).toContain('静安区');
    const later = await at('--param', 'on=2026-06-01');
    expect(later[0]).toBe(inForce[0]);
    expect(later.join('\n')).not.toContain('静安区');
  });

  it('lists the saved queries', async () => {
    const { stdout } = await cetu(['queries', '--format', 'json']);
    const all: { name: string; cypher: string }[] = JSON.parse(stdout);
    expect(all.map(({ name }) => name)).toContain('coverage');
    expect((await cetu(['queries'])).stdout.trimEnd().split('\n')).toHaveLength(all.length + 2);
  });

  it('keeps heads where there are no rows', async () => {
    const nothing = 'MATCH (n:Area {id: "nowhere"}) RETURN n.id AS id, n.name AS name';
    expect((await query(nothing, '--format', 'csv')).stdout).toBe('id,name\r\n');
    expect((await query(nothing, '--format', 'json')).stdout).toBe('[]\n');
  });

  it.each([
    ['writes', "CREATE (n:Area {id: 'x'}) RETURN n.id AS id", /only reads/],
    ['schema changes', 'CREATE INDEX x IF NOT EXISTS FOR (n:Area) ON (n.name)', /only reads/],
    ['mistakes', 'MATCH (n:Area RETURN n.id AS id', /line 1, column \d+/],
  ])('refuses %s with 1 and a reason', async (_, cypher, reason) => {
    const { code, stdout, stderr } = await query(cypher);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
    expect((await query('MATCH (n:Area {id: "x"}) RETURN n.id AS id', '--format', 'json')).stdout).toBe(
      '[]\n',
    );
  });
});
