import { describe, expect, it } from 'vitest';
import { savedQueries } from '../queries.ts';
import { unknownNames } from './unknown-names.ts';

const said = (cypher: string) =>
  unknownNames(cypher).map(({ kind, name, meant }) => `${kind} ${name} ${meant}`);

describe('unknown names', () => {
  it.each<[string, string[]]>([
    ['MATCH (m:Mesure) RETURN m', ['label Mesure Measure']],
    ['MATCH (m:Measure) RETURN m.titel AS t', ['property titel title']],
    ['MATCH (m:Measure {titel: "x"}) RETURN m', ['property titel title']],
    [
      'MATCH (m)-[r:ADRESSES|USES]->(p:Priority|Teir) WHERE r.sate = 1 RETURN p',
      ['type ADRESSES ADDRESSES', 'label Teir Tier', 'property sate state'],
    ],
    ['MATCH (:`Foo Bar`)<-[:`X`]-() RETURN 1 AS n', ['label Foo Bar null', 'type X null']],
    ['MATCH (m:Measure) WHERE EXISTS { MATCH (m)-[:IN_AREA]->(a:Aera) } RETURN m', ['label Aera Area']],
  ])('of %s are told', (cypher, names) => {
    expect(said(cypher)).toEqual(names);
  });

  it.each([
    'MATCH (m:Measure) WITH {total: 1, foo: m.title} AS row RETURN row.foo, row.total AS t',
    'UNWIND $rows AS row MATCH (m:Measure {id: row.wanted}) RETURN count(row), row.other AS o',
    'WITH date("2026-01-01") AS d RETURN d.year AS y, [x IN [1] WHERE x > 0 | x][0..1] AS l',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH p = shortestPath((a:Area)-[*..3]-(b:Tier)) RETURN [n IN nodes(p) | n.nonsense] AS names',
    "RETURN '(m:Mesure)' AS text // (x:Nope)",
    'MATCH (m) RETURN m { .title, other: 1 } AS m',
  ])('are not found in %s', (cypher) => {
    expect(said(cypher)).toEqual([]);
  });

  it.each([...savedQueries.values()].map(({ name, cypher }) => [name, cypher]))(
    'are none in the saved query %s',
    (_, cypher) => {
      expect(said(cypher)).toEqual([]);
    },
  );
});
