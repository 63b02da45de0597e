import type { Place } from '../place.ts';
import type { LiveHit } from '../terms.ts';

/** By target the one sure term among the hits of a measure, or null where there are several. */
const SURE_TERMS = new WeakMap<readonly LiveHit[], Map<string, number | null>>();

function sureTerms(hits: readonly LiveHit[]): Map<string, number | null> {
  const known = SURE_TERMS.get(hits);
  if (known) return known;
  const terms = new Map<string, number | null>();
  for (const { word, sense } of hits)
    if (sense.kind === 'sure')
      for (const to of sense.subject.to)
        terms.set(to, !terms.has(to) || terms.get(to) === word ? word : null);
  SURE_TERMS.set(hits, terms);
  return terms;
}

/** Another word for the same stands in the measure. Among few hits to look is quicker than to keep what was found. */
export function hasCompany({ hits, hit }: Place, to: string): boolean {
  if (hits.length <= FEW)
    return hits.some(
      ({ word, sense }) => word !== hit.word && sense.kind === 'sure' && sense.subject.to.includes(to),
    );
  const one = sureTerms(hits).get(to);
  return one !== undefined && one !== hit.word;
}
const FEW = 50;
