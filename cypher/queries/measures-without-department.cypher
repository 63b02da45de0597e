// ---
// title: {zh: 没有责任部门的措施, en: "Measures without a department"}
// description:
//   zh: 未写明任何责任部门的有效措施
//   en: "Measures in force that name no department"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
WHERE ($area = '' OR a.name = $area)
  AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND NOT EXISTS { MATCH (m)-[:RESPONSIBLE]->(:Department) }
RETURN a.name AS area, d.title AS document, m.title AS measure, m.id AS id
ORDER BY area, document, id
