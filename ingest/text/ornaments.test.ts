import { describe, expect, it } from 'vitest';
import { withoutOrnaments } from './ornaments.ts';

describe('ornaments', () => {
  it('before a line are blanks', () => {
    expect(withoutOrnaments('📌责任部门：区经委\n  ✅ 支持')).toBe('  责任部门：区经委\n    支持');
  });

  it('inside of a line stay', () => {
    expect(withoutOrnaments('来看看👇\n支持📌企业')).toBe('来看看👇\n支持📌企业');
  });

  it('before the point of a number are none of its signs', () => {
    expect(withoutOrnaments('1\\. **建设枢纽。**\n路径 C:\\.x')).toBe('1.  **建设枢纽。**\n路径 C:\\.x');
  });
});
