import type { Parameter } from '../../../cypher/store/store.ts';

/** Queries as analysts write them: patterns, aggregation, lists, dates, subqueries, nulls, text. One a line. */
export const CORPUS: readonly string[] = `
MATCH (p:Priority) RETURN p.code AS code, p.name AS name ORDER BY code
MATCH (p:Priority)-[:IN_TIER]->(t:Tier) RETURN t.name AS tier, count(*) AS n ORDER BY n DESC, tier
MATCH (p:Priority)-[:IN_TIER]->(t:Tier) WITH t, p ORDER BY p.ordinal RETURN t.name, count(p), collect(p.code) ORDER BY t.name
MATCH (d:Document) RETURN d
MATCH (d:Document) RETURN d.title, d.validUntil ORDER BY d.validUntil DESC, d.title
MATCH (d:Document) RETURN d.title, d.validUntil ORDER BY d.validUntil, d.title
MATCH (d:Document) WHERE d.validUntil IS NULL RETURN d.title AS t ORDER BY t
MATCH (d:Document) WHERE NOT d.validUntil > '2026-06-01' RETURN d.title AS t ORDER BY t
MATCH (d:Document)-[:OF]->(a:Area) RETURN a.name AS area, d.title AS title ORDER BY area
MATCH (a:Area) WHERE a.name ENDS WITH '区' RETURN count(a) AS n
MATCH (a:Area) WHERE a.nameEn STARTS WITH 'J' RETURN a.nameEn AS n ORDER BY n
MATCH (a:Area) WHERE a.name CONTAINS '安' RETURN a.name AS n ORDER BY n
MATCH (a:Area) WHERE a.name =~ '.*(安|宁).*' RETURN a.name AS n ORDER BY n
MATCH (m:Measure) WHERE m.title CONTAINS '人工智能' RETURN m.title AS t ORDER BY t
MATCH (m:Measure) RETURN m.scope AS scope, count(*) AS n ORDER BY n DESC, scope
MATCH (m:Measure) RETURN m.kind AS kind, m.scope AS scope, count(m) AS n ORDER BY kind, scope
MATCH (m:Measure) RETURN avg(size(m.text)) AS mean, min(size(m.text)) AS least, max(size(m.text)) AS most
MATCH (m:Measure) RETURN sum(size(m.text)) AS total, count(DISTINCT m.scope) AS scopes
MATCH (m:Measure) WHERE size(m.text) > 300 RETURN count(*) AS long
MATCH (m:Measure) RETURN m.title AS t, size(m.title) AS s ORDER BY s DESC, t LIMIT 5
MATCH (m:Measure) RETURN DISTINCT m.kind AS kind ORDER BY kind SKIP 1
MATCH (m:Measure) RETURN substring(m.title, 0, 4) AS s, count(*) AS n ORDER BY n DESC, s LIMIT 10
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) WHERE l.relation = 'direct' RETURN p.code AS p, count(DISTINCT m) AS n ORDER BY n DESC, p
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) RETURN l.relation AS r, avg(l.confidence) AS c, count(*) AS n ORDER BY r
MATCH (m:Measure)-[l:ADDRESSES]->(p) RETURN labels(p)[0] AS label, count(*) AS n ORDER BY label
MATCH (m:Measure)-[l:ADDRESSES]->(p) WHERE p:Tier OR p:Framework RETURN m.title AS t, type(l) AS type ORDER BY t
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority {code: 'ai'}) RETURN m.title AS t, l.evidence AS e ORDER BY t, e[0]
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) UNWIND l.evidence AS e RETURN e, count(*) AS n ORDER BY n DESC, e LIMIT 20
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) WHERE size(l.evidence) > 1 RETURN count(l) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) WHERE '人工智能' IN l.terms RETURN count(DISTINCT m) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) WHERE any(e IN l.evidence WHERE e CONTAINS '智能') RETURN count(DISTINCT m) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) WHERE all(e IN l.evidence WHERE size(e) > 3) RETURN count(l) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) WHERE none(e IN l.evidence WHERE e CONTAINS '数') RETURN count(l) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) WHERE single(e IN l.evidence WHERE size(e) > 4) RETURN count(l) AS n
MATCH (a:Area)<-[:IN_AREA]-(m:Measure)-[:ADDRESSES]->(p:Priority) RETURN a.name AS a, p.code AS p, count(DISTINCT m) AS n ORDER BY a, p
MATCH (a:Area)<-[:IN_AREA]-(m:Measure) OPTIONAL MATCH (m)-[:OFFERS]->(x:Amount) RETURN a.name AS a, count(m) AS m, count(x) AS x ORDER BY a
MATCH (a:Area) OPTIONAL MATCH (a)<-[:OF]-(d:Document) RETURN a.name AS a, d.title AS t ORDER BY a, t
MATCH (a:Area) OPTIONAL MATCH (a)<-[:OF]-(d:Document) WITH a, count(d) AS n WHERE n = 0 RETURN count(a) AS without
MATCH (p:Priority) WHERE NOT (p)<-[:ADDRESSES]-(:Measure) RETURN p.code AS p ORDER BY p
MATCH (p:Priority) WHERE (p)<-[:ADDRESSES]-(:Measure) RETURN count(p) AS n
MATCH (p:Priority) WHERE NOT EXISTS { MATCH (p)<-[:ADDRESSES]-(m:Measure) WHERE m.kind = 'safeguard' } RETURN p.code AS p ORDER BY p
MATCH (p:Priority) RETURN p.code AS p, COUNT { (p)<-[:ADDRESSES]-() } AS n ORDER BY n DESC, p
MATCH (p:Priority) RETURN p.code AS p, COUNT { (p)<-[:ADDRESSES {relation: 'direct'}]-() } AS n ORDER BY n DESC, p
MATCH (p:Priority) WHERE COUNT { (p)<-[:ADDRESSES]-() } > 20 RETURN p.code AS p ORDER BY p
MATCH (d:Department)<-[r:RESPONSIBLE]-(m:Measure) RETURN d.name AS d, r.role AS role, count(*) AS n ORDER BY n DESC, d, role
MATCH (d:Department)<-[r:RESPONSIBLE {role: 'lead'}]-(m) RETURN d.short AS d, count(m) AS n ORDER BY d
MATCH (d:Department)-[:IN_LINE]->(l:Line) WITH l, d ORDER BY d.short RETURN l.name AS l, collect(DISTINCT d.short) AS ds, count(*) AS n ORDER BY l
MATCH (d:Department)-[:OF]->(a:Area) WITH a, collect(d.name) AS names RETURN a.name AS a, size(names) AS n ORDER BY a
MATCH (d:Department) WHERE size(d.aliases) > 0 RETURN d.name AS d, d.aliases AS a ORDER BY d
MATCH (d:Department) WHERE d.short <> d.name RETURN d.short + '=' + d.name AS s ORDER BY s
MATCH (d:Department)<-[:RESPONSIBLE]-(m)-[:RESPONSIBLE]->(e:Department) WHERE d.name < e.name RETURN d.name AS d, e.name AS e, count(m) AS n ORDER BY n DESC, d, e LIMIT 15
MATCH (d1:Department)-[:IN_LINE]->(l)<-[:IN_LINE]-(d2:Department) WHERE d1.id < d2.id RETURN l.name AS l, d1.name AS a, d2.name AS b ORDER BY l, a, b
MATCH path = (d:Department)<-[:RESPONSIBLE]-(m)-[:ADDRESSES]->(p:Priority {code: 'ai'}) RETURN d.name AS d, length(path) AS n, [x IN nodes(path) | x.id] AS ids ORDER BY d, ids[1]
MATCH path = shortestPath((d:Department {short: '区商务委'})-[*..4]-(p:Priority {code: 'ai'})) RETURN length(path) AS n ORDER BY n
MATCH (a:Area {name: '静安区'}), (b:Area {name: '长宁区'}), path = shortestPath((a)-[*..4]-(b)) RETURN length(path) AS n
MATCH (t:Tier {code: 'tier:leading'}), (f:Framework), path = allShortestPaths((t)-[*..3]-(f)) WHERE length(path) < 3 RETURN length(path) AS n
MATCH (f:Framework)<-[:OF]-(t)<-[:IN_TIER]-(p) RETURN f.name AS f, count(DISTINCT t) AS t, count(p) AS p
MATCH (s:Section)-[:HAS_SECTION*1..3]->(x:Section) RETURN count(*) AS n
MATCH (d:Document)-[:HAS_SECTION*]->(s:Section) RETURN d.title AS d, count(DISTINCT s) AS n ORDER BY d
MATCH (d:Document)-[:HAS_SECTION]->(s:Section) RETURN d.title AS d, s.ordinal AS o, s.heading AS h ORDER BY d, o, h LIMIT 30
MATCH (s:Section) RETURN s.kind AS kind, count(*) AS n ORDER BY kind
MATCH (m:Measure)-[:USES]->(i:Instrument) RETURN i.kind AS i, count(m) AS n ORDER BY n DESC, i
MATCH (m:Measure)-[:USES]->(i:Instrument) WITH m, collect(i.kind) AS kinds WHERE size(kinds) >= 4 RETURN m.title AS t, size(kinds) AS n ORDER BY n DESC, t
MATCH (m:Measure)-[:USES]->(i), (m)-[:SUPPORTS]->(b) RETURN i.kind AS i, b.name AS b, count(DISTINCT m) AS n ORDER BY n DESC, i, b LIMIT 20
MATCH (x:Amount) RETURN x.role AS role, x.max AS max, x.asWritten AS w ORDER BY max DESC, w
MATCH (x:Amount) RETURN x.role AS role, sum(x.max) AS total, avg(x.max) AS mean, count(*) AS n ORDER BY role
MATCH (x:Amount) WHERE x.max >= 1000000 AND x.max < 1e8 RETURN count(x) AS n
MATCH (x:Amount) RETURN x.max / 10000 AS wan, x.max % 3 AS rest ORDER BY wan, rest
MATCH (x:Amount) RETURN coalesce(x.per, '—') AS per, count(*) AS n ORDER BY per
MATCH (t:Target) RETURN t.year AS year, count(*) AS n ORDER BY year
MATCH (t:Target) RETURN t.indicator AS i, t.op AS op, t.value AS v, t.unit AS u ORDER BY i, v
MATCH (t:Target) WHERE t.year = 2025 AND t.unit IN ['家', '亿元'] RETURN t.indicator AS i ORDER BY i
MATCH (t:Target) WHERE t.value > 100 XOR t.unit = '%' RETURN count(*) AS n
MATCH (t:Target) RETURN CASE WHEN t.value > 100 THEN 'large' WHEN t.value > 10 THEN 'middle' ELSE 'small' END AS size, count(*) AS n ORDER BY size
MATCH (t:Target) RETURN CASE t.unit WHEN '%' THEN 'share' ELSE 'count' END AS kind, count(*) AS n ORDER BY kind
MATCH (t:Target) RETURN toString(t.year) AS y, toInteger(t.value) AS v ORDER BY y, v LIMIT 20
MATCH (i:Industry)-[:PART_OF]->(p:Priority) WITH p, i ORDER BY i.name WITH p, collect(i.name) AS names RETURN p.code AS p, names[0..2] AS first, size(names) AS n ORDER BY p
MATCH (i:Industry)-[:PART_OF]->(p:Priority) WITH i, count(p) AS n WHERE n > 1 RETURN i.name AS i, n ORDER BY i
MATCH (m:Measure)-[:MENTIONS]->(i:Industry) RETURN i.name AS i, count(m) AS n ORDER BY n DESC, i LIMIT 10
MATCH (m:Measure)-[:MENTIONS]->(:Industry)-[:PART_OF]->(p:Priority) WHERE NOT (m)-[:ADDRESSES]->(p) RETURN p.code AS p, count(DISTINCT m) AS n ORDER BY p
MATCH (b:Beneficiary) RETURN b.name AS b ORDER BY b
MATCH (n) RETURN labels(n) AS l, count(*) AS n ORDER BY l[0]
MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS n ORDER BY t
MATCH (n) WHERE n.name CONTAINS '静安' RETURN labels(n)[0] AS l, n.name AS name ORDER BY l, name
MATCH (n:Tier) RETURN properties(n) AS p ORDER BY p.code
MATCH (n:Tier) RETURN n { .code, .name, extra: n.ordinal * 2 } AS p ORDER BY p.code
MATCH (n:Tier) RETURN n {.*} AS p ORDER BY p.code
MATCH (n:Tier) UNWIND keys(n) AS k RETURN DISTINCT k ORDER BY k
MATCH (n:Tier) RETURN n.nothing AS x, n.nothing IS NULL AS y, n.nothing = 1 AS z ORDER BY n.code
MATCH (n:Tier) WITH n ORDER BY n.ordinal RETURN collect(n.code) AS codes
MATCH (n:Tier) WITH n ORDER BY n.ordinal DESC LIMIT 2 RETURN collect(n) AS ns
MATCH (n:Tier) WITH collect(n) AS ns RETURN size(ns) AS n, ns[0].code IS NOT NULL AS first
MATCH (p:Priority) WITH p.code AS code ORDER BY code WITH collect(code) AS codes RETURN codes[0] AS a, codes[-1] AS z, codes[1..3] AS s, head(codes) AS h, last(codes) AS l
UNWIND range(1, 5) AS x RETURN x, x * x AS y, x / 2 AS half, x % 2 = 0 AS even ORDER BY x
UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x
UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x DESC
UNWIND [3, null, 1, 2] AS x RETURN count(x) AS c, count(*) AS s, sum(x) AS t, avg(x) AS a, min(x) AS i, max(x) AS m, collect(x) AS l
UNWIND [1, 1, 2] AS x RETURN collect(DISTINCT x) AS l, count(DISTINCT x) AS n, stDev(x) AS s
UNWIND [10, 20, 30, 40] AS x RETURN percentileCont(x, 0.5) AS m, percentileDisc(x, 0.5) AS d
RETURN 7 / 2 AS i, 7.0 / 2 AS f, 7 % 3 AS m, 2 ^ 10 AS p, -7 / 2 AS n
RETURN abs(-3) AS a, ceil(1.2) AS c, floor(1.8) AS f, round(2.5) AS r, sqrt(16) AS s, sign(-4) AS g
RETURN toUpper('abC') AS u, toLower('ABc') AS l, trim('  x ') AS t, replace('a-b-c', '-', '+') AS r, split('a,b', ',') AS s, reverse('abc') AS v
RETURN left('闵行区', 2) AS l, right('闵行区', 1) AS r, size('闵行区') AS s, substring('闵行区政府', 3) AS t
RETURN toInteger('42') AS i, toFloat('1.5') AS f, toString(3) AS s, toBoolean('true') AS b, toInteger('x') AS n
RETURN [1, 2, 3] + [4] AS l, 2 IN [1, 2] AS i, [x IN range(1, 5) WHERE x % 2 = 1 | x * 10] AS c, size([]) AS s
RETURN reduce(t = 0, x IN [1, 2, 3] | t + x) AS sum
RETURN null = null AS a, null <> 1 AS b, null IS NULL AS c, NOT null AS d, true AND null AS e, false AND null AS f, true OR null AS g
RETURN coalesce(null, 'x') AS a, coalesce(null, null) AS b
RETURN {a: 1, b: [2, {c: 3}]} AS m, {a: 1}.a AS a, {a: {b: 2}}.a.b AS b
WITH {a: 1, b: 2} AS m RETURN m.a + m.b AS s, m['a'] AS a, keys(m) AS k
RETURN 'a' < 'b' AS x, 'B' < 'a' AS y, '一' < '二' AS z
RETURN date('2026-02-28') + duration({days: 1}) AS d, date('2026-01-31') + duration({months: 1}) AS m
RETURN date('2026-02-28') < date('2026-03-01') AS l, date('2026-02-28') = date('2026-02-28') AS e
MATCH (d:Document) WHERE date(d.validUntil) < date('2026-06-01') RETURN d.title AS t
MATCH (d:Document) WHERE d.validUntil IS NOT NULL RETURN d.validUntil AS v, toString(date(d.validUntil) - duration({months: 3})) AS w ORDER BY v
MATCH (d:Document) WHERE d.issued IS NOT NULL RETURN substring(d.issued, 0, 4) AS year, count(*) AS n ORDER BY year
MATCH (m:Measure) WHERE m.title STARTS WITH '支持' RETURN m.title AS t ORDER BY t LIMIT 5 UNION MATCH (m:Measure) WHERE m.title STARTS WITH '鼓励' RETURN m.title AS t ORDER BY t LIMIT 5
RETURN 1 AS x UNION ALL RETURN 1 AS x
CALL { MATCH (p:Priority) RETURN count(p) AS n } RETURN n
MATCH (t:Tier) CALL (t) { MATCH (t)<-[:IN_TIER]-(p) RETURN count(p) AS n } RETURN t.code AS t, n ORDER BY t
MATCH (t:Tier) CALL { WITH t MATCH (t)<-[:IN_TIER]-(p) RETURN p.code AS first ORDER BY first LIMIT 1 } RETURN t.code AS t, first ORDER BY t
MATCH (a:Area {name: '静安区'})<-[:IN_AREA]-(m)-[:ADDRESSES]->(p:Priority) WITH collect(DISTINCT p.code) AS here MATCH (b:Area {name: '闵行区'})<-[:IN_AREA]-(m)-[:ADDRESSES]->(p:Priority) WHERE NOT p.code IN here RETURN DISTINCT p.code AS p ORDER BY p
MATCH (a:Area {name: '静安区'})<-[:IN_AREA]-(m) WITH m, rand() AS r RETURN count(m) AS n
MATCH (m:Measure) WHERE m.ordinal IN range(0, 2) RETURN m.ordinal AS o, count(*) AS n ORDER BY o
MATCH (m:Measure) WITH m.scope AS s, count(*) AS n ORDER BY n DESC, s LIMIT 1 RETURN s, n
MATCH (m:Measure) WHERE m.path[0] IS NOT NULL RETURN m.path[0] AS p, count(*) AS n ORDER BY n DESC, p LIMIT 10
MATCH (m:Measure) RETURN size(m.path) AS depth, count(*) AS n ORDER BY depth
MATCH (m:Measure)-[r:RESPONSIBLE]->(d) WITH m, count(d) AS n RETURN n, count(m) AS measures ORDER BY n
MATCH (m:Measure)-[r:RESPONSIBLE]->(d) WHERE r.order = 0 AND d.short CONTAINS '发改' RETURN m.title AS t ORDER BY t
MATCH (a)-[:IN_TIER]->(b) RETURN a.code AS a, b.code AS b ORDER BY a
MATCH (a)<-[:IN_TIER]-(b) RETURN a.code AS a, count(b) AS n ORDER BY a
MATCH (a)-[:IN_TIER]-(b:Tier) RETURN b.code AS b, count(a) AS n ORDER BY b
MATCH (a:Tier)--(b) RETURN labels(b)[0] AS l, count(*) AS n ORDER BY l
MATCH (a:Tier)-[r:OF|IN_TIER]-(b) RETURN type(r) AS t, count(*) AS n ORDER BY t
MATCH (m:Measure) WHERE m.text =~ '(?s).*人工智能.*大模型.*' RETURN count(m) AS n
MATCH (m:Measure) WHERE toLower(m.text) CONTAINS 'esg' RETURN m.title AS t ORDER BY t
MATCH (m:Measure) WHERE exists { (m)-[:OFFERS]->() } RETURN count(m) AS n
MATCH (m:Measure) WHERE m.start > 1000 AND m.end - m.start > 200 RETURN count(m) AS n
MATCH (d:Document)-[:HAS_MEASURE]->(m) WITH d, max(m.end) AS last RETURN d.title AS d, last ORDER BY last
MATCH (n:NoSuchLabel) RETURN n.x AS x
MATCH (n:NoSuchLabel) RETURN count(n) AS c, sum(n.x) AS s, collect(n.x) AS l, max(n.x) AS m, avg(n.x) AS a
OPTIONAL MATCH (n:NoSuchLabel) RETURN n AS n, n.x AS x
MATCH (p:Priority {code: 'ai'}), (q:Priority {code: 'ic'}) RETURN p.name + q.name AS s
MATCH (p:Priority) WHERE p.code IN ['ai', 'ic'] AND p.ordinal >= 0 OR p.code = 'auto' RETURN p.code AS c ORDER BY c
MATCH (p:Priority) WHERE p.definition IS NOT NULL AND p.isNot <> '' RETURN count(p) AS n
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) WITH p, l ORDER BY l.confidence DESC, l.id WITH p, collect(l.confidence) AS c RETURN p.code AS p, c[0] AS best ORDER BY p
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority) RETURN p.code AS p, startNode(l).id = m.id AS s, endNode(l).code = p.code AS e ORDER BY p LIMIT 5
MATCH (m:Measure) WHERE m.id ENDS WITH '0' RETURN count(*) > 0 AS some
UNWIND [1,2,2] AS x RETURN x, x + count(*) AS n ORDER BY x
UNWIND [1,2,2] AS x WITH x, count(*) AS n WHERE n > 1 RETURN x, n
UNWIND [1,2,2] AS x RETURN count(*) * 2 AS n, 1 AS one
UNWIND [1,2,2] AS x RETURN size(collect(x)) AS n
UNWIND [1,2,2] AS x RETURN CASE WHEN count(*) > 2 THEN 'many' ELSE 'few' END AS n
UNWIND [1,2,2] AS x RETURN x, CASE WHEN count(*) > 1 THEN 'many' ELSE 'few' END AS n ORDER BY x
UNWIND [1,2,2] AS x RETURN DISTINCT x, count(*) AS n ORDER BY x
UNWIND [1,2,2] AS x RETURN x, count(*) ORDER BY count(*) DESC
UNWIND [1,2,2] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN x
UNWIND [1,2,2] AS x WITH collect(x) AS l, count(*) AS n RETURN n, size(l) = n AS same
UNWIND [1,2,2] AS x WITH count(DISTINCT x) AS n, sum(DISTINCT x) AS s, avg(DISTINCT x) AS a RETURN n, s, a
UNWIND [1,2,2] AS x RETURN sum(x) / count(*) AS a, sum(x) * 1.0 / count(*) AS b, avg(x) AS c
UNWIND [1,2,2] AS x RETURN toString(sum(x)) + '!' AS a
UNWIND [1,2,2] AS x RETURN 100 * sum(x) / 7 AS a
UNWIND [1,2,null] AS x RETURN max(x) > 1 AS a, min(x) + 1 AS b, coalesce(max(x), 0) AS c
UNWIND [1,2,null] AS x RETURN count(x) > 1 AND count(*) > 2 AS a
UNWIND [1,2,null] AS x RETURN x IS NULL AS n, count(*) AS c ORDER BY n
UNWIND [1,2,null] AS x RETURN coalesce(x, 0) AS n, count(*) AS c ORDER BY n
UNWIND [1,2,null] AS x RETURN CASE WHEN x > 1 THEN 'a' ELSE 'b' END AS n, count(*) AS c ORDER BY n
UNWIND [1,2,null] AS x RETURN CASE x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE 'c' END AS n ORDER BY n
UNWIND [1,2,null] AS x WITH x WHERE x <> 1 RETURN x
UNWIND [1,2,null] AS x WITH x WHERE NOT x = 1 RETURN x
UNWIND [1,2,null] AS x WITH x WHERE x > 1 OR x IS NULL RETURN x ORDER BY x
UNWIND [1,2,null] AS x WITH x WHERE NOT (x > 1 AND x < 5) RETURN x
UNWIND [1,2,null] AS x WITH x WHERE x IN [1] XOR x = 2 RETURN x ORDER BY x
UNWIND [1,2,null] AS x WITH x, x > 1 AS b WHERE b RETURN x
UNWIND [1,2,null] AS x WITH x, x > 1 AS b WHERE NOT b RETURN x
UNWIND [1,2,null] AS x WITH x, x > 1 AS b RETURN b, count(*) AS n ORDER BY b
UNWIND [1,2,null] AS x RETURN x > 1 AS b, x < 2 OR x IS NULL AS c, NOT (x = 1) AS d, x = 1 XOR true AS e
UNWIND [3,1,2] AS x RETURN x ORDER BY -x
UNWIND [3,1,2] AS x RETURN x ORDER BY CASE WHEN x = 2 THEN 0 ELSE x END
UNWIND ['b',null,'a'] AS x RETURN x ORDER BY coalesce(x, 'zz') DESC
UNWIND ['b',null,'a'] AS x RETURN x ORDER BY x IS NULL, x DESC
UNWIND ['b','a'] AS x WITH x ORDER BY x RETURN collect(x) AS l, head(collect(x)) AS h
UNWIND [[1,2],[3]] AS l RETURN size(l) AS n, l[0] AS f, head(l) AS h, last(l) AS t, l + [9] AS p ORDER BY n
UNWIND [[1,2],[3]] AS l RETURN reduce(s = 0, x IN l | s + x) AS s ORDER BY s
UNWIND [[1,2],[]] AS l UNWIND l AS x RETURN x ORDER BY x
UNWIND [['a','b'],['b']] AS l RETURN [x IN l WHERE x <> 'a'] AS r, 'a' IN l AS i, any(x IN l WHERE x = 'a') AS a, all(x IN l WHERE x = 'b') AS b ORDER BY i
WITH ['a','b'] AS a, ['b','c'] AS b RETURN [x IN a WHERE x IN b] AS both, [x IN a WHERE NOT x IN b] AS only, a + b AS all
WITH ['a','b'] AS a UNWIND range(0, size(a) - 1) AS i RETURN i, a[i] AS x ORDER BY i
WITH ['a','b'] AS a UNWIND range(0, size(a) - 1) AS i RETURN i, a[i..] AS x ORDER BY i
WITH {a: 1, b: null} AS m RETURN m.b IS NULL AS x, m.c IS NULL AS y, keys(m) AS k, size(keys(m)) AS n
WITH [{k: 'a', v: 1}, {k: 'b', v: 2}] AS l UNWIND l AS r RETURN r.k AS k, r.v + 1 AS v ORDER BY k
WITH [{k: 'a', v: 1}, {k: 'b'}] AS l UNWIND l AS r RETURN r.k AS k, r.v AS v ORDER BY k
WITH 1 AS x, 2 AS y RETURN *
WITH 1 AS x WITH *, x + 1 AS y RETURN x, y
UNWIND [1] AS x WITH x WHERE x > 1 RETURN stDev(x) AS s, round(avg(x)) AS r
UNWIND [1,2,4] AS x RETURN round(stDev(x) * 100) / 100 AS s, round(avg(x)) AS r
UNWIND [-0.5,-1.5,0.5,-2.4,2.5,null,1,1e10] AS x RETURN round(x) AS r, x
UNWIND [-0.4, -0.5] AS x RETURN 1 / round(x) AS r, toInteger(round(x)) AS s
MATCH (d:Document) RETURN d.title AS t, size([(d)-[:HAS_MEASURE]->(m) | m.id]) AS n ORDER BY t
MATCH (p:Priority) RETURN p.code AS c, EXISTS { (p)<-[:ADDRESSES]-(:Measure)-[:OFFERS]->(:Amount) } AS has ORDER BY c
MATCH (p:Priority) WHERE NOT EXISTS { (p)<-[:ADDRESSES]-(m) WHERE NOT EXISTS { (m)-[:RESPONSIBLE]->() } } RETURN p.code AS c ORDER BY c
MATCH (m:Measure) WHERE EXISTS { (m)-[:ADDRESSES]->(p) WHERE EXISTS { (p)-[:IN_TIER]->(t:Tier {code: 'leading'}) } } RETURN count(m) AS n
MATCH (a:Area) RETURN a.name AS x UNION MATCH (d:Department) RETURN d.short AS x
MATCH (m:Measure) RETURN CASE WHEN size(m.text) < 100 THEN 'short' WHEN size(m.text) < 300 THEN 'middle' ELSE 'long' END AS c, avg(size(m.text)) AS a, count(*) AS n ORDER BY c
MATCH (t:Target) RETURN t.indicator AS i, CASE t.op WHEN '>=' THEN '不低于' WHEN '=' THEN '达到' ELSE t.op END AS o ORDER BY i, o
MATCH (m:Measure) RETURN m.id AS i, reduce(s = '', x IN m.path | s + CASE s WHEN '' THEN '' ELSE ' > ' END + x) AS p ORDER BY i LIMIT 10
MATCH (m:Measure)-[l:ADDRESSES]->(:Priority) RETURN reduce(n = 0, x IN l.starts | n + x) AS s ORDER BY s LIMIT 5
MATCH (d:Document) WHERE d.validUntil IS NOT NULL RETURN d.title AS t, date(d.validUntil) AS v, date(d.validUntil) < date('2026-01-01') AS over ORDER BY v, t
MATCH (d:Document) WHERE d.issued IS NOT NULL RETURN d.title AS t, date(d.issued) + duration({years: 3}) AS v ORDER BY v, t
MATCH (d:Document) WHERE d.issued IS NOT NULL RETURN d.title AS t, date(d.issued) + duration('P2Y6M') AS v ORDER BY v, t
UNWIND ['10', '9', '1', null] AS x RETURN max(x) AS a, min(x) AS b
UNWIND [[2], [1, 2], null, []] AS x RETURN x ORDER BY x
UNWIND [date('2024-02-01'), date('2023-02-01'), null] AS x RETURN x ORDER BY x
UNWIND [[1], [1], [1.0]] AS x RETURN count(DISTINCT x) AS n
UNWIND [null, null, 1] AS x RETURN count(DISTINCT x) AS n, collect(DISTINCT x) AS l
MATCH (a:Area {name: '徐汇区'}) OPTIONAL MATCH (a)<-[:OF]-(d:Document) OPTIONAL MATCH (d)-[:HAS_MEASURE]->(m:Measure) OPTIONAL MATCH (m)-[:OFFERS]->(x:Amount) RETURN d.title AS d, count(DISTINCT m) AS m, count(x) AS x ORDER BY d
MATCH (p:Priority) OPTIONAL MATCH (p)<-[:ADDRESSES]-(m:Measure) WITH p, m WHERE m IS NULL RETURN p.code AS p ORDER BY p
OPTIONAL MATCH (p:Priority {code: 'none'}) OPTIONAL MATCH (p)<-[:ADDRESSES]-(m) RETURN p.code AS p, m.id AS m, count(*) AS n
OPTIONAL MATCH (p:Priority {code: 'none'}) OPTIONAL MATCH (p)<-[r:ADDRESSES]-(m) RETURN type(r) AS t, labels(p) AS l, keys(p) AS k, properties(p) AS q
MATCH (a:Area {name: '静安区'}), (p:Priority {code: 'ai'}) OPTIONAL MATCH x = shortestPath((a)-[:OF*..2]-(p)) RETURN x AS x
MATCH x = allShortestPaths((a:Area {name: '静安区'})-[*..4]-(p:Priority {code: 'ai'})) RETURN count(x) AS n
MATCH x = (f:Framework)<-[:OF|IN_TIER*1..3]-(y:Priority) RETURN length(x) AS n, count(*) AS c ORDER BY n
MATCH (t:Tier {code: 'leading'})-[*0..1]-(x) RETURN count(x) AS n
MATCH (d:Department)<-[:RESPONSIBLE]-()-[:RESPONSIBLE]->(e:Department) WHERE d.name < e.name RETURN d.name AS d, e.name AS e, count(*) AS n ORDER BY n DESC, d, e LIMIT 10
MATCH (m:Measure)-[:ADDRESSES]->(p:Priority) WITH p.code AS p, count(*) AS n WITH collect({p: p, n: n}) AS l, sum(n) AS total UNWIND l AS r RETURN r.p AS p, 100.0 * r.n / total AS share ORDER BY share DESC, p
MATCH (m:Measure)-[:ADDRESSES]->(p:Priority) WITH p, count(m) AS n ORDER BY n DESC, p.code LIMIT 3 MATCH (p)<-[:ADDRESSES]-(:Measure)-[:IN_AREA]->(a) RETURN p.code AS p, a.name AS a, count(*) AS c ORDER BY p, a
MATCH (m:Measure) WITH avg(size(m.text)) AS mean MATCH (m:Measure) WHERE size(m.text) > mean RETURN count(m) AS n
RETURN size('𠮷野家') AS n, left('𠮷野家', 1) AS l, substring('𠮷野家', 1, 1) AS s, reverse('𠮷野') AS r
RETURN split('一、二、、三', '、') AS s, split('abc', 'x') AS t, split('', '、') AS u
RETURN replace('人工智能人工', '人工', '') AS a, replace('aaa', 'aa', 'b') AS b, replace('abc', '', 'x') AS c
RETURN trim('　人工　') AS a, trim('\\t a\\n') AS b, ltrim('  a ') AS c, rtrim(' a  ') AS d
RETURN '一' < '二' AS a, '二' < '三' AS b, 'Z' < 'a' AS c, '' < 'a' AS d, '𠮷' < '｡' AS e
UNWIND ['𠮷', '｡', 'a', '一'] AS x RETURN x ORDER BY x
RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % -3 AS c, -7 % 3 AS d, 7.5 % 2 AS e
RETURN 9007199254740991 + 2 AS a
RETURN 2 ^ 62 AS a, 2 ^ 0.5 AS b, (-8) ^ 2 AS c, -8 ^ 2 AS d
RETURN -2 ^ 2 AS a
RETURN toInteger(4.9) AS a, toInteger(-4.9) AS b, toInteger(true) AS c
RETURN 'abc' =~ 'A.*' AS a, 'abc' =~ '(?i)A.*' AS b, 'abc' =~ 'b' AS c, 'a\\nb' =~ 'a.b' AS d
RETURN 'abc' STARTS WITH null AS a, null CONTAINS 'a' AS b, 'abc' ENDS WITH '' AS c, 'a' CONTAINS 5 AS d
MATCH (d:Document) WHERE NOT d.number STARTS WITH '沪' RETURN d.title AS t ORDER BY t
MATCH (d:Document) RETURN d {.title, .number, n: COUNT { (d)-[:HAS_MEASURE]->() }} AS m ORDER BY d.title
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority {code: 'ai'}) RETURN m {.title, link: l {.relation, .confidence}, p: p.code} AS x ORDER BY m.id LIMIT 3
RETURN [1, 2, 3, 4, 5][1..3] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][..2] AS c, [1, 2, 3][5] AS d, [1, 2, 3][2..1] AS e
RETURN null + 'a' AS a, null + [1] AS b, [1] + null AS c
RETURN abs(null) AS a, size(null) AS b, toUpper(null) AS c, head(null) AS d, coalesce(null) AS e
RETURN all(x IN [] WHERE x > 1) AS a, any(x IN [] WHERE x > 1) AS b, none(x IN [] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x > 1) AS d
MATCH (p:Priority) WHERE p.ordinal / 2 * 2 = p.ordinal RETURN p.code AS c ORDER BY c
MATCH (x:Amount) RETURN percentileCont(x.max, 0.9) AS a, percentileDisc(x.max, 0.5) AS b, percentileCont(x.max, 0) AS c, percentileDisc(x.max, 1) AS d
MATCH (m:Measure) RETURN count(*) AS n, sum(CASE WHEN m.scope = 'targeted' THEN 1 ELSE 0 END) AS t, toFloat(sum(CASE WHEN m.scope = 'targeted' THEN 1 ELSE 0 END)) / count(*) AS share
MATCH (a:Measure)-[s:SIMILAR_TO]-(b:Measure) WHERE a.id < b.id RETURN a.title AS a, b.title AS b, s.score AS s ORDER BY s DESC, a LIMIT 5
MATCH (d:Document) CALL (d) { MATCH (d)-[:HAS_MEASURE]->(m) RETURN m.title AS t ORDER BY m.ordinal LIMIT 2 } RETURN d.title AS d, t ORDER BY d, t
MATCH (d:Document) CALL { WITH d OPTIONAL MATCH (d)-[:SETS_TARGET]->(t) RETURN count(t) AS n } RETURN d.title AS d, n ORDER BY d
MATCH (a:Tier)-[r]-(b) RETURN a.code AS a, type(r) AS t, startNode(r) = a AS out, count(*) AS n ORDER BY a, t, out
MATCH (a:Tier) WHERE NOT (a.nothing = 2) RETURN a.code AS c
MATCH (a:Tier) WITH a, 'co' + 'de' AS k RETURN a[k] AS c ORDER BY c
RETURN date('2024-01-31') - duration({days: 31}) AS a, date('2024-03-31') - duration({months: 1}) AS b
RETURN [x IN range(1, 3) | [y IN range(1, x) | x * y]] AS m
RETURN [x IN ['a', 'b'] | {k: x}] AS a, [x IN [{k: 1}] | x.k] AS b
MATCH (机:Priority {code: 'ai'}) RETURN 机.name AS 名称
MATCH (m:Measure) WITH m, size(m.text) - size(replace(m.text, '企业', '')) AS k WHERE k > 0 RETURN m.id AS i, k / 2 AS times ORDER BY times DESC, i LIMIT 10
MATCH (m:Measure) WITH split(m.text, '。') AS s RETURN size(s) AS sentences, count(*) AS n ORDER BY sentences
MATCH (m:Measure) WITH [x IN split(m.text, '，') WHERE x CONTAINS '支持'] AS s WHERE size(s) > 1 RETURN count(*) AS n, max(size(s)) AS most
MATCH (d:Document) RETURN toInteger(left(d.issued, 4)) AS y, count(*) AS n ORDER BY y
MATCH (d:Document) RETURN toInteger(substring(d.issued, 5, 2)) % 3 AS q, count(*) AS n ORDER BY q
MATCH (d:Document) WHERE '2024-01-01' <= d.issued <= '2025-12-31' RETURN count(d) AS n
MATCH (m:Measure)-[r:RESPONSIBLE]->(d:Department) WITH m, r, d ORDER BY r.order, d.id WITH m, collect(r.asWritten) AS ds RETURN m.id AS i, head(ds) AS lead, tail(ds) AS rest ORDER BY i LIMIT 10
MATCH (m:Measure) WHERE (m)-[:OFFERS]->() XOR (m)-[:RESPONSIBLE]->() RETURN count(m) AS n
MATCH (p:Priority) RETURN p.code AS c, head([(p)-[:IN_TIER]->(t) | t.code]) AS t ORDER BY c
MATCH (m:Measure {id: 'none'}) RETURN count(m) AS a, sum(size(m.text)) AS b, avg(m.ordinal) AS c, collect(m.id) AS d, max(m.id) AS e
MATCH (a:Measure)-->(b), (a)-->(c) WHERE b <> c AND b:Priority AND c:Priority RETURN count(*) AS n
MATCH (a:Tier)<-[:IN_TIER]-(b), (a)<-[:IN_TIER]-(c) RETURN count(*) AS n
MATCH (a:Tier)<-[:IN_TIER]-(b) MATCH (a)<-[:IN_TIER]-(c) RETURN count(*) AS n
`
  .trim()
  .split('\n');

/** With parameters of every type. */
export const WITH_PARAMETERS: readonly (readonly [string, Record<string, Parameter>])[] = [
  ['RETURN $a AS a, $a + 1 AS b, $a / 2 AS c', { a: 5 }],
  ['RETURN $a AS a, $a + 1 AS b, $a / 2 AS c', { a: 5.5 }],
  ["RETURN $a + '!' AS a, size($a) AS n", { a: '人工' }],
  ["RETURN $a = '5' AS x", { a: 5 }],
  ['RETURN $a = 5 AS x', { a: '5' }],
  ['RETURN size($a) AS n, $a[0] AS f, 2 IN $a AS i', { a: [1, 2, 3] }],
  ['RETURN $a.x AS x, $a.y.z AS z, keys($a) AS k', { a: { x: 1, y: { z: [1, null] } } }],
  ["RETURN $a IS NULL AS x, coalesce($a, 'none') AS y", { a: null }],
  ['RETURN NOT $a AS x, $a AND null AS y', { a: true }],
  ['RETURN date($a) AS d, date($a) + duration({days: $n}) AS e', { a: '2024-02-28', n: 2 }],
  ['RETURN $a / 2 AS x', { a: 9007199254740992 }],
  ['RETURN $a IN [1, null] AS x', { a: 2 }],
  ['MATCH (p:Priority) RETURN p.code AS c ORDER BY c SKIP $s LIMIT $l', { s: 2, l: 3 }],
  ['MATCH (p:Priority) RETURN p.code AS c ORDER BY c SKIP $s LIMIT $l', { s: 0, l: 0 }],
  ['MATCH (p:Priority) RETURN p.code AS c ORDER BY c LIMIT $l', { l: 2.5 }],
  ['MATCH (p:Priority) RETURN p.code AS c ORDER BY c LIMIT $l', { l: '2' }],
  ['MATCH (p:Priority) RETURN p.code AS c ORDER BY c LIMIT $l', { l: -1 }],
];
