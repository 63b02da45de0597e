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
    ['CALL db.labels() YIELD label', /the procedure db\.labels \(line 1, column 6\)/],
    ["UNWIND ['X'] AS x CALL `db`.createLabel(x) RETURN x", /the procedure .*createLabel/],
    ['MATCH (m:Measure) WITH min(substring(m.text, 0, 2)) AS n WHERE n > 1 RETURN n', /text with a number/],
    ["MATCH (t:Target) WITH t.year AS a WITH a AS b WHERE b = '2025' RETURN b", /text with a number/],
    ["MATCH (t:Target) UNWIND [t.year] AS y WITH collect(y) AS ys RETURN '2025' IN ys", /text with a number/],
    ["MATCH (t:Target) RETURN {y: t.year}.y = '2025' AS x", /text with a number/],
    ["RETURN CASE WHEN true THEN 1 ELSE '1' END = 1 AS x", /text with a number/],
    ["RETURN coalesce(null, size('a')) < '2' AS x", /text with a number/],
    ["CALL { RETURN 1 AS a UNION RETURN '1' AS a } RETURN a = 1 AS x", /text with a number/],
    ['MATCH (t:Target) WHERE EXISTS { MATCH (t)--(m) WHERE t.year = m.title } RETURN t.id AS x', /text with/],
    ["RETURN reduce(s = 0, x IN [1] | s + x) = '1' AS x", /text with a number/],
    ['MATCH (n:Tier) UNWIND keys(n) AS k WITH n[k] AS v WHERE v = 1 RETURN v', /not known/],
    ['MATCH (m:Measure) WITH m.path AS p, m.title AS t RETURN p + t AS x', /list \+/],
    ['WITH [1, 2, 3] AS l, 0 - 1 AS i RETURN l[i..] AS x', /negative/],
    ['MATCH (d:Document) RETURN date(d.periodFrom) AS x', /YYYY-MM-DD/],
    ["RETURN date('2024-06') AS x", /YYYY-MM-DD/],
    ['MATCH (m:Measure) RETURN size(m.ordinal) AS x', /size/],
    ["MATCH (m:Measure) RETURN m.title - 'a' AS x", /- of values/],
    ["MATCH (m:Measure) WHERE m.title =~ '\\\\w+' RETURN m", /=~/],
    ['MATCH p = (a)--(b) WHERE none(n IN nodes(p) WHERE n.year > 1) RETURN a.id AS x', /none\(\)/],
    ['MATCH p = (a)--(b) WHERE NOT any(n IN nodes(p) WHERE n.year > 1) RETURN a.id AS x', /any\(\)/],
    ['OPTIONAL MATCH (p:Tier) WITH collect(p.code) AS l, p WHERE NOT p.code IN l RETURN l', /empty/],
    ['MATCH (m) WHERE EXISTS { (m)--(d)-[:OF]->()--(d) } RETURN m.id AS x', /comes back/],
    ['MATCH (m) WHERE NOT EXISTS { MATCH (m)--(d) MATCH (d)-->()<--(d) } RETURN m.id AS x', /comes back/],
    [
      'MATCH (m) RETURN EXISTS { (m)--() } AS a, COUNT { (m)-->() } AS b, count(*) AS n',
      /more than one subq/,
    ],
    ['MATCH (m:Measure) RETURN (m)--() AS x', /pattern as a value/],
    ['MATCH (t:Target) RETURN t.nothing / 0 AS x', /null \/ an integer/],
    ["MATCH (m:CetuMeta) WHERE m.version = '1' RETURN m.id AS x", /text with a number/],
    ['MATCH (m:Measure) WHERE m.owner > 5 RETURN m.id AS x', /text with a number/],
  ])('refuses %s, by name', (cypher, construct) => {
    expect(refusal(cypher)).toMatch(construct);
    expect(refusal(cypher)).toMatch(/line 1, column \d+.*Connect Neo4j/);
  });

  it.each([
    "MATCH (t:Target) WITH t.year AS y, t WHERE y = '2025' SET t.unit = 'x'",
    "MATCH (t:Target) SET t.unit = CASE WHEN t.year = '2025' THEN 'a' END",
    "MERGE (t:Target {year: '2025'}) ON CREATE SET t.unit = 'x'",
    "MATCH (t:Target) SET t.unit = 'x' WITH t.year AS y WHERE y = '2025' RETURN y",
  ])('refuses it in what writes: %s', (cypher) => {
    expect(refusal(cypher)).toMatch(/text with a number/);
  });

  it.each([
    'UNWIND $rows AS row CREATE (n:Target {id: row.id}) SET n = row',
    "MATCH (t:Target {id: 'a'}) SET t.unit = 'x', t += {year: 2025} REMOVE t.op",
    'MATCH (a:Tier), (b:Tier) WHERE a.ordinal < b.ordinal MERGE (a)-[r:X]->(b) ON MATCH SET r.n = 1 RETURN count(r) AS n',
    'MATCH (t:Target) DETACH DELETE t',
  ])('lets write: %s', (cypher) => {
    expect(refusal(cypher, { rows: [{ id: 'a', year: 2025 }] })).toBeUndefined();
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
    "CALL grafeo.search.text('Measure', 'title', '人工智能', 5) YIELD node_id RETURN node_id AS id",
    "RETURN 'MATCH (n) WITH n' AS x",
    'MATCH (m) WHERE EXISTS { (m)--()--(m) } AND COUNT { (m)--(d)--()--(d) } > 1 RETURN m.id AS x',
    'MATCH (m) WHERE EXISTS { (m)--(d), (d)--(e) } RETURN m.id AS x',
    'MATCH (m) RETURN EXISTS { (m)--() } AS a, m.kind AS k, sum(COUNT { (m)-->() }) AS n',
    'MATCH (m:Measure) WHERE (m)--() AND NOT (m)-->() RETURN m.ordinal / 0 AS x, 5 % size(m.text) AS y',
    'MATCH (m:Measure) WITH m, size(m.text) AS n WHERE n > 1 RETURN min(n) + 1 AS x',
    "MATCH (d:Document) WITH substring(d.issued, 0, 4) AS y RETURN toInteger(y) > 2024 AS x, y = '2024' AS z",
    'MATCH (t:Target) WITH t.unit AS u, collect(t.value) AS vs UNWIND vs AS v WITH u, v WHERE v > 10 RETURN u, v',
    'MATCH p = (a)--(b) WHERE any(n IN nodes(p) WHERE n.year > 1) AND length(p) < 3 RETURN a.id AS x',
    "MATCH (d:Document) WHERE date(d.validUntil) < date('2026-06-01') + duration({months: 1}) RETURN d.id AS x",
    'MATCH (t:Tier)<-[:IN_TIER]-(p) WITH t, collect(p.code) AS codes RETURN t.code AS c, codes[0..3] AS f, size(codes)',
    'MATCH (n:Tier) UNWIND keys(n) AS k RETURN k, n[k] AS v, n {.code, other: 1}.other + 1 AS x',
    'MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) WHERE NOT p.code IN l.terms AND none(t IN l.terms WHERE size(t) < 2) RETURN m.id AS x',
    "MATCH (p:Priority) RETURN p.code + '-' + toString(p.ordinal) + CASE p.ordinal WHEN 1 THEN '!' ELSE '' END AS x",
  ])('lets pass %s', (cypher) => {
    expect(refusal(cypher)).toBeUndefined();
  });

  it.each(['MATCH (n:Tier)', 'MATCH (n) WITH n', 'UNWIND [1] AS x'])('finds no end in %s', (cypher) => {
    expect(refusal(cypher)).toMatch(/cannot end with/);
  });
});
