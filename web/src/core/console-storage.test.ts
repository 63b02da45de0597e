import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSavedQuery, savedQueries } from '../../../cypher/queries.ts';
import { decodeAsked, encodeAsked, MOST_IN_ADDRESS } from './console-address.ts';
import { fieldsOf, PARAMETER_TYPES, readTyped, type Typed, valuesOf } from './console-parameters.ts';
import { fileOf, HISTORY, OWN, queryOfFile, type Ran, searchRuns, withRun } from './console-storage.ts';

const typed: fc.Arbitrary<Typed> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 20 }),
  type: fc.constantFrom(...PARAMETER_TYPES),
  text: fc.string({ maxLength: 40 }),
});
const ran = (text: string): Ran => ({ text, typed: [], at: '2027-01-14T08:00:00Z', rows: 1, failed: false });

describe('the address of a query', () => {
  it('is the query again, with its parameters', () => {
    const asked = fc.record({
      text: fc.string({ maxLength: 600 }),
      typed: fc.array(typed, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(asked, (one) => {
        const encoded = encodeAsked(one);
        if (encoded !== null) expect(decodeAsked(encoded)).toEqual(one);
      }),
    );
  });

  it('is readable while it is short, and there is none past what an address takes', () => {
    expect(encodeAsked({ text: 'RETURN 1', typed: [] })).toBe('RETURN 1');
    for (const { cypher } of savedQueries.values())
      expect(encodeAsked({ text: cypher, typed: [] })!.length).toBeLessThan(1200);
    const noise = Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 9973).toString(36)).join(' ');
    expect(encodeAsked({ text: noise, typed: [] })).toBeNull();
    expect(MOST_IN_ADDRESS).toBeLessThan(8000);
  });

  it('is nothing where it was cut or made up', () => {
    expect(decodeAsked('~')).toBeNull();
    expect(decodeAsked('~not base64!')).toBeNull();
    const whole = encodeAsked({ text: 'MATCH (n) RETURN n '.repeat(30), typed: [] })!;
    expect(whole.startsWith('~')).toBe(true);
    expect(decodeAsked(whole.slice(0, -9))).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void decodeAsked(`~${text}`)));
  });
});

describe('parameters', () => {
  it('are read by their type, or not at all', () => {
    const read = (type: Typed['type'], text: string) => readTyped({ type, text }, '2027-01-14');
    expect(read('texts', '静安区， 长宁区,')).toEqual(['静安区', '长宁区']);
    expect(read('integer', ' 12 ')).toBe(12);
    expect(read('integer', '1.5')).toBeUndefined();
    expect(read('integer', '99999999999999999999')).toBeUndefined();
    expect(read('number', '-.5e3')).toBe(-500);
    expect(read('number', '')).toBeUndefined();
    expect(read('boolean', 'yes')).toBeUndefined();
    expect(read('date', 'today')).toBe('2027-01-14');
    expect(read('date', '2027-02-30')).toBeUndefined();
    expect(read('text', ' a ')).toBe(' a ');
  });

  it('get a field each time the text uses one, with what saved queries know of it', () => {
    const before: Typed[] = [{ name: 'code', type: 'integer', text: '3' }];
    const fields = fieldsOf('RETURN $on, $code, $new', before, savedQueries.values());
    expect(fields.map(({ name, type, text }) => [name, type, text])).toEqual([
      ['on', 'date', 'today'],
      ['code', 'integer', '3'],
      ['new', 'text', ''],
    ]);
    expect(fields[0]!.words?.en).toBeTruthy();
    expect(valuesOf(fields, '2027-01-14')).toEqual({
      values: { on: '2027-01-14', code: 3, new: '' },
      wrong: [],
    });
    expect(valuesOf([{ name: 'n', type: 'integer', text: 'x' }], '2027-01-14').wrong).toEqual(['n']);
  });
});

describe('a query as a file', () => {
  it('is read again, here and by the command line', () => {
    const title = fc
      .string({ minLength: 1, maxLength: 60 })
      .filter((one) => one.trim() === one && one !== '');
    const text = fc.constantFrom('RETURN 1 AS one', 'MATCH (n)\n// ---\nRETURN $a');
    const fields = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]\w{0,9}$/),
        type: fc.constantFrom(...PARAMETER_TYPES),
        text: fc.constantFrom('3', 'true', '2027-01-14', 'today', 'a, b', '"x: #'),
      }),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(title, text, fields, (title, text, typed) => {
        const file = fileOf({ title, text, typed });
        const read = parseSavedQuery('mine', file);
        expect(read).toMatchObject({ cypher: text, title: { zh: title, en: title } });
        const again = queryOfFile('mine.cypher', file, 'en');
        expect([again.title, again.text]).toEqual([title, text]);
        for (const [at, field] of typed.entries())
          expect(readTyped(again.typed[at]!, '2027-01-14')).toEqual(
            readTyped(field, '2027-01-14') ?? field.text,
          );
      }),
    );
  });

  it('needs no header, and says what is wrong with one', () => {
    expect(queryOfFile('mine.cypher', '\uFEFFRETURN 1;\r\nRETURN 2\r\n', 'zh')).toEqual({
      title: 'mine',
      text: 'RETURN 1;\nRETURN 2',
      typed: [],
    });
    expect(() => queryOfFile('a.cypher', '// ---\n// title: x\n// ---\nRETURN 1', 'zh')).toThrow(/a\.cypher/);
    expect(() => queryOfFile('a.cypher', ' \n', 'zh')).toThrow(/a\.cypher/);
  });
});

describe('what the browser keeps', () => {
  it('is read back, and nothing is made of what is not of its form', () => {
    const own = { id: 'a', title: 'T', text: 'RETURN 1', typed: [] };
    expect(OWN.parse(OWN.format([own]))).toEqual([own]);
    for (const stored of [null, '', '[]', 'x', HISTORY.format([]), OWN.format([own]).replace('1}', '2}')])
      expect(OWN.parse(stored)).toEqual([]);
  });

  it('holds each query once, the newest first, within bounds', () => {
    let history: Ran[] = [];
    for (let at = 0; at < 300; at += 1) history = withRun(history, ran(`RETURN ${at}`));
    history = withRun(history, ran('RETURN 299'));
    expect(history).toHaveLength(200);
    expect(history.slice(0, 2).map(({ text }) => text)).toEqual(['RETURN 299', 'RETURN 298']);
    for (let at = 0; at < 9; at += 1) history = withRun(history, ran(`RETURN '${at}${'x'.repeat(90_000)}'`));
    expect(history.length).toBeLessThan(6);
    expect(withRun([], ran('y'.repeat(100_000)))).toHaveLength(1);
    expect(searchRuns([ran('MATCH (a:Area) RETURN a'), ran('RETURN 1')], ' area match')).toHaveLength(1);
  });
});
