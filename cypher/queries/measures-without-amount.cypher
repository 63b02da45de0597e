// ---
// title: {zh: 没有金额的措施, en: "Measures without an amount"}
// description:
//   zh: 使用资金类工具却没有写明金额的有效措施
//   en: "Measures in force that use grants, loans or equity and state no amount"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
//   instruments: {type: texts, default: [grant, loan, equity], zh: 资金类工具, en: Kinds of instrument that pay}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[:USES]->(i:Instrument)
WHERE ($area = '' OR a.name = $area) AND i.kind IN $instruments
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND NOT EXISTS { MATCH (m)-[:OFFERS]->(:Amount) }
RETURN DISTINCT a.name AS area, m.title AS measure, m.id AS id
ORDER BY area, id
