import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepView, keptView, MOST_KEPT } from './kept-views.ts';

const start = { keys: [], edges: [] };
const data = (name: string) => ({ a: [`Area:${name}`] });
const addedOf = (mark: string) => keptView(start, mark)?.added ?? null;

/** A storage of so many characters. */
function storage(most: number): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem(key, text) {
      const others = [...items].reduce((sum, [name, { length }]) => sum + (name === key ? 0 : length), 0);
      if (others + text.length > most) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
  };
}

describe('views that this tab keeps', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage(100_000));
    return () => vi.unstubAllGlobals();
  });

  it('are found again, as many as are kept, and the newest always', () => {
    const marks = Array.from({ length: MOST_KEPT + 2 }, (_, at) => keepView(data(`v${at}`), null));
    expect(marks.map(addedOf)).toEqual([null, null, ...marks.slice(2).map((_, at) => [`Area:v${at + 2}`])]);
  });

  it('give way first where another took their place in the address', () => {
    const first = keepView(data('first'), null);
    let last = keepView(data('moved'), null);
    for (let at = 0; at < 30; at++) last = keepView(data(`moved ${at}`), last);
    expect([addedOf(first), addedOf(last)]).toEqual([['Area:first'], ['Area:moved 29']]);
  });

  it('make room for the newest where the storage is full', () => {
    vi.stubGlobal('sessionStorage', storage(1000));
    const large = (name: string) => data(name.padEnd(300, '.'));
    const [old, last] = [keepView(large('old'), null), [1, 2, 3].map((at) => keepView(large(`${at}`), null))];
    expect(addedOf(old)).toBeNull();
    expect(addedOf(last[2]!)).toHaveLength(1);
  });
});
