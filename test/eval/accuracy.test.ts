import { describe, expect, it } from 'vitest';
import { evaluate, seedSet } from './evaluate.ts';
import { Tallies } from './tally.ts';

/** What two careful readers would call read rightly; a change of rules that falls below has broken something. */
describe('accuracy on the seeds', async () => {
  const total = new Tallies();
  const scores = await evaluate(seedSet());
  for (const { tallies } of scores) total.addAll(tallies);

  it('is measured on all labels', () => {
    expect(scores).toHaveLength(5);
    expect(total.get('segmentation').tp + total.get('segmentation').fn).toBe(170);
    expect(total.get('links').tp + total.get('links').fn).toBeGreaterThan(250);
  });

  it.each([
    ['segmentation', 0.97],
    ['departments', 0.97],
    ['metadata', 0.95],
  ])('finds %s with F1 of at least %d', (field, floor) => {
    expect(total.rates(field).f1).toBeGreaterThanOrEqual(floor);
  });

  it('links with precision of at least .90 and recall of at least .85', () => {
    expect(total.rates('links').precision).toBeGreaterThanOrEqual(0.9);
    expect(total.rates('links').recall).toBeGreaterThanOrEqual(0.85);
  });

  it('quotes every evidence as it stands in the source', () => {
    expect(total.get('evidence').tp).toBeGreaterThan(250);
    expect(total.get('evidence')).toMatchObject({ fp: 0, fn: 0 });
  });
});
