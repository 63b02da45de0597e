import { expect, it } from 'vitest';
import { eachOf } from './each-of.ts';

it('makes one thing of each of a list, in its order, and is told its index', () => {
  expect(eachOf(['甲', '乙'], (one, i) => `${i}${one}`)).toEqual(['0甲', '1乙']);
  expect(eachOf([], String)).toEqual([]);
});
