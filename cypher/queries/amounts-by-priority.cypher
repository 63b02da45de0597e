// ---
// title: {zh: 各重点领域的金额, en: "Amounts by priority"}
// description:
//   zh: 有效措施为各重点领域写明的金额：件数与单项上限
//   en: "Ceilings and sums that measures in force state, by priority"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:OFFERS]->(x:Amount)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected' AND ($area = '' OR a.name = $area)
WITH DISTINCT p.code AS priority, a.name AS area, x.role AS role, x.currency AS currency, x.id AS id, x.max AS amount
RETURN priority, area, role, currency, count(id) AS amounts, max(amount) AS largest
ORDER BY priority, area, role, currency
