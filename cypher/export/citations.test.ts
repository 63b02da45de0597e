import { describe, expect, it } from 'vitest';
import { bibtex, type CitedDocument, gbt7714, reference } from './citations.ts';
import { exportSettings } from './testing.ts';

const document: CitedDocument = {
  id: 'd',
  title: '关于转发核准暂行实施办法的通知',
  number: '京政办发[2005]37号',
  issuers: ['北京市人民政府办公厅'],
  issued: '2005-07-12',
  published: null,
  validUntil: null,
  source: 'documents/a.txt',
  sha256: 'abcdef0123456789'.repeat(4),
};
const settings = exportSettings({ title: 'a @article{x, title' });

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('reference', () => {
  it('is as GB/T 7714 gives its own example of a notice', () => {
    expect(reference({ ...document, source: 'http://example.org/1' }, '2026-11-22')).toBe(
      '北京市人民政府办公厅. 关于转发核准暂行实施办法的通知: 京政办发[2005]37号[A/OL]. (2005-07-12)[2026-11-22]. http://example.org/1',
    );
  });

  it('leaves out what is not known, and names three issuers', () => {
    expect(reference({ ...document, number: null, issuers: [], issued: null }, '2026-11-22')).toBe(
      '关于转发核准暂行实施办法的通知[A].',
    );
    expect(reference({ ...document, issuers: ['甲', '乙', '丙', '丁'] }, '2026-11-22')).toMatch(
      /^甲, 乙, 丙, 等\. /,
    );
  });
});

describe('lists of references', () => {
  it('number their entries and say what they rest on', async () => {
    const text = await textOf(gbt7714({ settings, documents: () => [document, document] }));
    expect(text).toMatch(/^\[1\] 北京市.*\n\[2\] 北京市.*\n\nTitle: a @article/);
  });

  it('are BibTeX whose braces balance, with a key for each and no entry in its comments', async () => {
    const hostile = { ...document, title: 'a } { \\ % & # _ ~ ^ $ @book{', issuers: ['甲 and 乙'] };
    const text = await textOf(bibtex({ settings, documents: () => [document, hostile] }));
    let depth = 0;
    for (const character of text.slice(text.indexOf('\n@'))) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect([...text.matchAll(/^@(\w+)\{([^,]+),/gm)].map(([, kind, key]) => [kind, key])).toEqual([
      ['misc', 'cetu-abcdef0123'],
      ['misc', 'cetu-abcdef0123-2'],
    ]);
    expect(text.split('\n@')[0]).not.toContain('@');
    expect(text).toContain('author = {{甲 and 乙}}');
    expect(text).toContain(
      'title = {{a \\textbraceright{} \\textbraceleft{} \\textbackslash{} \\% \\& \\# \\_ \\textasciitilde{} \\textasciicircum{} \\$ @book\\textbraceleft{}}}',
    );
  });
});
