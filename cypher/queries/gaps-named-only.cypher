// ---
// title: {zh: 空白：仅提及, en: "Gaps: named only"}
// description:
//   zh: 有效措施只提及、没有直接支持的重点领域
//   en: "Priorities that measures in force only name and none supports"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.state <> 'rejected'
WITH a, p, count(DISTINCT m) AS measures, collect(DISTINCT l.relation) AS relations
WHERE NOT 'direct' IN relations
RETURN a.name AS area, p.code AS priority, p.name AS name, measures
ORDER BY area, priority
