import { describe, expect, it } from 'vitest';
import { allCores, parseJobs } from './jobs.ts';

describe('jobs', () => {
  it('are as many as somebody says, or as there are cores', () => {
    expect(parseJobs('3')).toBe(3);
    expect(allCores()).toBeGreaterThanOrEqual(1);
  });

  it.each(['0', '-1', '1.5', 'all', '', '10000', '1e3'])('refuses %j', (text) => {
    expect(() => parseJobs(text)).toThrow(/whole number/);
  });
});
