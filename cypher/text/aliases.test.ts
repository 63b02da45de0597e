import { describe, expect, it } from 'vitest';
import { nameItems } from './aliases.ts';

describe('nameItems', () => {
  it.each([
    ['MATCH (n) RETURN n, count(*)', 'MATCH (n) RETURN n, count(*) AS `count(*)`'],
    [
      'MATCH (n) RETURN DISTINCT n.id ORDER BY n.id LIMIT 1',
      'MATCH (n) RETURN DISTINCT n.id AS `n.id` ORDER BY n.id LIMIT 1',
    ],
    ['MATCH (n) WITH n, count(n.x) AS c RETURN *', 'MATCH (n) WITH n, count(n.x) AS c RETURN *'],
    [
      "RETURN n.name STARTS WITH 'a', [x IN l | x.y]",
      "RETURN n.name STARTS WITH 'a' AS `n.name STARTS WITH 'a'`, [x IN l | x.y] AS `[x IN l | x.y]`",
    ],
    [
      'CALL { MATCH (n) RETURN n.id } RETURN 1 AS x;',
      'CALL { MATCH (n) RETURN n.id AS `n.id` } RETURN 1 AS x;',
    ],
    [
      'MATCH (n) RETURN CASE WHEN n.a THEN 1 ELSE 2 END',
      'MATCH (n) RETURN CASE WHEN n.a THEN 1 ELSE 2 END AS `CASE WHEN n.a THEN 1 ELSE 2 END`',
    ],
    ["LOAD CSV WITH HEADERS FROM 'x' AS row RETURN row", "LOAD CSV WITH HEADERS FROM 'x' AS row RETURN row"],
    ['RETURN 1 AS a UNION RETURN 2', 'RETURN 1 AS a UNION RETURN 2 AS `2`'],
    ['RETURN n.`a``b`', 'RETURN n.`a``b` AS `n.``a````b```'],
    ['MATCH (n) RETURN n.return, n.with', 'MATCH (n) RETURN n.return AS `n.return`, n.with AS `n.with`'],
    ["RETURN 'RETURN x' // RETURN 1", "RETURN 'RETURN x' AS `'RETURN x'` // RETURN 1"],
  ])('%s', (given, expected) => {
    expect(nameItems(given)).toBe(expected);
  });

  it('changes nothing when it runs again', () => {
    const once = nameItems('MATCH (n) RETURN n, count(*), sum(n.x) + 1');
    expect(nameItems(once)).toBe(once);
  });
});
