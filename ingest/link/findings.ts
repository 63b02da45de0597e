import type { MeasureText } from '../extract/measure-text.ts';
import type { Clause } from '../text/clauses.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { FoundWords } from '../text/vocabulary.ts';
import { judge, rulesAt } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import { type Place, placeOf, type Verdict } from './place.ts';
import type { LiveHit, TermFinder } from './terms.ts';
import { isGrown } from './verbs.ts';

/** One term that says something of one target, at one place of the content. */
export interface Finding extends Verdict {
  to: string;
  relation: 'named' | 'direct';
  term: string;
  /** In code units of the measure's content. */
  start: number;
  end: number;
  clause: Clause;
}

export interface Reading {
  words: FoundWords;
  hits: readonly LiveHit[];
  clauses: readonly Clause[];
  findings: Finding[];
  /** Targets of the nearest heading above that is about any. */
  headingTargets: ReadonlySet<string>;
  /** What the measure refuses to support, or supports no more. */
  refused: ReadonlySet<string>;
}

/** Finds the terms of a measure and judges each of them, for each of its targets. `topics` as {@link topicsOf}. */
export function read(
  measure: MeasureText,
  { vocabulary, terms, rules }: Lexicon,
  topics: ReadonlySet<string>,
): Reading {
  const { clauses, bodyStart: titleEnd } = measure;
  const { text } = measure.content;
  const words = measure.words(vocabulary);
  const hits = terms.hits(words, text);
  const headingHits = measure.headings.map((heading) => hitsOfHeading(heading, terms));
  const headingTargets = targetsOfHeadings(measure, headingHits);
  const live = withoutLoneConditionals(hits, headingTargets);

  const scene = { text, hits: live, titleEnd, headingTargets, topics };
  const findings: Finding[] = [];
  const refused = new Set<string>();
  const refusedInTitle = new Set<string>();
  let at = 0;
  for (const hit of live) {
    while (at + 1 < clauses.length && clauses[at]!.end <= hit.start) at++;
    const clause = clauses[at]!;
    const place = placeOf(hit, clause, at, scene);
    const asked = rulesAt(at, rules, words);
    const { to, also, filed } = hit.term.subject;
    const add = (target: string, { relation, rule }: Verdict) => {
      if (rule === 'refused') (hit.start < titleEnd ? refusedInTitle : refused).add(target);
      if (relation !== 'none')
        findings.push({
          to: target,
          relation,
          rule,
          term: hit.term.text,
          start: hit.start,
          end: hit.end,
          clause,
        });
    };
    const [first, ...others] = to;
    if (!first) continue;
    const verdict = judge(place, first, asked);
    add(first, verdict);
    for (const target of others) add(target, judge(place, target, asked));
    for (const target of also)
      add(target, verdict.relation === 'none' ? verdict : { relation: 'named', rule: 'twin' });
    if (filed && isFiled(place, filed.under, headingHits))
      for (const target of filed.to)
        add(target, verdict.relation === 'direct' ? { relation: 'direct', rule: 'filed-under' } : verdict);
  }
  return {
    words,
    hits: live,
    clauses,
    findings: findings.map(
      (finding): Finding =>
        refusedInTitle.has(finding.to)
          ? { ...finding, relation: 'named', rule: 'refused-in-title' }
          : finding,
    ),
    headingTargets,
    refused: new Set([...refused, ...refusedInTitle]),
  };
}

/** Hits by heading: one heading stands above many measures. */
const headingHitsBy = new WeakMap<TermFinder, WeakMap<MappedText, readonly LiveHit[]>>();

function hitsOfHeading(heading: MappedText, finder: TermFinder): readonly LiveHit[] {
  const known = headingHitsBy.get(finder) ?? new WeakMap<MappedText, readonly LiveHit[]>();
  headingHitsBy.set(finder, known);
  const hits = known.get(heading) ?? finder.find(heading.text);
  known.set(heading, hits);
  return hits;
}

/** The text files the industry under another: in a heading, or earlier in the sentence. */
function isFiled(
  place: Place,
  under: readonly string[],
  headingHits: readonly (readonly LiveHit[])[],
): boolean {
  const sentence = place.text.slice(place.clause.sentence.start, place.hit.start);
  return under.some(
    (word) =>
      sentence.includes(word) || headingHits.some((hits) => hits.some(({ term }) => term.text === word)),
  );
}

/** A heading with more fields than this is an overview, not a group of one field. */
const MOST_TARGETS = 3;

function targetsOfHeadings(
  measure: MeasureText,
  headingHits: readonly (readonly LiveHit[])[],
): ReadonlySet<string> {
  for (let i = headingHits.length - 1; i >= 0; i--) {
    const heading = measure.headings[i]!.text;
    const targets = new Set<string>();
    for (const hit of headingHits[i]!) {
      const { kind, subject } = hit.term;
      if (kind !== 'sure' && kind !== 'object') continue;
      for (const to of subject.to)
        if (!subject.channel.includes(to) || isGrown(heading.slice(0, hit.start))) targets.add(to);
    }
    if (targets.size > 0) return targets.size > MOST_TARGETS ? new Set() : targets;
  }
  return new Set();
}

/** A conditional term counts beside a sure one of the same priority. */
function withoutLoneConditionals(hits: LiveHit[], headingTargets: ReadonlySet<string>): LiveHit[] {
  if (!hits.some(({ term }) => term.kind === 'conditional')) return hits;
  const sure = new Set(headingTargets);
  for (const { term } of hits) if (term.kind === 'sure') for (const to of term.subject.to) sure.add(to);
  return hits.filter(({ term }) => term.kind !== 'conditional' || term.subject.to.some((to) => sure.has(to)));
}
