// ---
// title: {zh: 联系的证据, en: "Evidence of links"}
// description:
//   zh: 每条联系所依据的原文、词条与规则
//   en: "The words, terms and rule behind each link"
// parameters:
//   area: {type: text, default: '', zh: 地区，留空为全部, en: Area; empty for all}
//   priority: {type: text, default: '', zh: 重点领域代码，留空为全部, en: Code of a priority; empty for all}
// ---
MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority)
MATCH (m)-[:IN_AREA]->(a:Area)
WHERE ($area = '' OR a.name = $area) AND ($priority = '' OR p.code = $priority)
RETURN a.name AS area, p.code AS priority, m.title AS measure, l.relation AS relation, l.state AS state,
  l.evidence AS evidence, l.starts AS starts, l.ends AS ends, l.terms AS terms, l.rule AS rule,
  l.confidence AS confidence, m.id AS id
ORDER BY area, priority, id
