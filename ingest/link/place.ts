import type { LinkRule } from '../../cypher/rule-words.ts';
import type { Clause } from '../text/clauses.ts';
import type { LiveHit, LiveTerm } from './terms.ts';
import type { Topics } from './topics.ts';

/** Where a term stands: what the rules look at. */
export interface Place {
  hit: LiveHit;
  text: string;
  clause: Clause;
  /** Where the clause begins and ends, as far as rules look. */
  clauseFrom: number;
  clauseTo: number;
  /** The clause before and after the term, as far as rules look. */
  before: string;
  after: string;
  /** All hits of the measure, in order. */
  hits: readonly LiveHit[];
  /** Code unit at which the measure's title ends. */
  titleEnd: number;
  /** Priorities that the headings above are about. */
  headingTargets: ReadonlySet<string>;
  /** What the whole document is about, by its title. */
  topics: Topics;
  /** Index of the clause. */
  at: number;
}

/** What a rule says of a term for one target: not addressed, named in passing, or supported. */
export interface Verdict {
  relation: 'none' | 'named' | 'direct';
  rule: string;
}

/** One ruling of the codebook. Says nothing (undefined) where it does not apply. */
export interface Rule {
  (place: Place, to: string): Verdict | undefined;
  cues?: Cues;
  /** Terms and targets that it has anything to say of; without it, all. */
  of?: Scope;
}

export type Scope = (term: LiveTerm, to: string) => boolean;

/** Words of which one must stand in the clause, the sentence or the measure for a rule to say anything. */
export interface Cues {
  within: 'clause' | 'sentence' | 'measure';
  words: readonly string[];
}

/** A rule that need not be asked where none of `words`, parted by `|`, stands near. */
export const cued = (words: string, rule: Rule, within: Cues['within'] = 'clause'): Rule =>
  Object.assign(rule, { cues: { within, words: words.split('|') } });

/** A rule that need not be asked of other terms or targets: that is known before any text is read. */
export const about = (of: Scope, rule: Rule): Rule => Object.assign(rule, { of });

export const named = (rule: LinkRule): Verdict => ({ relation: 'named', rule });
export const none = (rule: string): Verdict => ({ relation: 'none', rule });
export const direct = (rule: LinkRule): Verdict => ({ relation: 'direct', rule });

/** How far from the term rules look, so that a text without a stop costs no more than one with. */
const REACH = 120;

/** What all places of a measure have in common. */
export type Scene = Pick<Place, 'text' | 'hits' | 'titleEnd' | 'headingTargets' | 'topics'>;

/** The place of `hit`, which stands in `clause`. */
export function placeOf(hit: LiveHit, clause: Clause, at: number, measure: Scene): Place {
  const { text } = measure;
  // A term may run over the end of its clause.
  const clauseFrom = Math.min(hit.start, Math.max(clause.start, hit.start - REACH));
  const clauseTo = Math.max(hit.end, Math.min(clause.end, hit.end + REACH));
  return {
    hit,
    text,
    clause,
    clauseFrom,
    clauseTo,
    before: text.slice(clauseFrom, hit.start),
    after: text.slice(hit.end, clauseTo),
    hits: measure.hits,
    titleEnd: measure.titleEnd,
    headingTargets: measure.headingTargets,
    topics: measure.topics,
    at,
  };
}

export const inTitle = (place: Place) => place.hit.start < place.titleEnd;

/** The clause around the term. */
export const clauseText = ({ before, hit, after, text }: Place) =>
  `${before}${text.slice(hit.start, hit.end)}${after}`;

/** The sentence around the term. */
export const sentenceText = ({ text, clause: { sentence }, hit }: Place) =>
  text.slice(Math.max(sentence.start, hit.start - 2 * REACH), Math.min(sentence.end, hit.end + 2 * REACH));

/** The next clause of the same sentence, as a range of the text; empty at the end of the sentence. */
export function nextClause({ text, clause }: Place): { start: number; end: number } {
  const start = Math.min(clause.end + 1, clause.sentence.end);
  const rest = text.slice(start, Math.min(clause.sentence.end, start + REACH));
  return { start, end: start + /^[^,:]*/.exec(rest)![0].length };
}

/** Hits inside `[start, end)`. */
export function hitsWithin({ hits }: Place, start: number, end: number): LiveHit[] {
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: LiveHit[] = [];
  for (let i = low; i < hits.length && hits[i]!.start < end; i++)
    if (hits[i]!.end <= end) inside.push(hits[i]!);
  return inside;
}
