import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBand } from './chance.ts';

function choose(n: bigint, k: bigint): bigint {
  let result = 1n;
  for (let i = 0n; i < k; i++) result = (result * (n - i)) / (i + 1n);
  return result;
}

/** Permutations of all with `k` of the draws marked, counted exactly. */
const ways = (total: number, marked: number, draws: number, k: number) =>
  k < 0 || draws - k > total - marked
    ? 0n
    : choose(BigInt(marked), BigInt(k)) * choose(BigInt(total - marked), BigInt(draws - k));

describe('chanceBand', () => {
  it('agrees with the band worked out by hand', () => {
    // 3 of 6 links on a priority, an area with 3: P(0) = P(3) = 1/20, P(1) = P(2) = 9/20; nothing is outside.
    expect(chanceBand(6, 3, 3)).toEqual({ low: 0, high: 3 });
    // 50 of 100, an area with 20: mean 10, standard deviation 2.01.
    expect(chanceBand(100, 50, 20)).toEqual({ low: 6, high: 14 });
  });

  it('leaves at most 2.5 % of the permutations beyond each end, and would leave more were it narrower', () => {
    const numbers = fc
      .integer({ min: 1, max: 60 })
      .chain((total) => fc.tuple(fc.constant(total), fc.nat(total), fc.nat(total)));
    fc.assert(
      fc.property(numbers, ([total, marked, draws]) => {
        const { low, high } = chanceBand(total, marked, draws);
        const all = Number(choose(BigInt(total), BigInt(draws)));
        const share = (from: number, to: number) => {
          let sum = 0n;
          for (let k = Math.max(from, 0); k <= Math.min(to, marked, draws); k++)
            sum += ways(total, marked, draws, k);
          return Number(sum) / all;
        };
        const slack = 1e-9;
        expect(share(0, low - 1)).toBeLessThanOrEqual(0.025 + slack);
        expect(share(high + 1, total)).toBeLessThanOrEqual(0.025 + slack);
        expect(share(0, low)).toBeGreaterThan(0.025 - slack);
      }),
    );
  });
});
