import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luceneQuery } from './fulltext.ts';

describe('luceneQuery', () => {
  it('lets a title weigh more than a text', () => {
    expect(luceneQuery('人工智能')).toBe('title:"人工智能"^4 name:"人工智能"^4 "人工智能"^2 人工智能');
  });

  it('leaves no operator of the query language in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = luceneQuery(text).replace(/(?:title:|name:)?"[\p{L}\p{N}\p{M}]+"\^\d/gu, '');
        expect(rest).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
        for (const operator of ['AND', 'OR', 'NOT']) expect(rest.split(' ')).not.toContain(operator);
      }),
    );
  });
});
