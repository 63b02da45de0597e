import { describe, expect, it } from 'vitest';
import { isInShard, parseShard } from './shard.ts';

describe('a shard', () => {
  it('splits a list so that each document is in one of them', () => {
    const shards = ['1/3', '2/3', '3/3'].map(parseShard);
    for (let position = 0; position < 10; position++)
      expect(shards.filter((shard) => isInShard(position, shard))).toHaveLength(1);
    expect(isInShard(7, null)).toBe(true);
  });

  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/3', '1/3/3'])('refuses %s', (text) => {
    expect(() => parseShard(text)).toThrow(/K\/N/);
  });
});
