// ---
// title: {zh: 单一部门负责的重点领域, en: "Priorities served by one department only"}
// description:
//   zh: 一个地区内只有一个部门负责的重点领域
//   en: "Priorities of an area whose measures in force name one department only"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:RESPONSIBLE]->(o:Department)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
WITH a, p, count(DISTINCT o.id) AS departments, min(o.name) AS department, count(DISTINCT m) AS measures
WHERE departments = 1
RETURN a.name AS area, p.code AS priority, p.name AS name, department, measures
ORDER BY area, priority
