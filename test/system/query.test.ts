import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetu, ROOT, tempFolder } from '../support/cli.ts';

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

describe('saved queries', () => {
  const folder = join(ROOT, 'cypher/queries');
  const EXPECTED: Record<string, { params: string[]; rows: object[] }> = {
    coverage: {
      params: [],
      rows: [
        { area: '闵行区', priority: '先进制造业', measures: expect.any(Number) },
        { area: '静安区', priority: '现代服务业', measures: 19 },
      ],
    },
    expiring: {
      params: ['from=2026-01-01', 'until=2027-12-31'],
      rows: [
        expect.objectContaining({ until: '2026-12-31', area: '长宁区', number: '长发改规〔2024〕4号' }),
        expect.objectContaining({ until: '2027-01-14', area: '闵行区', number: '闵府规发〔2024〕11号' }),
      ],
    },
    'who-answers': {
      params: ['area=长宁区', 'priority=biomed'],
      rows: [
        expect.objectContaining({
          relation: 'direct',
          department: '长宁区科学技术委员会',
          roles: ['responsible'],
        }),
      ],
    },
  };

  it('are all expected here', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.cypher$/, ''));
    expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s gives the rows of the seeds', async (name, { params, rows }) => {
    const options = params.flatMap((param) => ['--param', param]);
    const input = readFileSync(join(folder, `${name}.cypher`));
    const args = ['query', '-', ...options, '--format', 'json', '--store', temp.at('graph')];
    const { stdout, stderr } = await cetu(args, { input });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(rows));
  });
});
