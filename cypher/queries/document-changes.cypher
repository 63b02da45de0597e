// ---
// title: {zh: 两版文件的差异, en: "What changed between two versions of a document"}
// description:
//   zh: 按标题比对两份文件的措施：新增、删除、改写
//   en: "Measures of two documents compared by title: added, removed, reworded"
// parameters:
//   before: {type: text, default: '', zh: 旧版文件的标题或 id, en: Title or id of the older document}
//   after: {type: text, default: '', zh: 新版文件的标题或 id, en: Title or id of the newer document}
// ---
MATCH (d:Document)-[:HAS_MEASURE]->(m:Measure)
WHERE d.id IN [$before, $after] OR d.title IN [$before, $after]
WITH m.title AS measure,
  collect(DISTINCT CASE WHEN d.id = $before OR d.title = $before THEN m.text END) AS old,
  collect(DISTINCT CASE WHEN d.id = $after OR d.title = $after THEN m.text END) AS new
WITH measure, old, new,
  CASE WHEN size(old) = 0 THEN 'added' WHEN size(new) = 0 THEN 'removed' WHEN old = new THEN 'same' ELSE 'reworded' END AS change
WHERE change <> 'same'
RETURN change, measure, old, new
ORDER BY change, measure
