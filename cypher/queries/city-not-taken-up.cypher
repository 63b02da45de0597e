// ---
// title: {zh: 市级有而各区未承接, en: "City measures that no district takes up"}
// description:
//   zh: 市级措施支持、而没有任何区级有效措施支持的重点领域
//   en: "Priorities that the city supports and no measure in force of a district does"
// parameters:
//   on: {type: date, default: today, zh: 区级文件的基准日, en: Day on which the districts' documents are in force}
//   relations: {type: texts, default: [direct], zh: 计入的联系（direct 直接，named 仅提及）, en: "Links that count (direct, named)"}
// ---
MATCH (c:Document {level: 'city'})-[:HAS_MEASURE]->(m:Measure)-[l:ADDRESSES]->(p:Priority)
WHERE c.uncounted IS NULL AND l.relation IN $relations AND l.state <> 'rejected'
WITH p, count(DISTINCT m) AS cityMeasures
WHERE NOT EXISTS {
  MATCH (d:Document)-[:HAS_MEASURE]->(n:Measure)-[k:ADDRESSES]->(p)
  WHERE d.level <> 'city' AND k.relation IN $relations AND k.state <> 'rejected'
    AND coalesce(d.effectiveFrom, d.issued, d.periodFrom, '') <= $on
    AND coalesce(d.validUntil, d.periodUntil + '~', '9') >= $on AND d.uncounted IS NULL
}
RETURN p.code AS priority, p.name AS name, cityMeasures
ORDER BY priority
