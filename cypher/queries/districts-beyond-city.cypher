// ---
// title: {zh: 各区有而市级没有, en: "District measures beyond the city"}
// description:
//   zh: 区级有效措施支持、而没有市级措施支持的重点领域
//   en: "Priorities that districts support in force and no measure of the city does"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE d.level <> 'city'
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
WITH p, count(DISTINCT a) AS areas, count(DISTINCT m) AS measures
WHERE NOT EXISTS {
  MATCH (c:Document)-[:HAS_MEASURE]->(n:Measure)-[k:ADDRESSES]->(p)
  WHERE c.level = 'city' AND c.uncounted IS NULL AND k.relation IN $relations AND k.state <> 'rejected'
}
RETURN p.code AS priority, p.name AS name, areas, measures
ORDER BY priority
