import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAreaName } from './area-name.ts';

describe('readAreaName', () => {
  it.each([
    ['深圳市罗湖区人民政府', '罗湖区', 'district', '深圳市', 6],
    ['浙江省杭州市关于打造', '杭州市', 'city', '浙江省', 6],
    ['杭州市打造全国“AI+OPC”创业新高地行动计划', '杭州市', 'city', null, 3],
    ['罗湖区支持人工智能若干措施', '罗湖区', 'district', null, 3],
    ['天津市滨海新区商务和投资促进局', '滨海新区', 'district', '天津市', 7],
    ['苏州工业园区管理委员会', '苏州工业园区', 'functional-area', null, 6],
    ['江苏省苏州市昆山市人民政府', '昆山市', 'city', '苏州市', 9],
    ['广西壮族自治区南宁市', '南宁市', 'city', '广西壮族自治区', 10],
    ['新疆维吾尔自治区', '新疆维吾尔自治区', 'province', null, 8],
    ['嘉定区南翔镇人民政府', '南翔镇', 'other', '嘉定区', 6],
    ['辽宁省本溪市本溪满族自治县', '本溪满族自治县', 'district', '本溪市', 13],
    ['盐城市大丰区', '大丰区', 'district', '盐城市', 6],
    ['福建省石狮市人民政府', '石狮市', 'city', '福建省', 6],
    ['石狮市经济局', '石狮市', 'city', null, 3],
    [
      '中国（福建）自由贸易试验区厦门片区管理委员会',
      '中国（福建）自由贸易试验区厦门片区',
      'functional-area',
      null,
      17,
    ],
    ['中国(四川)自由贸易试验区', '中国(四川)自由贸易试验区', 'functional-area', null, 13],
    ['香港特别行政区', '香港特别行政区', 'province', null, 7],
  ])('reads %s', (text, name, level, within, length) => {
    expect(readAreaName(text)).toEqual({ name, level, within, length });
  });

  it.each([
    '关于促进全市经济发展的通知',
    '加大城市更新力度',
    '本市各区人民政府',
    '各区、县（市）政府',
    '促进社区发展',
    '为推动园区提质',
    '城市更新',
    '人民政府办公室',
    '',
    '全区产业发展',
    '全市经济开发区',
  ])('finds no name in %j', (text) => {
    expect(readAreaName(text)).toBeNull();
  });

  it('takes a prefix of the text that ends in its own name, whatever the text', () => {
    const part = fc.constantFrom(
      '深圳',
      '市',
      '区',
      '罗湖',
      '开发',
      '新',
      '省',
      '镇',
      '本',
      '的',
      '\ud800',
      'A',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const found = readAreaName(text);
        if (!found) return;
        expect(text.slice(0, found.length).endsWith(found.name)).toBe(true);
      }),
    );
  });
});
