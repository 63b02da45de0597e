// ---
// title: {zh: 部门到重点领域的路径, en: "Path from a department to a priority"}
// description:
//   zh: 一个部门经由哪些措施负责一个重点领域
//   en: "Through which measures a department answers for a priority"
// parameters:
//   department: {type: text, default: 静安区商务委员会, zh: 部门全称, en: Full name of the department}
//   priority: {type: text, default: services, zh: 重点领域代码, en: Code of the priority}
// ---
MATCH path = (o:Department)<-[:RESPONSIBLE]-(m:Measure)-[l:ADDRESSES]->(p:Priority)
WHERE o.name = $department AND p.code = $priority AND l.state <> 'rejected'
RETURN m.title AS measure, l.relation AS relation, m.id AS id, path
ORDER BY id
