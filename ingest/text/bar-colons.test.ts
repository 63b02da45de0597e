import { describe, expect, it } from 'vitest';
import { withColons } from './bar-colons.ts';

describe('bars behind labels', () => {
  it('are colons', () => {
    expect(withColons('责任部门丨区经委、区统计局\n来源｜区经委')).toBe(
      '责任部门：区经委、区统计局\n来源：区经委',
    );
  });

  it('are bars behind what is no label, and inside of a line', () => {
    const text = '政策速递丨支持企业上市\n01｜稳产增效\n发布：责任部门丨区经委';
    expect(withColons(text)).toBe(text);
  });
});
