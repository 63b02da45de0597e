// ---
// title: {zh: 部门负责的重点领域数, en: "Departments by how many priorities they answer for"}
// description:
//   zh: 每个部门通过有效措施负责多少个重点领域
//   en: "How many priorities each department answers for in measures in force"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:RESPONSIBLE]->(o:Department)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected' AND ($area = '' OR a.name = $area)
WITH o, count(DISTINCT p) AS priorities, count(DISTINCT m) AS measures
RETURN o.name AS department, priorities, measures
ORDER BY priorities DESC, measures DESC, department
