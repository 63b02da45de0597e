import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AreaRegister, areasSchema } from './areas.ts';
import { parseYaml } from './yaml.ts';

const text = readFileSync(new URL('../../seeds/areas.yaml', import.meta.url), 'utf8');
const register = new AreaRegister(parseYaml('seeds/areas.yaml', text, areasSchema).areas);

describe('AreaRegister', () => {
  it('has the city and its 16 districts', () => {
    const at = (level: string) => register.areas.filter((area) => area.level === level);
    expect(at('city').map(({ name }) => name)).toEqual(['上海市']);
    expect(at('district')).toHaveLength(16);
    for (const { parent } of at('district')) expect(parent).toBe('shanghai');
  });

  it.each([
    ['闵行区', 'minhang'],
    ['上海市闵行区', 'minhang'],
    ['闵行', 'minhang'],
    ['浦东新区', 'pudong'],
    ['沪', 'shanghai'],
    ['中国(上海)自由贸易试验区临港新片区', 'lingang'],
    ['上 海 市', 'shanghai'],
    ['罗湖区', undefined],
    ['', undefined],
  ])('resolves %s', (name, id) => {
    expect(register.resolve(name)?.id).toBe(id);
  });

  it.each([
    ['闵府规发〔2024〕11号', 'minhang'],
    ['长发改规〔2024〕4号', 'changning'],
    ['沪奉发改规〔2024〕1号', 'fengxian'],
    ['嘉府发〔2022〕13号', 'jiading'],
    ['沪发改产〔2024〕15号', 'shanghai'],
    ['沪府办发〔2022〕1号', 'shanghai'],
    ['沪自贸临管规范〔2023〕5号', 'lingang'],
    ['徐发改规〔2025〕1号', 'xuhui'],
    ['长政发〔2024〕1号', undefined],
    ['罗科工〔2026〕7号', undefined],
  ])('takes %s for a hint at its area', (number, id) => {
    expect(register.ofNumber(number)?.id).toBe(id);
  });

  it('takes the longest name that a text begins with', () => {
    expect(register.startOf('上海市静安区商务委员会')).toMatchObject({ area: { id: 'jingan' }, length: 6 });
    expect(register.startOf('上海市商务委员会')).toMatchObject({ area: { id: 'shanghai' }, length: 3 });
    expect(register.startOf('关于上海')).toBeNull();
  });

  it('knows what lies in what', () => {
    const [zhangjiang, pudong, shanghai] = ['zhangjiang', 'pudong', 'shanghai'].map(
      (id) => register.get(id)!,
    );
    expect(register.cityOf(zhangjiang!)).toBe(shanghai);
    expect(register.isWithin(zhangjiang!, pudong!)).toBe(true);
    expect(register.isWithin(pudong!, zhangjiang!)).toBe(false);
  });
});

describe('areasSchema', () => {
  const area = (fields: string) => `  - { nameEn: X, level: district, ${fields} }\n`;
  it.each([
    [
      'a name that stands for two',
      area('id: a, name: 甲区, parent: null') + area('id: b, name: 乙区, parent: null, aliases: [甲区]'),
      3,
      '“甲区” already stands for 甲区',
    ],
    [
      'a number of two',
      area('id: a, name: 甲区, parent: null, numbers: [甲]') +
        area('id: b, name: 乙区, parent: null, numbers: [甲]'),
      3,
      '“甲…号”',
    ],
    ['a parent that is missing', area('id: a, name: 甲区, parent: b'), 2, 'there is no area “b”'],
    [
      'a circle',
      area('id: a, name: 甲区, parent: b') + area('id: b, name: 乙区, parent: a'),
      2,
      'lies inside itself',
    ],
  ])('refuses %s', (_, entries, line, message) => {
    const parse = () => parseYaml('areas.yaml', `areas:\n${entries}`, areasSchema);
    expect(parse).toThrow(`areas.yaml:${line}:`);
    expect(parse).toThrow(message);
  });
});
