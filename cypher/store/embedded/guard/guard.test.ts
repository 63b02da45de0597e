import { describe, expect, it } from 'vitest';
import { assertSameAnswer } from './guard.ts';

const refusal = (cypher: string, parameters = {}): string | undefined => {
  try {
    assertSameAnswer(cypher, parameters);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('assertSameAnswer', () => {
  it.each([
    ['MATCH (p:Priority) RETURN coalesce(p, null) AS x', /coalesce/],
    ['MATCH ()-[r]->() RETURN max(r) AS x', /max/],
    ['MATCH (p:Priority) RETURN CASE WHEN true THEN p END AS x', /CASE/],
    ['MATCH (t:Tier) WITH collect(t) AS ts RETURN [x IN ts WHERE x.ordinal > 1] AS l', /comprehension/],
    ['MATCH path = (a)--(b) RETURN [n IN nodes(path) | n] AS l', /comprehension/],
    ["MATCH (t:Target) WHERE t.year = '2025' RETURN t.id AS id", /text with a number/],
    ["MATCH (t:Target {year: '2025'}) RETURN t.id AS id", /text with a number/],
    ['MATCH (p:Priority) WHERE 5 = p.code RETURN p.id AS id', /text with a number/],
    ['RETURN true < false AS x', /true and false/],
    ['RETURN [1, 2][-1..] AS x', /negative/],
    ['RETURN [1, 2] + 3 AS x', /list \+/],
    ['RETURN [1, null] = [1] AS x', /null/],
    ['RETURN any(x IN [null] WHERE x = 1) AS x', /null/],
    ['MATCH (x:Amount) RETURN toString(avg(x.max)) AS x', /decimals/],
    ['MATCH (a) OPTIONAL MATCH (a)--(b) WHERE EXISTS { (b)--(:Tier) } RETURN b.id AS x', /OPTIONAL MATCH/],
    [
      'MATCH (a) OPTIONAL MATCH (a)--(b) WHERE b.x = 1 AND COUNT { (b)--() } > 1 RETURN b.id AS x',
      /OPTIONAL/,
    ],
    ['MATCH (a) OPTIONAL MATCH (a)--(b) WHERE NOT (b)<-[:OF]-() RETURN b.id AS x', /OPTIONAL MATCH/],
    ["OPTIONAL MATCH (b:Tier) WHERE b.x STARTS WITH 'a' AND (b)-->() RETURN b.id AS x", /OPTIONAL MATCH/],
    ['CALL { OPTIONAL MATCH (b:Tier) WHERE (b)--() RETURN b } RETURN b.id AS x', /OPTIONAL MATCH/],
  ])('refuses %s, by name', (cypher, construct) => {
    expect(refusal(cypher)).toMatch(construct);
    expect(refusal(cypher)).toMatch(/line 1, column \d+.*Connect Neo4j/);
  });

  it('looks at what a parameter is', () => {
    const cypher = 'MATCH (t:Target) WHERE t.year = $year RETURN t.id AS id';
    expect(refusal(cypher, { year: '2025' })).toMatch(/text with a number/);
    expect(refusal(cypher, { year: 2025 })).toBeUndefined();
  });

  it.each([
    'MATCH (p:Priority) RETURN coalesce(p.name, p.code) AS x, max(p.ordinal) AS m',
    "MATCH (p:Priority) RETURN CASE WHEN p.code = 'ai' THEN p.name ELSE '' END AS x",
    'MATCH path = (a)--(b) RETURN [n IN nodes(path) | n.id] AS l',
    'UNWIND [3, 1] AS x RETURN count(x) AS c, min(x) AS m, sum(x) - 1 AS s',
    "MATCH (m:Measure) WITH collect(m.title) AS ts RETURN [x IN ts WHERE x <> ''] AS l, ts[0..2] AS f",
    "RETURN {year: '2025'} AS map, [1, 2] + [3] AS l, ['a'][0] + 'b' AS s",
    "MATCH (m:Measure) WHERE m.title STARTS WITH '支持' RETURN m.path[0] + '/' + m.title AS t",
    "MATCH (t:Target) WHERE t.year > 2024 AND t.unit = '%' RETURN toString(t.year) AS y",
    'OPTIONAL MATCH (a)-->(b) WHERE (a.x) - 1 > 2 AND (a.x) < -1 RETURN count(b) AS n',
    'MATCH (a) WHERE (a)--() OPTIONAL MATCH (a)--(b) WHERE b.x = 1 WITH a WHERE EXISTS { (a)--() } RETURN a.x AS x',
    'CALL { OPTIONAL MATCH (b:Tier) WHERE b.x = 1 RETURN b } MATCH (b) WHERE (b)--() RETURN b.id AS x',
    'MATCH (n:X) DELETE n',
    'CALL { MATCH (n) RETURN n } RETURN n',
    'CALL db.labels() YIELD label',
    "RETURN 'MATCH (n) WITH n' AS x",
  ])('lets pass %s', (cypher) => {
    expect(refusal(cypher)).toBeUndefined();
  });

  it.each(['MATCH (n:Tier)', 'MATCH (n) WITH n', 'UNWIND [1] AS x'])('finds no end in %s', (cypher) => {
    expect(refusal(cypher)).toMatch(/cannot end with/);
  });
});
