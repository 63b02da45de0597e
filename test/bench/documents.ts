import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS_DIR } from './reader.ts';

const FOLDER = join(SEEDS_DIR, 'documents');

/** The texts of the five seed documents. */
export const SEEDS: readonly string[] = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** Texts made of paragraphs of the seeds: as long as they are, in another order, each unlike the others. */
export function* generate(count: number, seed: number): Generator<string> {
  const parts = SEEDS.map((text) => text.split('\n'));
  let state = seed >>> 0;
  const next = (below: number) => {
    // Numerical Recipes' linear congruential generator: enough to shuffle.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i++) {
    const own = parts[next(parts.length)]!;
    const lines = own.map((line) => {
      const other = parts[next(parts.length)]!;
      return next(4) === 0 ? other[next(other.length)]! : line;
    });
    yield `${lines.join('\n')}\n第${i}号`;
  }
}

export const generated = (count: number, seed: number): string[] => [...generate(count, seed)];
