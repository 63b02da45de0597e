// 有效期在两日之间届满的文件 · Documents whose validity ends between two dates ($from, $until)
MATCH (d:Document)-[:OF]->(a:Area)
WHERE d.validUntil >= $from AND d.validUntil <= $until
RETURN d.validUntil AS until, a.name AS area, d.title AS title, d.number AS number
ORDER BY until, area, title
