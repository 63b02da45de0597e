// ---
// title: {zh: 支持对象, en: "Beneficiaries"}
// description:
//   zh: 各类支持对象在各区有效措施中出现的次数
//   en: "Whom measures in force support, by area"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:SUPPORTS]->(b:Beneficiary)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE ($area = '' OR a.name = $area)
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
RETURN b.name AS beneficiary, count(DISTINCT a) AS areas, count(DISTINCT m) AS measures
ORDER BY measures DESC, beneficiary
