import { describe, expect, it } from 'vitest';
import { sumsOfNothing } from './sums.ts';

describe('sumsOfNothing', () => {
  it.each([
    ['RETURN sum(n.x) AS s', 'RETURN coalesce(sum(n.x), 0) AS s'],
    ['RETURN SUM(size(n.x) + f(1)) / count(*)', 'RETURN coalesce(SUM(size(n.x) + f(1)), 0) / count(*)'],
    ['RETURN sum(a), sum(b)', 'RETURN coalesce(sum(a), 0), coalesce(sum(b), 0)'],
    ["RETURN 'sum(1)' AS `sum(x)`, n.sum AS sum", "RETURN 'sum(1)' AS `sum(x)`, n.sum AS sum"],
    ['RETURN sum(x', 'RETURN sum(x'],
  ])('%s', (given, expected) => {
    expect(sumsOfNothing(given)).toBe(expected);
  });
});
