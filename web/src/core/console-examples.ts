import type { Typed } from './console-parameters.ts';

/** The cheat sheet: how to ask, with examples that run on the graph of any project and on both stores. */
export const EXAMPLES = [
  {
    id: 'match',
    query:
      'MATCH (d:Document)-[:OF]->(a:Area)\nRETURN a.name AS area, d.title AS title, d.validUntil AS until\nORDER BY area, title',
  },
  {
    id: 'where',
    query:
      "MATCH (m:Measure)\nWHERE m.title CONTAINS '人才' AND m.kind = 'measure'\nRETURN m\nORDER BY m.id\nLIMIT 25",
  },
  {
    id: 'parameter',
    query: 'MATCH (m:Measure)-[:IN_AREA]->(a:Area {name: $area})\nRETURN m.title AS title\nORDER BY title',
  },
  {
    id: 'path',
    query:
      'MATCH path = (m:Measure)-[:ADDRESSES]->(p:Priority)-[:IN_TIER]->(t:Tier)\nRETURN path\nORDER BY m.id, p.code\nLIMIT 20',
  },
  {
    id: 'count',
    query:
      'MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority)\nRETURN p.name AS priority, count(DISTINCT m) AS measures\nORDER BY measures DESC, priority',
  },
  {
    id: 'pairs',
    query:
      "MATCH (a:Area)<-[:IN_AREA]-(m:Measure)-[l:ADDRESSES]->(p:Priority)\nWHERE l.relation = 'direct'\nRETURN a.name AS area, p.name AS priority, count(DISTINCT m) AS measures\nORDER BY area, priority",
  },
  {
    id: 'missing',
    query:
      'MATCH (p:Priority)\nWHERE NOT EXISTS {\n  MATCH (p)<-[:ADDRESSES]-(:Measure)-[:IN_AREA]->(:Area {name: $area})\n}\nRETURN p.code AS code, p.name AS name\nORDER BY code',
  },
  {
    id: 'optional',
    query:
      'MATCH (a:Area)\nOPTIONAL MATCH (a)<-[:OF]-(d:Document)\nRETURN a.name AS area, count(d) AS documents\nORDER BY documents DESC, area',
  },
  {
    id: 'evidence',
    query:
      'MATCH (m:Measure)-[l:ADDRESSES]->(p:Priority)\nUNWIND l.evidence AS words\nRETURN words, count(*) AS links\nORDER BY links DESC, words\nLIMIT 20',
  },
  {
    id: 'collect',
    query:
      'MATCH (d:Department)-[:IN_LINE]->(l:Line)\nWITH l, d.name AS name\nORDER BY name\nRETURN l.name AS line, collect(DISTINCT name) AS departments\nORDER BY line',
  },
  {
    id: 'with',
    query:
      'MATCH (m:Measure)-[:USES]->(i:Instrument)\nWITH m, count(i) AS instruments\nWHERE instruments >= 3\nRETURN m.title AS title, instruments\nORDER BY instruments DESC, title',
  },
  {
    id: 'date',
    query:
      'MATCH (d:Document)\nWHERE d.validUntil >= $on\nRETURN d.title AS title, d.validUntil AS until\nORDER BY until, title',
  },
] as const;

/** What the parameters of the examples are set to, where nobody has said otherwise. */
export const EXAMPLE_VALUES: readonly Typed[] = [
  { name: 'area', type: 'text', text: '闵行区' },
  { name: 'on', type: 'date', text: '2025-06-01' },
];
