import { describe, expect, it } from 'vitest';
import { keepingLast } from './last.ts';

describe('keepingLast', () => {
  it('does the work again only where it is asked for something else', () => {
    const asked: string[] = [];
    const joined = keepingLast((...of: readonly string[]) => {
      asked.push(of.join());
      return { text: of.join() };
    });
    const first = joined('a', 'b');
    expect(joined('a', 'b')).toBe(first);
    expect(joined('a')).toEqual({ text: 'a' });
    expect(joined('a', 'c')).toEqual({ text: 'a,c' });
    expect(joined('a', 'b')).toEqual(first);
    expect(asked).toEqual(['a,b', 'a', 'a,c', 'a,b']);
  });
});
