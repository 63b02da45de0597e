// ---
// title: {zh: 文字相近的措施, en: "Near-identical measures"}
// description:
//   zh: 不同文件中文字高度相近的措施
//   en: "Measures of different documents whose texts are nearly the same"
// parameters:
//   score: {type: number, default: 0.8, zh: 相似度下限, en: Similarity at least}
// ---
MATCH (m:Measure)-[s:SIMILAR_TO]->(n:Measure)
WHERE s.score >= $score
MATCH (m)-[:IN_AREA]->(a:Area)
MATCH (n)-[:IN_AREA]->(b:Area)
RETURN a.name AS area, m.title AS measure, b.name AS otherArea, n.title AS otherMeasure, s.score AS score,
  m.id AS id, n.id AS otherId
ORDER BY score DESC, id, otherId
