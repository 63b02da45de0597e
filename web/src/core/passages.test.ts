import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, neighbour, type Passage } from './passages.ts';
import { document } from './testing.ts';

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
