import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';
import { Vocabulary } from './vocabulary.ts';

const TEXT = '奖励企业,补贴项目。资金池AI企业';

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary();
  const money = vocabulary.cue(['奖励', '补贴']);
  const firms = vocabulary.cue(['企业', '励企']);
  const none = vocabulary.cue([]);
  // More lists than an integer has bits.
  const many = Array.from({ length: 70 }, (_, i) => vocabulary.cue([i % 2 === 0 ? '项目' : '资金']));
  const set = vocabulary.cueSet([['奖励', '补贴'], ['资金'], ['项目'], []]);
  const names = vocabulary.dictionary(['ai企业', '企业', '业,补']);
  const found = vocabulary.find(TEXT, clausesOf(TEXT));
  const clausesWith = (cue: number) => found.clauses.flatMap((_, i) => (found.inClause(cue, i) ? [i] : []));

  it('tells the clauses and texts that have a word of a list', () => {
    expect([money, firms, none].map(clausesWith)).toEqual([[0, 1], [0, 2], []]);
    expect([money, firms, none].map((cue) => found.inText(cue))).toEqual([true, true, false]);
  });

  it('tells at once which lists of a set have a word in a clause, a sentence, the text', () => {
    expect(found.clauses.map((_, i) => found.setInClause(set, i))).toEqual([0b001, 0b101, 0b010]);
    expect(found.clauses.map((_, i) => found.setInSentence(set, i))).toEqual([0b101, 0b101, 0b010]);
    expect(found.setInText(set)).toBe(0b111);
  });

  it('keeps apart as many lists as there are', () => {
    many.forEach((cue, i) => {
      expect(clausesWith(cue)).toEqual(i % 2 === 0 ? [1] : [2]);
    });
  });

  it('takes no more lists than it can keep apart', () => {
    const full = new Vocabulary();
    for (let i = 0; i < 128; i++) full.cue([`词${i}`]);
    expect(() => full.cue(['一词'])).toThrow(RangeError);
  });

  it('tells the places of words, those that run over the end of a clause among them', () => {
    const places = found.of(names);
    const all = Array.from({ length: places.length }, (_, i) => i);
    expect(all.map((i) => [places.start(i), places.word(i), places.clause(i)])).toEqual([
      [2, 1, 0],
      [3, 2, -1],
      [13, 0, 2],
      [15, 1, 2],
    ]);
  });
});
