import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameworkSchema, linkTargets } from './framework.ts';
import { parseYaml } from './yaml.ts';

const file = 'seeds/frameworks/shanghai-2-2-3-6-4-5.yaml';
const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe("Shanghai's framework", () => {
  const framework = parseYaml(file, text, frameworkSchema);

  it('has the six tiers with 2 + 2 + 3 + 6 + 4 + 5 priorities', () => {
    expect(framework.tiers.map(({ code, priorities }) => [code, priorities.length])).toEqual([
      ['tier:integration', 2],
      ['tier:transformation', 2],
      ['tier:leading', 3],
      ['tier:key', 6],
      ['tier:tracks', 4],
      ['tier:future', 5],
    ]);
    expect(new Set(linkTargets(framework)).size).toBe(22 + 6 + 1);
  });

  it('names each priority as the city does in the footnote of the Jing’an document', () => {
    const document = readFileSync(
      new URL('../../seeds/documents/000_d0f8caca02129268.txt', import.meta.url),
      'utf8',
    );
    const footnote = document.slice(document.indexOf('[1]上海市政府提出'));
    for (const { name } of framework.tiers.flatMap(({ priorities }) => priorities))
      expect(footnote).toContain(name);
  });
});

describe('frameworkSchema', () => {
  it.each([
    ['a code that stands twice', 'code: biomed', 'code: ic', '“ic” stands twice'],
    [
      'a crosswalk from nowhere',
      'crosswalk: []',
      'crosswalk: [{ from: x, framework: y, to: z, relation: exact }]',
      'no priority “x”',
    ],
    ['an end before the beginning', 'until: null', "until: '2020-01-01'", 'ends before it begins'],
  ])('refuses %s', (_, from, to, message) => {
    expect(text).toContain(from);
    expect(() => parseYaml(file, text.replace(from, to), frameworkSchema)).toThrow(message);
  });
});
