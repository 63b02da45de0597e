// ---
// title: {zh: 即将到期的文件, en: "Documents that expire soon"}
// description:
//   zh: 若干个月内到期的文件及其措施数；没有写明有效期的，以规划期结束为准
//   en: "Documents in force that end within some months, with their measures; without a last day, by the period of a plan"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   months: {type: integer, default: 6, zh: 月数, en: Months}
// ---
MATCH (d:Document)-[:OF]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
WITH d, a, coalesce(d.validUntil, d.periodUntil) AS until,
  toString(date($on) + duration({months: $months}) + duration({days: 1})) AS dayAfter
// A period may be a year or a month: it is over on a day if it is not that of the day after.
WHERE until < substring(dayAfter, 0, size(until))
OPTIONAL MATCH (d)-[:HAS_MEASURE]->(m:Measure)
RETURN a.name AS area, d.title AS document, until, count(DISTINCT m) AS measures
ORDER BY until, area, document
