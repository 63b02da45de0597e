/** Constructs in which engines differ: each has to give the same rows, or be refused. */
export const TRICKY: readonly string[] = `
MATCH (p:Priority) RETURN CASE WHEN p.code = 'ai' THEN p ELSE null END AS x
MATCH (p:Priority) OPTIONAL MATCH (p)-[:MAPS_TO]->(q) RETURN coalesce(q, p) AS x
MATCH (t:Tier) WITH collect(t) AS ts RETURN [x IN ts WHERE x.ordinal > 2] AS l
MATCH (t:Tier) WITH collect(t) AS ts RETURN [x IN ts | x] AS l
MATCH (t:Tier) RETURN max(t) AS m
MATCH p = (t:Tier)<--() RETURN [n IN nodes(p) WHERE n:Priority] AS l
RETURN '1' = 1 AS x
RETURN 1 = '1' AS x
RETURN true < false AS x
RETURN [1, 2, 3, 4][-2..] AS x
RETURN [1, 2, 3, 4][..-1] AS x
RETURN [1, 2] + 3 AS x
RETURN 3 + [1, 2] AS x
RETURN date('2026-02-28').week AS x
RETURN date('2026-02-28').quarter AS x
RETURN date('2026-02-28').ordinalDay AS x
UNWIND [null, null] AS x RETURN sum(x) AS s
RETURN any(x IN [null] WHERE x = 1) AS x
RETURN all(x IN [1, null] WHERE x = 1) AS x
RETURN none(x IN [null] WHERE x = 1) AS x
RETURN [1, null] = [1, null] AS x
RETURN [1, 2] = [1, null] AS x
RETURN {a: null} = {a: null} AS x
RETURN 1 IN [2, null] AS x
UNWIND [10, 20] AS x WITH x, 0.5 AS p RETURN percentileCont(x, p) AS m
MATCH (t:Tier) OPTIONAL MATCH (t)<-[:IN_TIER]-(p) WHERE NOT (p)<-[:ADDRESSES]-() RETURN t.code AS t, p.code AS p
MATCH (m:Measure) OPTIONAL MATCH (m)-[:COMMITS_TO]->(t) WHERE EXISTS { MATCH (t)<-[:COMMITS_TO]-(x) WHERE x <> m } RETURN m.id AS m, t.id AS t
MATCH (n:Tier)
MATCH (t:Tier) WITH t
MATCH (n:Tier|Priority) RETURN count(n) AS c
MATCH (n:!Tier) RETURN count(n) AS c
MATCH (n WHERE n.code = 'ai') RETURN n.code AS c
MATCH ((a)-[:IN_TIER]->(b)){1,2} RETURN count(*) AS c
RETURN COLLECT { MATCH (t:Tier) RETURN t.code ORDER BY t.code } AS c
RETURN 'a' || 'b' AS x
RETURN round(1.234, 2) AS x
RETURN isEmpty([]) AS x
RETURN date.truncate('month', date('2026-02-28')) AS x
RETURN duration.between(date('2026-01-01'), date('2026-02-28')).days AS x
RETURN date('2026-02-28').year AS x
MATCH p = (t:Tier) RETURN length(p) AS x
RETURN 1 < 'a' AS x
RETURN toInteger(1.9) AS x
RETURN 10 / 4 AS x
RETURN 'x' + 1 AS x
RETURN 1.0 AS f
RETURN toString(1.0) AS x
RETURN toFloat(3) / 2 AS x
RETURN size(toString(3.0)) AS x
MATCH (t:Tier) WITH t, t.code AS c RETURN count(t.nothing) AS a, collect(t.nothing) AS b
MATCH (t:Tier) RETURN t.code AS c ORDER BY t.ordinal LIMIT 3
RETURN [x IN [1, 2, null] WHERE x > 1] AS l
RETURN range(5, 1, -2) AS r
RETURN split('', ',') AS s
RETURN substring('abc', 5) AS s
RETURN [1, 2, 3][5] AS x
RETURN [1, 2, 3][1..10] AS x
RETURN null + 1 AS x, null + 'a' AS y, 'a' STARTS WITH null AS z
RETURN 0.1 + 0.2 AS x, 1e308 * 10 AS y
RETURN -5 % 3 AS x
RETURN 5 = 5.0 AS x
MATCH (t:Tier) RETURN DISTINCT t.nothing AS x
UNWIND [] AS x RETURN max(x) AS m, count(x) AS c
UNWIND [1, 'a', true, null, [1], 2.5] AS x RETURN x ORDER BY x
UNWIND ['b', 'a', 'B', '一', '二'] AS x RETURN x ORDER BY x
UNWIND [[1, 2], [1], [0, 5]] AS x RETURN x ORDER BY x
RETURN toUpper(null) AS x, size(null) AS y
RETURN exists((:Tier)) AS x
MATCH (i:Industry)-[:PART_OF]->(p:Priority) RETURN p.code AS p, collect(i.name)[0..0] AS first, count(i) AS n ORDER BY p
MATCH (t:Target) WHERE t.year = '2025' RETURN t.indicator AS i
MATCH (t:Target {year: '2025'}) RETURN t.indicator AS i
MATCH (p:Priority) WHERE p.code <> 5 RETURN count(p) AS n
WITH [1,null] AS a, [1,null] AS b WHERE a <> b RETURN 1 AS x
UNWIND range(1,3) AS x WITH collect(x) AS l, max(x) AS m RETURN l[m-1] AS a, l[..m] AS b, l[-m] AS c
WITH [1,2,3] AS l, -1 AS i RETURN l[i..] AS x
WITH [1,2,3] AS l, -1 AS i RETURN l[..i] AS x
UNWIND [1,2,3] AS x RETURN x AS y ORDER BY x DESC
RETURN duration({days: 1}) + duration({months: 1}) AS a
RETURN size('abc') > '2' AS x
RETURN coalesce(null, 1) = '1' AS x
RETURN CASE WHEN true THEN 1 ELSE 'a' END = '1' AS x
RETURN [1, 'a'][0] = '1' AS x
RETURN 1 + 1 = '2' AS x
RETURN toString(1) = 1 AS x
RETURN [x IN [1,2] WHERE x = '1'] AS x
RETURN any(x IN ['1'] WHERE x = 1) AS x
WITH {a: 1} AS m RETURN m.a = '1' AS x
WITH {a: {b: 1}} AS m RETURN m.a.b = '1' AS x
WITH [{a: 1}] AS l RETURN l[0].a = '1' AS x
RETURN reduce(s = 0, x IN [1] | s + x) = '1' AS x
CALL { RETURN 1 AS a } RETURN a = '1' AS x
CALL { RETURN 1 AS a UNION RETURN '1' AS a } RETURN a = '1' AS x ORDER BY x
RETURN EXISTS { WITH 1 AS a WHERE a = '1' RETURN a } AS x
RETURN count(*) = '1' AS x
RETURN 1 = 1 = '1' AS x
RETURN '1' < 2 AND true AS x
RETURN 0.1 = '0.1' AS x
RETURN 'a' + 1.5 AS a
RETURN toString(3 / 2.0) AS a
RETURN toString(toFloat('1.5')) AS a
RETURN 1 <> '1' AS x
RETURN NOT (1 = '1') AS x
RETURN 2 ^ 3 ^ 2 AS x
UNWIND [1,2,2] AS x RETURN collect(x)[0] AS n
UNWIND [1,2,2] AS x RETURN collect(x)[0..2] AS n
UNWIND [1,2,2] AS x RETURN [y IN collect(x) WHERE y > 1] AS n
UNWIND [1,2,2] AS x RETURN reduce(s = 0, y IN collect(x) | s + y) AS n
UNWIND [1,2,2] AS x RETURN x, {n: count(*), m: max(x)} AS n ORDER BY x
UNWIND [1,2,2] AS x RETURN x, [count(*), max(x)] AS n ORDER BY x
MATCH (p:Priority) WHERE size([(p)<-[:ADDRESSES]-(m) | 1]) > 5 RETURN p.code AS c ORDER BY c
MATCH (p:Priority) RETURN p.code AS c, COUNT { MATCH (p)<-[:ADDRESSES]-(m:Measure) RETURN DISTINCT m.scope AS s } AS n ORDER BY c
MATCH (d:Document) RETURN d.title AS t, duration.between(date(d.issued), date(d.validUntil)) AS v ORDER BY t
MATCH (d:Document) RETURN d.title AS t, duration.inDays(date(d.issued), date(d.validUntil)).days AS v ORDER BY t
MATCH (m:Measure) WITH m ORDER BY size(m.text) DESC, m.id WITH collect(m.title)[..3] AS t RETURN t
RETURN toString(1e20) AS a
RETURN 9223372036854775807 AS a
RETURN toInteger('42') AS a, toInteger(' 42 ') AS b, toInteger('4.2') AS c, toInteger('x') AS d, toInteger('') AS e
RETURN toInteger('1e3') AS a
RETURN toInteger('0x1F') AS a
RETURN toInteger('９') AS a
RETURN toFloat('NaN') AS a
RETURN toBoolean('TRUE') AS a, toBoolean('yes') AS b, toBoolean(' true') AS c
RETURN '人工智能' =~ '.*智.' AS a, '人工智能' =~ '[一-龥]+' AS b, '人工智能' =~ '\\\\p{IsHan}+' AS c
RETURN 'aa' =~ '(a)\\\\1' AS a
MATCH (p:Priority) RETURN p.code AS c ORDER BY c LIMIT 1 + 2
RETURN 0.0 / 0 AS a
RETURN 0.0 / 0 = 0.0 / 0 AS a
RETURN 1.0 / 0 AS a
MATCH (p:Priority) RETURN p.code AS c ORDER BY c SKIP -1
MATCH (p:Priority) RETURN p.code AS c ORDER BY c LIMIT 2.0
RETURN [1, 2, 3][0..null] AS a
RETURN null IN [] AS a, null IN [1] AS b, 1 IN null AS c, 1 IN [] AS d
RETURN range(0, 10, 3) AS a, range(3, 1) AS b, range(3, 1, -1) AS c, range(-2, 2) AS d
MATCH (n:Priority&!Tier) RETURN count(n) AS n
MATCH (a:Tier) WHERE a.nothing IS NULL AND a['code'] = 'leading' RETURN a.code AS c
RETURN date({year: 2024, month: 2, day: 29}) AS a, date('20240229') AS b
RETURN date('2024-W10') AS a
RETURN date('2024-02-30') AS a
RETURN datetime().epochMillis > 0 AS a
RETURN date('2024-05-06').dayOfWeek AS a
RETURN nullIf('a', 'b') AS a
RETURN 1 AS \`中文 名\`, 2 AS \`a\`\`b\`
MATCH (m:Measure) RETURN EXISTS { (m)-[:OFFERS]->() } AS o, EXISTS { (m)-[:RESPONSIBLE]->() } AS r, count(*) AS n ORDER BY o, r
RETURN null + 1 AS a, 1 + null AS b, null * 0 AS c, null / 0 AS d, -null AS e, null ^ 2 AS f
RETURN 3037000500 * 3037000500 AS a
UNWIND [1, [2, 3]] AS x RETURN x
RETURN 'a' IN 'abc' AS a
UNWIND [true, false, null] AS x RETURN x ORDER BY x
UNWIND [{a: 2}, {a: 1}] AS x RETURN x ORDER BY x
UNWIND [1, 'a', null, true, 2.5, 'B'] AS x RETURN x ORDER BY x DESC
RETURN toUpper('straße') AS a, toLower('İ') AS b
RETURN toUpper('ǆ') AS a, toLower('ΑΣ') AS b
RETURN 10 ^ -1 AS a
RETURN replace('人工智能人工', '人工', '') AS a, replace('aaa', 'aa', 'b') AS b, replace('abc', '', 'x') AS c
MATCH (m:Measure) RETURN COUNT { (m)-[:OFFERS]->() } AS o, COUNT { (m)-[:RESPONSIBLE]->() } AS r, count(*) AS n
MATCH (m:Measure) RETURN exists((m)-[:OFFERS]->()) AS o, exists((m)-[:ADDRESSES]->()) AS r, count(*) AS n
MATCH (m:Measure) RETURN (m)-[:OFFERS]->() AS o
MATCH (t:Tier) RETURN t.nothing / 0 AS x
UNWIND [0] AS a RETURN null % a AS x
MATCH (m:CetuMeta) WHERE m.version = '1' RETURN count(m) AS n
MATCH (m:Measure) WHERE m.owner < 5 RETURN count(m) AS n
MATCH (m:Measure) RETURN m.owner - 1 AS n
MATCH (d:Document) WHERE EXISTS { (d)-[:HAS_MEASURE]->(m)-[:ADDRESSES]->(t)<-[:ADDRESSES]-(m) } RETURN count(d) AS n
MATCH (m:Measure) WHERE NOT EXISTS { (m)-[:ADDRESSES]->(t)<-[:ADDRESSES]-(o)-[:ADDRESSES]->(t) } RETURN count(m) AS n
MATCH (d:Document) WHERE EXISTS { MATCH (d)-[:HAS_MEASURE]->(m) MATCH (m)-[:ADDRESSES]->(t)<-[:ADDRESSES]-(m) } RETURN count(d) AS n
MATCH (m:Measure) RETURN sum(COUNT { (m)<--(d:Document)-[:OF]->()<-[:OF]-(d) }) AS n
MATCH (d:Document) WHERE EXISTS { (d)-->(m)-->(t), (d)-->(t) } RETURN count(d) AS n
`
  .trim()
  .split('\n');
