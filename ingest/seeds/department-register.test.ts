import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AreaRegister, areasSchema } from './areas.ts';
import { DepartmentRegister, resolveAmong } from './department-register.ts';
import { departmentsSchema, unknownAreas } from './departments.ts';
import { parseYaml } from './yaml.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const areas = new AreaRegister(parseYaml('areas.yaml', read('seeds/areas.yaml'), areasSchema).areas);
const data = parseYaml('departments.yaml', read('seeds/departments.yaml'), departmentsSchema);
const register = new DepartmentRegister(data, areas);

describe('DepartmentRegister', () => {
  it.each([
    ['区科经委', '静安区', '静安区科技和经济委员会', 'short'],
    ['区市场监督局', '闵行区', '闵行区市场监督管理局', 'slip'],
    ['区市场监管局', '闵行区', '闵行区市场监督管理局', 'short'],
    ['区投资办', '静安区', '静安区投资促进办公室', 'short'],
    ['上海市长宁区投资促进办公室', '长宁区', '长宁区投资促进办公室', 'name'],
    ['长宁区发展和改革委员会', '长宁区', '长宁区发展和改革委员会', 'name'],
    ['区发改委', '长宁区', '长宁区发展和改革委员会', 'short'],
    ['商务委', '长宁区', '长宁区商务委员会', 'short'],
    ['市商务委', '长宁区', '上海市商务委员会', 'short'],
    ['市市场监管局', '上海市', '上海市市场监督管理局', 'short'],
    ['市场监管局', '上海市', '上海市市场监督管理局', 'short'],
    ['上海市经济和信息化委员会', '闵行区', '上海市经济和信息化委员会', 'name'],
    ['徐汇区财政局', '上海市', '徐汇区财政局', 'name'],
    ['浦东新区科经委', '上海市', '浦东新区科技和经济委员会', 'short'],
    ['新区科经委', '浦东新区', '浦东新区科技和经济委员会', 'short'],
    ['区科委', '静安区', '静安区科技和经济委员会', 'former'],
    ['区科委', '闵行区', '闵行区科学技术委员会', 'short'],
    ['市委组织部', '上海市', '中共上海市委组织部', 'short'],
    ['中共上海市静安区委组织部', '上海市', '中共上海市静安区委组织部', 'name'],
    ['区税务局', '嘉定区', '国家税务总局上海市嘉定区税务局', 'short'],
    ['上海市公安局浦东分局', '浦东新区', '上海市公安局浦东分局', 'name'],
    ['临港新片区管委会', '上海市', '中国（上海）自由贸易试验区临港新片区管理委员会', 'short'],
    [
      '中国(上海)自由贸易试验区临港新片区管理委员会',
      '浦东新区',
      '中国（上海）自由贸易试验区临港新片区管理委员会',
      'name',
    ],
    ['市城乡住房建设管理委', '上海市', '上海市住房和城乡建设管理委员会', 'slip'],
    ['区建设管理委<区交通委>', '奉贤区', '奉贤区建设和管理委员会', 'short'],
    ['区 财 政 局', '静安区', '静安区财政局', 'name'],
    ['区商务委', '张江科学城', '浦东新区商务委员会', 'short'],
    ['市科技局', '杭州市', '杭州市科学技术局', 'short'],
    ['区财政局', '罗湖区', '罗湖区财政局', 'name'],
    ['上海市静安区商务委员会', null, '静安区商务委员会', 'name'],
    ['上海市商务委员会', '杭州市', '上海市商务委员会', 'name'],
  ])('%s of %s is %s (%s)', (name, area, canonical, form) => {
    expect(register.resolve(name, area)).toMatchObject({ canonical, form });
  });

  it.each([
    ['各街镇', '嘉定区'],
    ['各区政府', '上海市'],
    ['区属国企', '嘉定区'],
    ['及相关部门', '静安区'],
    ['区商务委', '上海市'],
    ['区商务委', null],
    ['商务委', null],
    ['教委', '静安区'],
    ['奉投集团', '奉贤区'],
    ['普陀区财政局', '舟山市'],
    ['临港新片区管委会', '杭州市'],
    ['', '静安区'],
    ['（试行）', '静安区'],
  ])('does not guess at %s of %s', (name, area) => {
    expect(register.resolve(name, area)).toBeNull();
  });

  it('gives the usual short form and the line of work', () => {
    expect(register.resolve('上海市静安区科技和经济委员会', '静安区')).toEqual({
      canonical: '静安区科技和经济委员会',
      short: '区科经委',
      line: 'economy',
      area: '静安区',
      form: 'name',
    });
    const lines = new Set(register.lines.map(({ id }) => id));
    for (const { line } of [...data.bodies, ...data.agencies]) expect(lines).toContain(line);
  });

  it('resolves its own canonical and short forms to themselves, in every area', () => {
    for (const area of areas.areas.filter(({ level }) => level !== 'functional-area'))
      for (const body of data.bodies)
        for (const form of [...body.short, ...body.former, ...body.slips]) {
          const found = register.resolve(form, area.name);
          if (!found) continue;
          expect(register.resolve(found.canonical, area.name)?.canonical).toBe(found.canonical);
          expect(register.resolve(found.short, area.name)?.canonical).toBe(found.canonical);
        }
  });

  it('names only areas that the register of areas has', () => {
    expect(unknownAreas(data, (id) => areas.get(id) !== null)).toEqual([]);
  });
});

describe('the departments that the labels name', () => {
  const folder = new URL('../../test/gold/', import.meta.url);
  const labels = readdirSync(folder).filter((name) => name.endsWith('.json'));
  it.each(labels)('are all known: %s', (name) => {
    const gold = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      area: string;
      issuers: string[];
      measures: { departments: { name: string }[] }[];
    };
    const names = [
      ...gold.issuers,
      ...gold.measures.flatMap(({ departments }) => departments.map((d) => d.name)),
    ];
    expect([...new Set(names)].filter((one) => !register.resolve(one, gold.area))).toEqual([]);
  });
});

describe('departmentsSchema', () => {
  const file = (bodies: string) => `lines: [{ id: a, name: 甲, nameEn: A }]\nbodies:\n${bodies}`;
  it.each([
    [
      'a form with two meanings',
      "  - { line: a, name: '{area}甲局', where: [district], short: [甲] }\n  - { line: a, name: '{area}乙局', where: [district], former: [甲] }\n",
      4,
      '“甲” already means {area}甲局 in district',
    ],
    [
      'a line that is missing',
      "  - { line: b, name: '{area}甲局', where: [city] }\n",
      3,
      'there is no line “b”',
    ],
    ['a name without an area', '  - { line: a, name: 甲局, where: [city] }\n', 3, 'a name with {area}'],
  ])('refuses %s', (_, bodies, line, message) => {
    const parse = () => parseYaml('d.yaml', file(bodies), departmentsSchema);
    expect(parse).toThrow(`d.yaml:${line}:`);
    expect(parse).toThrow(message);
  });
});

describe('resolveAmong', () => {
  const issuers = [
    '静安区投资促进办公室',
    '静安区司法局',
    '静安区文化和旅游局',
    '罗湖区科技和工业信息化局（乡村振兴和协作交流局）',
  ];
  it.each([
    ['区投资办', '静安区投资促进办公室'],
    ['区文化旅游局', '静安区文化和旅游局'],
    ['区科技和工业信息化局', '罗湖区科技和工业信息化局（乡村振兴和协作交流局）'],
    ['区财政局', null],
    ['区局', null],
    ['区投资', null],
  ])('%s → %s', (short, full) => {
    expect(resolveAmong(short, issuers)).toBe(full);
  });

  it('gives nothing where two fit', () => {
    expect(resolveAmong('区投资办', ['甲区投资促进办公室', '乙区投资促进办公室'])).toBeNull();
  });
});
