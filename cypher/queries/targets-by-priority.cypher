// ---
// title: {zh: 各重点领域的量化目标, en: "Targets by priority"}
// description:
//   zh: 有效措施为各重点领域承诺的量化目标
//   en: "Figures that measures in force commit to, by priority"
// parameters:
//   on: {type: date, default: today, zh: 基准日, en: Day on which documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)-[:COMMITS_TO]->(t:Target)
MATCH (m)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
  AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
  AND l.relation IN $relations AND l.state <> 'rejected' AND ($area = '' OR a.name = $area)
RETURN p.code AS priority, a.name AS area, t.indicator AS indicator, t.op AS op, t.value AS value, t.unit AS unit,
  t.year AS year, t.asWritten AS asWritten, t.id AS id
ORDER BY priority, area, id
