import { describe, expect, it } from 'vitest';
import { flattenLexicon, type LexiconFile, lexiconFileSchema } from './lexicon.ts';
import { SeedError } from './seed-error.ts';
import { parseYaml } from './yaml.ts';

const parse = (text: string): LexiconFile => parseYaml('lexicon/x.yaml', text, lexiconFileSchema);

describe('lexiconFileSchema', () => {
  it('fills what is left out', () => {
    const file = parse(
      'industries:\n  - name: 集成电路\n    nameEn: Integrated circuits\n    to: [ic]\n    sure: [芯片]\n',
    );
    expect(file.negative).toEqual([]);
    expect(file.industries[0]).toMatchObject({ also: [], tool: false, object: [], passing: [] });
  });

  it('names the line of a key that it does not know', () => {
    const wrong = () =>
      parse(
        'industries:\n  - name: 集成电路\n    nameEn: Integrated circuits\n    to: [ic]\n    surely: [芯片]\n',
      );
    expect(wrong).toThrow(SeedError);
    expect(wrong).toThrow(/lexicon\/x\.yaml:5:/);
  });
});

describe('flattenLexicon', () => {
  it('gives one entry a word, with its kind and subject', () => {
    const file = parse(
      'industries:\n  - name: 集成电路\n    nameEn: Integrated circuits\n    to: [ic]\n    sure: [芯片]\n    passing: [晶圆]\nnegative: [芯片大厦]\n',
    );
    expect(
      flattenLexicon([file], ['ic']).map(({ text, kind, subject }) => [text, kind, subject?.to]),
    ).toEqual([
      ['芯片', 'sure', ['ic']],
      ['晶圆', 'passing', ['ic']],
      ['芯片大厦', 'negative', undefined],
    ]);
  });

  it('names every word that is listed twice and every target that is unknown', () => {
    const one = parse('industries:\n  - name: 甲\n    nameEn: A\n    to: [ic]\n    sure: [芯片, EDA]\n');
    const two = parse(
      'industries:\n  - name: 乙\n    nameEn: B\n    to: [nowhere]\n    sure: [芯片]\nnegative: [eda]\n',
    );
    expect(() => flattenLexicon([one, two], ['ic'])).toThrow(
      /industry “乙” points to “nowhere”[\s\S]*“芯片” stands under 甲 and under 乙[\s\S]*“eda” stands under 甲/,
    );
  });
});
