import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SeedError } from './seed-error.ts';
import { parseYaml } from './yaml.ts';

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['sure', 'conditional']),
  terms: z.array(z.union([z.string(), z.strictObject({ term: z.string(), weight: z.number() })])).min(1),
});

function failure(text: string): SeedError {
  try {
    parseYaml('seeds/x.yaml', text, schema);
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

describe('parseYaml', () => {
  it('gives the checked value', () => {
    const text = '# a comment\nname: 集成电路\nkind: sure\nterms: [芯片, { term: 光刻, weight: 2 }]\n';
    expect(parseYaml('x.yaml', text, schema)).toEqual({
      name: '集成电路',
      kind: 'sure',
      terms: ['芯片', { term: '光刻', weight: 2 }],
    });
  });

  it('reports every mistake at its own line, in order, with a remedy', () => {
    const error = failure(
      'name: 12\nkind: surely\nterms:\n  - 芯片\n  - term: 光刻\n    weight: heavy\nextra: 1\n',
    );
    expect(error.problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 7],
      [2, 7],
      [6, 13],
      [7, 1],
    ]);
    expect(error.message).toContain('seeds/x.yaml:2:7: kind: ');
    expect(error.message).toContain('Write sure or conditional.');
    expect(error.message).toContain('terms[1].weight');
    expect(error.message).toContain('Remove “extra”');
  });

  it('points at the entry that lacks a key', () => {
    const error = failure('name: a\nkind: sure\n');
    expect(error.problems).toHaveLength(1);
    expect(error.message).toMatch(/^seeds\/x\.yaml:1:1: terms: .*Add “terms” \(array\)\.$/);
  });

  it.each([
    ['name: a\nname: b\n', 2, 'Remove one of the two'],
    ['name: a\n\tkind: sure\n', 2, 'spaces'],
    ['name: "a\nkind: sure\n', 3, ''],
  ])('reports broken YAML %j', (text, line, remedy) => {
    const [problem] = failure(text).problems;
    expect(problem?.line).toBe(line);
    expect(problem?.remedy).toContain(remedy);
  });

  it('reports an empty file and one of another shape', () => {
    expect(failure('').message).toMatch(/^seeds\/x\.yaml:1:1: the file: /);
    expect(failure('- a\n').message).toMatch(/^seeds\/x\.yaml:1:1: the file: /);
  });

  it('refuses aliases that would blow up', () => {
    const text = `a: &a [x]\n${'bcdefghij'
      .split('')
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]\n`)
      .join('')}`;
    expect(failure(text).message).toContain('Write the value out');
  });
});
