// ---
// title: {zh: 数据来源, en: "Provenance"}
// description:
//   zh: 每份文件的来源、校验值与其在图中的规模
//   en: "Where each document came from, its checksum, and what it brought"
// parameters: {}
// ---
MATCH (d:Document)-[:OF]->(a:Area)
OPTIONAL MATCH (d)-[:HAS_MEASURE]->(m:Measure)
WITH d, a, count(DISTINCT m) AS measures
OPTIONAL MATCH (d)-[:HAS_MEASURE]->(:Measure)-[l:ADDRESSES]->()
WITH d, a, measures, count(l) AS links
RETURN a.name AS area, d.title AS document, d.number AS number, d.issued AS issued, d.effectiveFrom AS effectiveFrom,
  d.validUntil AS validUntil, d.source AS source, d.sha256 AS sha256, measures, links, size(d.warnings) AS warnings
ORDER BY area, document
