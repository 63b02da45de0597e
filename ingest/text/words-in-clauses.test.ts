import { describe, expect, it } from 'vitest';
import { WordsInClauses } from './words-in-clauses.ts';

const clauses = [
  { start: 0, end: 4 },
  { start: 5, end: 9 },
  { start: 9, end: 12 },
];

describe('WordsInClauses', () => {
  const words = new WordsInClauses([['奖励', '补贴'], ['企业'], [], ['励企', '奖励']]);

  it('tells the lists of each clause, whatever stands before or overlaps', () => {
    expect([...words.find('奖励企业,补贴项目资金池', clauses)]).toEqual([0b1011, 0b0001, 0]);
  });

  it('finds no word that runs over the end of a clause', () => {
    expect([...words.find('项目资奖励企业用补企业贴', clauses)]).toEqual([0, 0b0010, 0b0010]);
  });

  it('refuses more lists than it can tell apart', () => {
    expect(() => new WordsInClauses(Array.from({ length: 32 }, () => ['甲']))).toThrow(RangeError);
  });
});
