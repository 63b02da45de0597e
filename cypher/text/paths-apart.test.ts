import { describe, expect, it } from 'vitest';
import { pathsApart } from './paths-apart.ts';

describe('pathsApart', () => {
  it.each([
    [
      "MATCH (a:Area {name: 'x,y)'}), (b:Area), p = shortestPath((a)-[*..4]-(b)) WHERE length(p) > 1 RETURN p",
      "MATCH (a:Area {name: 'x,y)'}), (b:Area) MATCH  p = shortestPath((a)-[*..4]-(b)) WHERE length(p) > 1 RETURN p",
    ],
    [
      'match (a),allShortestPaths((a)-[*]-()) RETURN a.id',
      'match (a) MATCH allShortestPaths((a)-[*]-()) RETURN a.id',
    ],
  ])('takes the path of %s out', (given, expected) => {
    expect(pathsApart(given)).toBe(expected);
  });

  it.each([
    'MATCH p = shortestPath((a:Area)-[*..4]-(b:Area)) RETURN p',
    'MATCH (a)-[:OF]->(b), p = shortestPath((a)-[*..4]-(b)) RETURN p',
    'MATCH (a), p = shortestPath((a)-[*..4]-(b)), (c) RETURN p',
    'OPTIONAL MATCH (a), p = shortestPath((a)-[*..4]-(b)) RETURN p',
    'MATCH (a), (b) RETURN shortestPath((a)-[*..4]-(b)) AS p',
    "RETURN 'MATCH (a), p = shortestPath((a)--(b))' AS text",
    'MATCH (a), (b',
    'MATCH (a), p = shortestPath((a)',
  ])('leaves %s as it is', (given) => {
    expect(pathsApart(given)).toBe(given);
  });
});
