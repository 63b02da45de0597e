// ---
// title: {zh: 空白：无法判断, en: "Gaps: not assessable"}
// description:
//   zh: 没有任何有效文件的地区，其空白无从判断
//   en: "Areas without any document in force: nothing can be said of them"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
// ---
MATCH (a:Area)
WHERE NOT EXISTS {
  MATCH (d:Document)-[:OF]->(a)
  WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
}
OPTIONAL MATCH (old:Document)-[:OF]->(a)
RETURN a.name AS area, a.level AS level, count(old) AS documentsNotInForce
ORDER BY level, area
