// ---
// title: {zh: 条线在各区的分布, en: "A line of work across areas"}
// description:
//   zh: 同一条线的部门在各区负责的措施与重点领域
//   en: "Measures and priorities of the departments of one line of work, by area"
// parameters:
//   line: {type: text, default: 商务, zh: 条线, en: Line of work}
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (o:Department)-[:IN_LINE]->(line:Line)
WHERE line.name = $line
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:RESPONSIBLE]->(o)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
OPTIONAL MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE l.relation IN $relations AND l.state <> 'rejected'
RETURN a.name AS area, o.name AS department, count(DISTINCT m) AS measures, count(DISTINCT p) AS priorities
ORDER BY area, department
