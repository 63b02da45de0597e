import { describe, expect, it } from 'vitest';
import type { DocumentFields } from '../extraction.ts';
import { outline } from '../outline/outline.ts';
import { warningsOf } from './warnings.ts';

const DOCUMENT: DocumentFields = {
  id: 'd1',
  title: '某某区促进消费发展办法',
  level: 'district',
  area: '某某区',
  number: null,
  issuers: ['某某区人民政府'],
  issued: '2025-06-10',
  published: null,
  effective_from: '2025-07-01',
  valid_until: null,
  period_from: null,
  period_until: null,
  uncounted: null,
};

/** What is warned of a second document, with the words of the text that it points to. */
function seconds(text: string): [message: string, words: string][] {
  return warningsOf(DOCUMENT, outline(text), [], null)
    .filter(({ code }) => code === 'second-document')
    .map(({ message, start, end }) => [/“(.*)”/.exec(message)![1]!, text.slice(start, end)]);
}

describe('a second document in the same file', () => {
  const first =
    '某某区促进消费发展办法\n第一条（支持首发）\n对首店给予支持。\n第二条（附则）\n自发布之日起施行。\n';
  const rest = '一、支持措施\n（一）培育平台。支持企业建设平台。\n（二）集聚人才。支持企业引进人才。';

  it('is named where it begins', () => {
    const title = '某某区支持航运发展若干措施';
    expect(seconds(`${first}${title}\n${rest}`)).toEqual([[title, title]]);
  });

  it('is none where something is annexed, or nothing follows', () => {
    expect(seconds(`${first}附件\n某某区支持航运发展若干措施\n${rest}`)).toEqual([]);
    expect(seconds(first)).toEqual([]);
  });
});
