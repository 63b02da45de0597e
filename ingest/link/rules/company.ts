import type { Place } from '../place.ts';
import type { LiveHit } from '../terms.ts';

/** What the sure hits of a measure say of one target. */
interface Said {
  /** The one term that says it, or null where there are several. */
  word: number | null;
  times: number;
}

const SAID = new WeakMap<readonly LiveHit[], Map<string, Said>>();

function saidOf(hits: readonly LiveHit[]): Map<string, Said> {
  const known = SAID.get(hits);
  if (known) return known;
  const targets = new Map<string, Said>();
  for (const { word, sense } of hits)
    if (sense.kind === 'sure')
      for (const to of sense.subject.to) {
        const said = targets.get(to);
        if (!said) targets.set(to, { word, times: 1 });
        else {
          said.times++;
          if (said.word !== word) said.word = null;
        }
      }
  SAID.set(hits, targets);
  return targets;
}

/** Among few hits to look is quicker than to keep what was found. */
const FEW = 50;

/** Another word for the same stands in the measure. */
export function hasCompany({ hits, hit }: Place, to: string): boolean {
  if (hits.length <= FEW)
    return hits.some(
      ({ word, sense }) => word !== hit.word && sense.kind === 'sure' && sense.subject.to.includes(to),
    );
  const said = saidOf(hits).get(to);
  return said !== undefined && said.word !== hit.word;
}

/** The measure speaks of a target once, by the word at this place. */
export function isSaidOnce({ hits, hit }: Place, to: string): boolean {
  if (hits.length > FEW) return saidOf(hits).get(to)!.times === 1;
  return !hits.some((one) => one !== hit && one.sense.kind === 'sure' && one.sense.subject.to.includes(to));
}
