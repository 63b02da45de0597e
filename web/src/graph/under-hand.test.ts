import { describe, expect, it } from 'vitest';
import { askWhenRead, drawWhenAsked } from './under-hand.ts';

/** As Sigma: every picture empties both layers, and has each program draw. */
function made() {
  const done: string[] = [];
  const sigma = {
    pickingLayers: new Set(['edges', 'nodes']),
    resetWebGLTexture: (layer: string) => done.push(`empty ${layer}`),
    getNodeAtPosition: () => 'a node',
    getEdgeAtPoint: () => null,
  };
  askWhenRead(sigma);
  const programs = { lines: {}, shapes: {} };
  const picture = (name: string) => {
    for (const layer of sigma.pickingLayers) sigma.resetWebGLTexture(layer);
    for (const [kind, program] of Object.entries(programs))
      drawWhenAsked(sigma, program, () => done.push(`${kind} of ${name}`));
  };
  return { sigma, done, picture };
}

describe('what is under the hand', () => {
  it('is drawn when it is read, and only the newest of it', () => {
    const { sigma, done, picture } = made();
    picture('one');
    picture('two');
    expect(done).toEqual([]);
    expect(sigma.getNodeAtPosition()).toBe('a node');
    expect(done).toEqual(['empty edges', 'empty nodes', 'lines of two', 'shapes of two']);
  });

  it('is drawn once for each picture, whatever is asked of it', () => {
    const { sigma, done, picture } = made();
    picture('one');
    sigma.getEdgeAtPoint();
    sigma.getNodeAtPosition();
    expect(done).toHaveLength(4);
    picture('two');
    sigma.getNodeAtPosition();
    expect(done).toHaveLength(8);
    expect(done.at(-1)).toBe('shapes of two');
  });
});
