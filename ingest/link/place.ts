import type { Clause } from './clauses.ts';
import type { LiveHit } from './terms.ts';

/** Where a term stands: what the rules look at. */
export interface Place {
  hit: LiveHit;
  text: string;
  clause: Clause;
  /** The clause before and after the term. */
  before: string;
  after: string;
  /** All hits of the measure, in order. */
  hits: readonly LiveHit[];
  /** Code unit at which the measure's title ends. */
  titleEnd: number;
  /** Priorities that the headings above are about. */
  headingTargets: ReadonlySet<string>;
}

/** What a rule says of a term for one target: not addressed, named in passing, or supported. */
export interface Verdict {
  relation: 'none' | 'named' | 'direct';
  rule: string;
}

/** One ruling of the codebook. Says nothing (undefined) where it does not apply. */
export type Rule = (place: Place, to: string) => Verdict | undefined;

export const inTitle = (place: Place) => place.hit.start < place.titleEnd;

/** The text between the end of this clause and the end of its sentence. */
export const restOfSentence = (place: Place) =>
  place.text.slice(place.clause.end + 1, Math.max(place.clause.end + 1, place.clause.sentence.end));

/** Hits inside `[start, end)`. */
export const hitsWithin = (place: Place, start: number, end: number) =>
  place.hits.filter((hit) => hit.start >= start && hit.end <= end);
