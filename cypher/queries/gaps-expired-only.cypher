// ---
// title: {zh: 空白：仅见于失效文件, en: "Gaps: expired only"}
// description:
//   zh: 只有已失效文件直接支持的重点领域
//   en: "Priorities that only expired documents of an area support"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:IN_AREA]->(a:Area)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
WHERE l.relation = 'direct' AND l.state <> 'rejected' AND d.uncounted IS NULL
WITH a, p, count(DISTINCT m) AS measures,
  sum(CASE WHEN coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on THEN 1 ELSE 0 END) AS notExpired,
  max(coalesce(d.validUntil, d.periodUntil)) AS until
WHERE notExpired = 0
RETURN a.name AS area, p.code AS priority, p.name AS name, measures, until
ORDER BY area, priority
