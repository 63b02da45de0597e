import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, endOfWords, holderAt, neighbour, type Passage } from './passages.ts';
import { document, measure } from './testing.ts';

const passages: Passage[] = [
  { measure: 'a', target: 'ai', start: 5 },
  { measure: 'a', target: 'ic', start: 5 },
  { measure: 'b', target: 'ai', start: 20 },
];

describe('neighbour', () => {
  it('goes through evidence of several links at one place, and round', () => {
    expect(neighbour(passages, { start: 5, target: 'ai' }, 1)).toBe(passages[1]);
    expect(neighbour(passages, { start: 20, target: 'ai' }, 1)).toBe(passages[0]);
    expect(neighbour(passages, { start: 5, target: 'ai' }, -1)).toBe(passages[2]);
  });

  it('starts from any place in the text', () => {
    expect(neighbour(passages, { start: 10, target: null }, 1)).toBe(passages[2]);
    expect(neighbour(passages, { start: 10, target: null }, -1)).toBe(passages[1]);
    expect(neighbour([], { start: 10, target: null }, 1)).toBeNull();
  });

  it('comes by every passage once in a round', () => {
    const some = fc.uniqueArray(
      fc.record<Passage>({
        measure: fc.constant('m'),
        target: fc.constantFrom('ai', 'ic'),
        start: fc.nat(9),
      }),
      { minLength: 1, selector: ({ target, start }) => `${start}${target}` },
    );
    fc.assert(
      fc.property(some, fc.constantFrom<1 | -1>(1, -1), (drawn, step) => {
        const sorted = [...drawn].sort((a, b) => a.start - b.start);
        const seen = new Set<Passage>();
        let at = sorted[0]!;
        for (let i = 0; i < sorted.length; i++) {
          at = neighbour(sorted, at, step)!;
          seen.add(at);
        }
        expect(seen.size).toBe(sorted.length);
      }),
    );
  });
});

describe('citation', () => {
  const summary = document({
    id: 'a',
    title: '若干措施',
    number: '长发改规〔2024〕4号',
    issued: '2024-11-15',
  });
  it('names title, number, date, section and words', () => {
    expect(
      citation(
        { summary },
        { path: ['四、内容'], title: '做强主体' },
        [[{ text: '人工智能', marked: true }]],
        'zh',
      ),
    ).toBe('《若干措施》，长发改规〔2024〕4号，2024年11月15日，四、内容，做强主体，“人工智能”。');
  });
  it('leaves out what the document does not state', () => {
    const bare = document({ id: 'a', title: '若干意见' });
    expect(citation({ summary: bare }, null, [], 'en')).toBe('《若干意见》.');
  });
});

describe('a place in the text', () => {
  const text = '一、总则\n坚持开放，支持创新。\n二、内容\n1.支持人工智能。(区科委)';
  const section = (heading: string, until: string) => ({
    id: heading,
    parent: null,
    heading,
    kind: 'measure' as const,
    ordinal: 0,
    start: text.indexOf(heading),
    end: text.indexOf(until) + until.length,
  });
  const department = {
    id: 'kw',
    name: '区科学技术委员会',
    short: '区科委',
    order: 0,
    role: 'responsible' as const,
    asWritten: '区科委',
    start: text.indexOf('区科委'),
    end: text.indexOf('区科委') + 3,
  };
  const held = {
    text,
    sections: [section('一、总则', '创新。'), section('二、内容', ')')],
    measures: [
      measure({
        title: '支持人工智能',
        path: ['二、内容'],
        start: text.indexOf('1.'),
        departments: [department],
        end: text.length,
      }),
    ],
  };

  it('is cited by its measure, else by its headings', () => {
    expect(holderAt(held, text.indexOf('人工'))).toEqual({
      measure: 'm',
      path: ['二、内容'],
      title: '支持人工智能',
    });
    expect(holderAt(held, text.indexOf('开放'))).toEqual({ measure: null, path: [], title: '一、总则' });
    expect(holderAt({ ...held, sections: [] }, 0)).toBeNull();
  });

  it('reaches to the end of a department, else of its clause', () => {
    const words = (start: number) => text.slice(start, endOfWords(held, start));
    expect(words(department.start)).toBe('区科委');
    expect(words(text.indexOf('坚持'))).toBe('坚持开放，');
    expect(words(text.length - 2)).toBe('委)');
  });
});
