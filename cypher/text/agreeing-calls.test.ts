import { describe, expect, it } from 'vitest';
import { agreeingCalls } from './agreeing-calls.ts';

describe('agreeingCalls', () => {
  it.each([
    ['RETURN sum(n.x) AS s', 'RETURN coalesce(sum(n.x), 0) AS s'],
    ['RETURN SUM(size(n.x) + f(1)) / count(*)', 'RETURN coalesce(sum(size(n.x) + f(1)), 0) / count(*)'],
    ['RETURN sum(a), sum(b)', 'RETURN coalesce(sum(a), 0), coalesce(sum(b), 0)'],
    ["RETURN 'sum(1)' AS `sum(x)`, n.sum AS sum", "RETURN 'sum(1)' AS `sum(x)`, n.sum AS sum"],
    ['RETURN sum(x', 'RETURN sum(x'],
    ['RETURN round(sum(x) / 2) AS r', 'RETURN floor((coalesce(sum(x), 0) / 2) + 0.5) AS r'],
    [
      'RETURN stDev(x) AS r, n.round AS round',
      'RETURN coalesce(stDev(x), avg(x) - avg(x)) AS r, n.round AS round',
    ],
  ])('%s', (given, expected) => {
    expect(agreeingCalls(given)).toBe(expected);
  });
});
