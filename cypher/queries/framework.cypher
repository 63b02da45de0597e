// ---
// title: {zh: 产业体系与计数, en: "The framework with its counts"}
// description:
//   zh: 产业体系的类别与重点领域，及各自的有效措施数
//   en: "Tiers and priorities of the framework, with measures in force"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (p:Priority)-[:IN_TIER]->(t:Tier)-[:OF]->(f:Framework)
OPTIONAL MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
RETURN f.name AS framework, t.ordinal AS tierOrdinal, t.name AS tier, p.ordinal AS ordinal, p.code AS priority,
  p.name AS name, count(DISTINCT m) AS measures
ORDER BY framework, tierOrdinal, ordinal, priority
