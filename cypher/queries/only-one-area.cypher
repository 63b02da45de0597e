// ---
// title: {zh: 一区独有的重点领域, en: "Priorities that only one of two areas has"}
// description:
//   zh: 第一个地区支持而第二个地区没有支持的重点领域
//   en: "Priorities that the first area supports and the second does not"
// parameters:
//   first: {type: text, default: 静安区, zh: 有支持的地区, en: Area that has it}
//   second: {type: text, default: 长宁区, zh: 没有支持的地区, en: Area that has it not}
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE a.name IN [$first, $second]
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
WITH p, count(DISTINCT CASE WHEN a.name = $first THEN m.id END) AS measures,
  count(DISTINCT CASE WHEN a.name = $second THEN m.id END) AS others
WHERE measures > 0 AND others = 0
RETURN p.code AS priority, p.name AS name, measures
ORDER BY priority
