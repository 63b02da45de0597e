import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

function after(seconds: number, done: number, total: number): string {
  let time = 0;
  const pace = new Pace(total, () => time);
  let line = '';
  for (let i = 1; i <= done; i++) {
    time = (seconds * 1000 * i) / done;
    line = pace.next();
  }
  return line;
}

describe('Pace', () => {
  it.each([
    [10, 350, 1050, '350/1050 · 35 a second · 20 s left'],
    [10, 5, 8, '5/8 · 0.5 a second · 6 s left'],
    [60, 60, 660, '60/660 · 1 a second · 10 min left'],
    [60, 60, 7460, '60/7460 · 1 a second · 2 h 4 min left'],
    [1, 10, 10, '10/10 · 10 a second · 0 s left'],
  ])('after %d s and %d of %d', (seconds, done, total, line) => {
    expect(after(seconds, done, total)).toBe(line);
  });
});
