import { describe, expect, it } from 'vitest';
import { edge } from './graph.ts';
import { bendsOf } from './graph-bends.ts';

describe('parallel edges', () => {
  it('are bent away from each other whichever way they point; one alone is straight', () => {
    const [there, back, alone] = [
      edge('SIMILAR_TO', 'Measure:a', 'Measure:b'),
      edge('SIMILAR_TO', 'Measure:b', 'Measure:a'),
      edge('SIMILAR_TO', 'Measure:a', 'Measure:c'),
    ];
    // Both to their own left: on either side of the line between them.
    expect(bendsOf([there, back, alone])).toEqual(
      new Map([
        [there.key, -0.125],
        [back.key, -0.125],
      ]),
    );
  });
  it('leave the middle one of three straight', () => {
    const three = (['OF', 'IN_AREA', 'RESPONSIBLE'] as const).map((type) =>
      edge(type, 'Measure:a', 'Area:b'),
    );
    // A measure's key comes after an area's: left of its direction is right of the pair's.
    expect([...bendsOf(three)]).toEqual([
      [three[0]!.key, 0.25],
      [three[2]!.key, -0.25],
    ]);
  });
});
