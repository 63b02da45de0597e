import { describe, expect, it } from 'vitest';
import { warningInWords } from './warning-words.ts';

describe('a warning in words', () => {
  it('is Chinese by its code, with what it quotes', () => {
    const unknown =
      'unknown-department: “区投促$&办” is not in the register of departments; it is kept as written.';
    expect(warningInWords(unknown, 'zh')).toBe('“区投促$&办”不在部门名录中，按原文保留。');
    const title = '关于“上海制造”的解读';
    expect(warningInWords(`not-a-policy: “${title}” explains, and does not count.`, 'zh')).toContain(
      `“${title}”只作`,
    );
    expect(warningInWords('issued-not-stated: The text has no date of issue.', 'zh')).toBe(
      '文中没有成文日期。',
    );
  });

  it('is its message in English, and where nobody knows its code', () => {
    const gap = 'numbering-gap: Numbering goes from 1 to 3 at “三、”: something may be missing here.';
    expect(warningInWords(gap, 'en')).toBe(gap.slice('numbering-gap: '.length));
    for (const code of ['new-code', 'constructor'])
      expect(warningInWords(`${code}: Something is new.`, 'zh')).toBe('Something is new.');
    expect(warningInWords('no code at all', 'zh')).toBe('no code at all');
  });
});
