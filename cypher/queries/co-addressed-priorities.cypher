// ---
// title: {zh: 同时支持的重点领域, en: "Co-addressed priorities"}
// description:
//   zh: 同一条有效措施同时支持的两个重点领域
//   en: "Pairs of priorities that the same measures in force support"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
//   least: {type: integer, default: 2, zh: 至少措施数, en: Measures at least}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[k:ADDRESSES]->(q:Priority)
WHERE p.code < q.code
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected' AND k.relation IN $relations AND k.state <> 'rejected'
WITH p, q, count(DISTINCT m) AS measures
WHERE measures >= $least
RETURN p.code AS priority, q.code AS otherPriority, measures
ORDER BY measures DESC, priority, otherPriority
