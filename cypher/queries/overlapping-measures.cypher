// ---
// title: {zh: 重叠的措施, en: "Overlapping measures"}
// description:
//   zh: 不同地区中重点领域、政策工具与支持对象都相同的有效措施
//   en: "Pairs of measures in force of two areas with the same priority, instrument and beneficiary"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected'
MATCH (m)-[:IN_AREA]->(a:Area)
MATCH (m)-[:USES]->(i:Instrument)
MATCH (m)-[:SUPPORTS]->(b:Beneficiary)
WITH DISTINCT p.code AS priority, i.kind AS instrument, b.name AS beneficiary, a.name AS area, m.id AS measure
WITH priority, instrument, beneficiary, count(DISTINCT area) AS areas, count(DISTINCT measure) AS measures
WHERE areas > 1
RETURN priority, instrument, beneficiary, areas, measures
ORDER BY areas DESC, measures DESC, priority, instrument, beneficiary
