/** The colour of a tier: six, by its place in the framework; 0 for what belongs to none. */
import type { Tier } from '../../api/coverage.ts';

const COLOURS = 6;

export function tierColour(tier: Tier | null, tiers: readonly Tier[]): number {
  const at = tier === null ? -1 : tiers.findIndex((candidate) => candidate.id === tier.id);
  return at < 0 ? 0 : (at % COLOURS) + 1;
}
