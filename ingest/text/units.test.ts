import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasUnitWithin, indexIn, isIn, unitsOf, valueIn, valuesOf } from './units.ts';

const CHARS = [...'甲乙丙,。 aZ①\uffff'];

test('a set has its code units and no others, whichever sets were made before and after it', () => {
  const chosen = fc.array(fc.constantFrom(...CHARS), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(chosen, { minLength: 1, maxLength: 4 }), (lists) => {
      const sets = lists.map((chars) => unitsOf(chars.join('')));
      lists.forEach((chars, i) => {
        expect(CHARS.filter((char) => isIn(sets[i]!, char.charCodeAt(0)))).toEqual(
          CHARS.filter((char) => chars.includes(char)),
        );
      });
    }),
    { numRuns: 200 },
  );
});

test('nothing is in a set where a text has no code unit', () => {
  expect(isIn(unitsOf('甲'), ''.charCodeAt(0))).toBe(false);
  expect(isIn(unitsOf('甲'), '甲'.charCodeAt(-1))).toBe(false);
});

test('a table has the number of each of its code units, and 0 for all others', () => {
  const depths = valuesOf([
    ['([', 1],
    [')]', -1],
  ]);
  expect(Array.from('(x]', (char) => valueIn(depths, char.charCodeAt(0)))).toEqual([1, 0, -1]);
});

test('a code unit of a set is found before the end that is given', () => {
  const stops = unitsOf('。;');
  expect(indexIn('甲;乙。', stops)).toBe(1);
  expect(indexIn('甲;乙。', stops, 1)).toBe(-1);
});

test('a code unit of a set is asked for in a range of a text', () => {
  const stops = unitsOf('。;');
  const has = (from: number, to: number) => hasUnitWithin('甲;乙。', stops, from, to);
  expect([has(0, 1), has(0, 2), has(2, 3), has(2, 4), has(1, 1)]).toEqual([false, true, false, true, false]);
});
