import { describe, expect, it } from 'vitest';
import { areaNamed } from './area-name.ts';

const areas = [
  { id: 'jingan', name: '静安区', nameEn: "Jing'an District" },
  { id: 'pudong', name: '浦东新区', nameEn: 'Pudong New Area' },
  { id: 'putuo', name: '普陀区', nameEn: 'Putuo District' },
];
const found = (wanted: string) => areaNamed(areas, wanted)?.id;

describe('an area', () => {
  it('is found by its id, its names, and as much of a name as only it has', () => {
    for (const wanted of ['jingan', '静安区', '静安', "Jing'an District", "jing'an", ' 静安 '])
      expect(found(wanted)).toBe('jingan');
    expect(found('浦东')).toBe('pudong');
  });

  it('is not guessed', () => {
    for (const wanted of ['pu', '', '徐汇', '安区']) expect(found(wanted)).toBeUndefined();
  });
});
