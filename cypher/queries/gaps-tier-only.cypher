// ---
// title: {zh: 空白：仅有整体表述, en: "Gaps: tier only"}
// description:
//   zh: 只在类别上支持、类别内没有任何联系的重点领域
//   en: "Priorities of a tier that an area supports as a whole, with no link of their own"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(t:Tier)<-[:IN_TIER]-(p:Priority)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation = 'direct' AND l.state <> 'rejected'
WITH a, t, p, count(DISTINCT m) AS tierMeasures
WHERE NOT EXISTS {
  MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a)
  MATCH (m)-[l:ADDRESSES]->(p)
  WHERE l.state <> 'rejected' AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
}
RETURN a.name AS area, t.code AS tier, p.code AS priority, p.name AS name, tierMeasures
ORDER BY area, tier, priority
