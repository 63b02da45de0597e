import { InvalidArgumentError } from 'commander';

/** The part of a corpus that one machine takes: every `count`-th document, from the `index`-th (from 1) on. */
export interface Shard {
  index: number;
  count: number;
}

/** `3/8`. @throws {InvalidArgumentError} */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const shard = { index: Number(match?.[1]), count: Number(match?.[2]) };
  if (!match || shard.index < 1 || shard.index > shard.count)
    throw new InvalidArgumentError('A shard is K/N with K from 1 to N, such as 3/8.');
  return shard;
}

/** Whether the document at `position` (from 0) of the whole list is in the shard; all are where there is none. */
export function isInShard(position: number, shard: Shard | null): boolean {
  return shard === null || position % shard.count === shard.index - 1;
}
