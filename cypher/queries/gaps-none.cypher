// ---
// title: {zh: 空白：未发现, en: "Gaps: nothing found"}
// description:
//   zh: 有文件有效的地区中，在现有有效文件里既未直接支持、也未提及的重点领域
//   en: "Priorities that no document in force of an area supports or names, tier links aside"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
// ---
MATCH (d:Document)-[:OF]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
WITH a, count(d) AS documents
MATCH (p:Priority)
WHERE NOT EXISTS {
  MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a)
  MATCH (m)-[l:ADDRESSES]->(p)
  WHERE l.state <> 'rejected' AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
}
RETURN a.name AS area, p.code AS priority, p.name AS name, documents
ORDER BY area, priority
