import { describe, expect, it } from 'vitest';
import { ParameterError, parametersFor, parseSavedQuery, savedQueries } from './queries.ts';
import { isWord, tokens } from './text/tokens.ts';

const FILE = `// ---
// title: {zh: 题, en: "A title"}
// description: {zh: 说明, en: What it tells}
// parameters:
//   on: {type: date, default: today, zh: 日, en: Day}
//   months: {type: integer, default: 6, zh: 月, en: Months}
//   relations: {type: texts, default: [direct], zh: 关联, en: Links}
// ---
MATCH (n) WHERE n.on <= $on AND n.months = $months AND n.r IN $relations RETURN n AS n
`;

describe('parseSavedQuery', () => {
  it('reads header and statement', () => {
    const query = parseSavedQuery('some', FILE.replaceAll('\n', '\r\n'));
    expect(query).toMatchObject({ name: 'some', title: { zh: '题', en: 'A title' } });
    expect(query.parameters.months).toMatchObject({ type: 'integer', default: 6 });
    expect(query.cypher).toMatch(/^MATCH .* AS n$/);
  });

  it.each([
    ['MATCH (n) RETURN n AS n', /header/],
    [FILE.replace('en: "A title"', 'en: 3'), /title/],
    [FILE.replace('type: integer', 'type: whole'), /months/],
    [FILE.replace('default: 6', 'default: six'), /months/],
    [FILE.slice(0, FILE.indexOf('MATCH')), /no statement/],
  ])('refuses a file that is wrong, by name', (source, message) => {
    expect(() => parseSavedQuery('some', source)).toThrow(message);
    expect(() => parseSavedQuery('some', source)).toThrow('some.cypher');
  });
});

describe('parametersFor', () => {
  const query = parseSavedQuery('some', FILE);

  it('takes defaults, and today for the day', () => {
    expect(parametersFor(query, {}, '2026-01-02')).toEqual({
      on: '2026-01-02',
      months: 6,
      relations: ['direct'],
    });
  });

  it('reads what was typed by its type', () => {
    const given = { on: '2025-12-31', months: '12', relations: 'direct，named' };
    expect(parametersFor(query, given, '2026-01-02')).toEqual({
      on: '2025-12-31',
      months: 12,
      relations: ['direct', 'named'],
    });
  });

  it.each([
    [{ day: '2025-01-01' }, /no parameter day.*on, months, relations/],
    [{ months: '1.5' }, /months has to be a whole number/],
    [{ on: '1 May' }, /a date such as/],
  ])('refuses %j', (given, message) => {
    expect(() => parametersFor(query, given, '2026-01-02')).toThrow(message);
    expect(() => parametersFor(query, given, '2026-01-02')).toThrow(ParameterError);
  });
});

describe('the saved queries', () => {
  const all = [...savedQueries.values()];

  it('are the questions that analysts ask, and more than a few', () => {
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  it.each(all.map((query) => [query.name, query] as const))(
    '%s has a parameter for each that it uses',
    (_, query) => {
      const used = new Set(
        tokens(query.cypher)
          .filter(({ kind }) => kind === 'parameter')
          .map(({ text }) => text.slice(1)),
      );
      expect([...used].sort()).toEqual(Object.keys(query.parameters).sort());
    },
  );

  it.each(all.map((query) => [query.name, query] as const))(
    '%s gives its rows in one order',
    (_, { cypher }) => {
      expect(tokens(cypher).some((token) => isWord(token, 'ORDER'))).toBe(true);
    },
  );
});
