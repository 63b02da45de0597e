// ---
// title: {zh: 普惠性措施, en: "Horizontal measures"}
// description:
//   zh: 不指向任何具体重点领域、面向所有企业的有效措施
//   en: "Measures in force that serve firms of any industry"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
WHERE m.scope = 'horizontal' AND ($area = '' OR a.name = $area)
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
RETURN a.name AS area, m.title AS measure, m.kind AS kind, m.id AS id
ORDER BY area, id
