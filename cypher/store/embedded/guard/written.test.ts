import { describe, expect, it } from 'vitest';
import { assertSameAnswer } from './guard.ts';
import { joined, NOTHING, textOf, type Written, writtenOf } from './written.ts';

const writes = (cypher: string, parameters = {}, before = NOTHING): Written =>
  assertSameAnswer(cypher, parameters, before);
const kindsOf = (written: Written): Record<string, string[]> =>
  Object.fromEntries([...written.kinds].map(([name, { bases }]) => [name, [...bases]]));

describe('what a statement writes', () => {
  it.each([
    ['MATCH (n) RETURN n', {}],
    ["MATCH (t:Target) SET t.unit = '家', t.year = 2025", {}],
    ["MATCH (t:Target) SET t.year = '2025'", { year: ['digits'] }],
    ['MATCH (t:Target) SET t.weight = 1.5', { weight: ['float'] }],
    ['MATCH (n) SET n.year = 2025', { year: ['natural'] }],
    ['MATCH (t:Target) REMOVE t.asWritten', { asWritten: ['null'] }],
    ['MATCH (t:Target) SET t += {weight: 1}', { weight: ['natural'] }],
    [
      "MERGE (n:Note {id: 'a'}) ON CREATE SET n.at = date() ON MATCH SET n.at = 1",
      { at: ['natural', 'date'] },
    ],
    ["FOREACH (x IN ['a'] | CREATE (:Note {id: x, name: x}))", { name: ['text'] }],
    ['CREATE (:Note {weight: 1})', { weight: ['natural'], id: ['null'] }],
    ["CREATE (:Line {id: 'a', name: 'a'})", { nameEn: ['null'] }],
  ])('%s', (cypher, expected) => {
    const written = writes(cypher);
    expect(written.anything).toBe(false);
    expect(kindsOf(written)).toEqual(expected);
  });

  it.each([
    'MATCH (n:Tier), (m:Tier) SET n = properties(m)',
    "MATCH (n:Tier) WITH n, 'k' AS k SET n[k] = 1",
    'MATCH (n:Tier), (m:Measure) SET n += m',
  ])('may be anything: %s', (cypher) => {
    expect(writes(cypher).anything).toBe(true);
  });

  it('tells of labels beside those that a node has', () => {
    expect(writes('MATCH (n:Tier) SET n:Measure').labelled).toBe(true);
    expect(writes('MATCH (n:Tier) SET n:Mine REMOVE n:Tier').labelled).toBe(false);
  });

  it('knows what the rows of a parameter hold', () => {
    const rows = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: '1', list: ['x'] },
    ];
    const written = writes('UNWIND $rows AS row CREATE (n:Note {id: row.id}) SET n += row', { rows });
    expect(kindsOf(written)).toEqual({ weight: ['natural', 'digits'], list: ['null', 'list'] });
  });

  it('is kept as text, and joined with what was written before', () => {
    const one = writes("CREATE (:Note {id: 'a', weight: 1, list: ['x']})");
    expect(textOf(writtenOf(textOf(one)))).toBe(textOf(one));
    expect(joined(one, writes("CREATE (:Note {id: 'b', weight: 2})"))).toBeNull();
    const both = joined(one, writes("CREATE (:Note {id: 'b', weight: '2'})"))!;
    expect(kindsOf(both).weight).toEqual(['natural', 'digits']);
    expect(joined({ ...NOTHING, anything: true }, one)).toBeNull();
    expect(() => writtenOf('{"anything":false}')).toThrow();
  });

  it('is known to the queries that come after it', () => {
    const before = writes("CREATE (:Note {id: 'a', weight: '1'})");
    const compared = 'MATCH (n:Note) WHERE n.weight = 1 RETURN n';
    expect(() => assertSameAnswer(compared, {}, before)).toThrow(/text with a number/);
    expect(() => assertSameAnswer(compared, {})).not.toThrow();
  });
});
