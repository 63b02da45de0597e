// 某地区由谁负责某领域 · Who answers for a priority ($priority, such as ai) in an area ($area, such as 长宁区)
MATCH (a:Area {name: $area})<-[:IN_AREA]-(m:Measure)-[l:ADDRESSES]->(p:Priority {code: $priority})
MATCH (m)-[r:RESPONSIBLE]->(d:Department)
WHERE l.state <> 'rejected'
RETURN l.relation AS relation, d.name AS department, count(DISTINCT m) AS measures, collect(DISTINCT r.role) AS roles
ORDER BY relation, measures DESC, department
