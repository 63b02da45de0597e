// ---
// title: {zh: 整体表述, en: "Mentions of a tier only"}
// description:
//   zh: 只点名类别、没有联系该类别任何重点领域的有效措施
//   en: "Measures in force that address a tier and none of its priorities"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(t:Tier)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
  AND NOT EXISTS { MATCH (m)-[k:ADDRESSES]->(:Priority)-[:IN_TIER]->(t) WHERE k.state <> 'rejected' }
RETURN a.name AS area, t.code AS tier, t.name AS name, m.title AS measure, l.evidence AS evidence, m.id AS id
ORDER BY area, tier, id
