import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { positionsOf, untilRest } from './forces.ts';

const NODES = 24;

function graph(): Graph {
  const made = new Graph({ multi: true, type: 'undirected' });
  for (let at = 0; at < NODES; at++)
    made.addNode(at, { x: Math.cos(at) * 100, y: Math.sin(at * 2) * 100, size: 8, fixed: false });
  for (let at = 1; at < NODES; at++) made.addEdge(at, at % 5, { weight: 1 });
  return made;
}

/** Where nodes come to rest on a machine that takes so many milliseconds from one look at its clock to the next. */
function rested(milliseconds: number) {
  let time = 0;
  const told: number[] = [];
  const laid = graph();
  const now = () => {
    time += milliseconds;
    return time;
  };
  untilRest(laid, now, (share) => told.push(share));
  return { positions: [...positionsOf(laid)], told };
}

describe('forces', () => {
  it('come to rest at the same places on a fast machine and on a slow one', () => {
    const [fast, slow] = [rested(0.001), rested(0.1)];
    expect(slow.told.length).toBeGreaterThan(fast.told.length);
    expect(slow.positions).toEqual(fast.positions);
    expect(fast.positions).not.toEqual([...positionsOf(graph())]);
  });

  it('end where their time does', () => {
    const { told } = rested(500);
    expect(told.length).toBeLessThan(10);
    expect(told.every((share, at) => share <= 1 && share >= (told[at - 1] ?? 0))).toBe(true);
  });
});
