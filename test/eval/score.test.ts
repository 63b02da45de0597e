import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goldExtraction } from '../support/gold-extraction.ts';
import { readGold } from './gold.ts';
import { score } from './score.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const labelled = readGold(at('test/gold')).map(({ name, gold }) => {
  const source = readFileSync(at(`seeds/documents/${gold.file}`), 'utf8');
  return { name, gold, source };
});
const minhang = labelled.find(({ name }) => name === 'minhang')!;
const perfect = () => structuredClone(goldExtraction(minhang.gold, minhang.source));

describe('score', () => {
  it.each(labelled)('gives full marks to the labels of $name themselves', ({ gold, source }) => {
    const { tallies, errors } = score(gold, goldExtraction(gold, source), source);
    expect(errors).toEqual([]);
    expect(tallies.get('segmentation')).toEqual({ tp: gold.measures.length, fp: 0, fn: 0 });
    for (const [name] of tallies.byName) expect([name, tallies.rates(name).f1]).toEqual([name, 1]);
  });

  it('counts everything as missed where nothing was extracted', () => {
    const { tallies, targets } = score(minhang.gold, null, minhang.source);
    expect(tallies.get('segmentation')).toEqual({ tp: 0, fp: 0, fn: 50 });
    expect(tallies.get('links').tp).toBe(0);
    expect(tallies.get('links').fn).toBe([...targets.byName.values()].reduce((sum, { fn }) => sum + fn, 0));
    expect(tallies.rates('metadata').f1).toBeLessThan(0.5);
  });

  it('accepts ends that are four characters off and refuses five', () => {
    const near = perfect();
    near.measures[2]!.end -= 4;
    expect(score(minhang.gold, near, minhang.source).tallies.get('segmentation').tp).toBe(50);
    near.measures[2]!.end -= 1;
    const { tallies } = score(minhang.gold, near, minhang.source);
    expect(tallies.get('segmentation')).toEqual({ tp: 49, fp: 1, fn: 1 });
    expect(tallies.get('departments').fn).toBe(1);
  });

  it('counts a false direct link, and neither a named nor an optional one', () => {
    const out = perfect();
    const [first, second] = out.measures;
    const link = { ...first!.links[0]!, relation: 'direct' as const };
    second!.links = [{ ...link, to: 'manufacturing' }];
    expect(score(minhang.gold, out, minhang.source).errors).toEqual([]);
    second!.links = [{ ...link, to: 'ic' }];
    const wrong = score(minhang.gold, out, minhang.source);
    expect(wrong.targets.get('ic')).toMatchObject({ fp: 1 });
    expect(wrong.errors).toEqual([expect.stringContaining('minhang-02 false ic')]);
    second!.links = [{ ...link, to: 'ic', relation: 'named' }];
    expect(score(minhang.gold, out, minhang.source).errors).toEqual([]);
  });

  it('counts a link that is only named as missed', () => {
    const out = perfect();
    out.measures[0]!.links[0]!.relation = 'named';
    expect(score(minhang.gold, out, minhang.source).errors).toEqual(['minhang-01 missed equipment']);
  });

  it('finds evidence that is not at its offsets', () => {
    const out = perfect();
    out.measures[0]!.links[0]!.evidence[0]!.start += 1;
    const { tallies } = score(minhang.gold, out, minhang.source);
    expect(tallies.get('evidence')).toMatchObject({ fp: 1 });
  });

  it('compares departments by name and role, amounts as a multiset, metadata by field', () => {
    const out = perfect();
    out.document.valid_until = '2028-01-14';
    out.measures[0]!.departments[0]!.role = 'lead';
    const withAmount = out.measures.findIndex((measure) => measure.amounts.length > 0);
    const before = score(minhang.gold, perfect(), minhang.source).tallies.get('amounts').tp;
    const amounts = out.measures[withAmount]!.amounts;
    amounts.push(amounts[0]!);
    const { tallies } = score(minhang.gold, out, minhang.source);
    expect(tallies.get('metadata')).toMatchObject({ fp: 1, fn: 1 });
    expect(tallies.get('departments')).toMatchObject({ fp: 1, fn: 1 });
    expect(tallies.get('amounts')).toEqual({ tp: before, fp: 1, fn: 0 });
  });
});
