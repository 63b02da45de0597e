// ---
// title: {zh: 覆盖矩阵, en: "Coverage by area and priority"}
// description:
//   zh: 各地区对每个重点领域的有效措施数
//   en: "How many measures in force address each priority, by area"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
RETURN a.name AS area, p.code AS priority, p.name AS name, count(DISTINCT m) AS measures
ORDER BY area, priority
