// ---
// title: {zh: 即将到期的文件, en: "Documents that expire soon"}
// description:
//   zh: 若干个月内到期的文件及其措施数
//   en: "Documents in force that end within some months, with their measures"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   months: {type: integer, default: 6, zh: 月数, en: Months}
// ---
MATCH (d:Document)-[:OF]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND d.validUntil <= toString(date($on) + duration({months: $months}))
OPTIONAL MATCH (d)-[:HAS_MEASURE]->(m:Measure)
RETURN a.name AS area, d.title AS document, d.validUntil AS until, count(DISTINCT m) AS measures
ORDER BY until, area, document
