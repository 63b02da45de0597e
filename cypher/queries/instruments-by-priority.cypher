// ---
// title: {zh: 各重点领域的政策工具, en: "Instruments by priority"}
// description:
//   zh: 有效措施支持各重点领域时使用的政策工具
//   en: "With which instruments measures in force support each priority"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:USES]->(i:Instrument)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected' AND ($area = '' OR a.name = $area)
RETURN p.code AS priority, i.kind AS instrument, i.name AS name, count(DISTINCT m) AS measures
ORDER BY priority, measures DESC, instrument
