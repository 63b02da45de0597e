// ---
// title: {zh: 两区共同的重点领域, en: "Priorities that two areas share"}
// description:
//   zh: 两个地区都有有效措施支持的重点领域，及各自措施数
//   en: "Priorities that measures in force of both areas support, with counts"
// parameters:
//   first: {type: text, default: 静安区, zh: 地区一, en: First area}
//   second: {type: text, default: 长宁区, zh: 地区二, en: Second area}
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE a.name IN [$first, $second]
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
WITH p, count(DISTINCT a) AS areas,
  count(DISTINCT CASE WHEN a.name = $first THEN m.id END) AS firstMeasures,
  count(DISTINCT CASE WHEN a.name = $second THEN m.id END) AS secondMeasures
WHERE areas = 2
RETURN p.code AS priority, p.name AS name, firstMeasures, secondMeasures
ORDER BY priority
