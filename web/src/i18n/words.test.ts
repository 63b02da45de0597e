import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

function flat(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/** What stands between double braces, which the page fills in. */
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('words', () => {
  const chinese = new Map(flat(zh));

  it('are there in both languages, with the same holes', () => {
    const english = flat(en).filter(([key]) => !key.endsWith('_one'));
    expect(english.map(([key]) => key).sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of english) expect([key, holes(text)]).toEqual([key, holes(chinese.get(key)!)]);
  });

  it('are in the language that they say', () => {
    const han = /\p{Script=Han}/u;
    for (const [key, text] of flat(en)) expect([key, han.test(text)]).toEqual([key, false]);
    for (const [key, text] of chinese) expect([key, han.test(text)]).toEqual([key, true]);
  });
});
