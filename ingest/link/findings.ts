import type { MeasureText } from '../extract/measure-text.ts';
import { anchored } from '../text/anchored.ts';
import type { Clause } from '../text/clauses.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { FoundWords } from '../text/vocabulary.ts';
import { judge, type RuleSet, type Rules, rulesAt, rulesOf, unruled } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import { nameOneOfMany } from './one-of-many.ts';
import { direct, named, type Place, placeOf, type Verdict } from './place.ts';
import type { LiveHit, LiveTerm, TermFinder } from './terms.ts';
import { type Above, MOST_FIELDS, type ReadHeading, type Topics } from './topics.ts';
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
  refused: readonly string[];
}

/** Finds the terms of a measure and judges each of them, for each of its targets. `topics` as {@link topicsOf}. */
export function read(measure: MeasureText, { vocabulary, terms, rules }: Lexicon, topics: Topics): Reading {
  const { clauses, bodyStart: titleEnd } = measure;
  const { text } = measure.content;
  const words = measure.words(vocabulary);
  const hits = terms.hits(words, text);
  const above = readAbove(measure.headings, terms, topics);
  const headingTargets = above.targets;
  const live = withoutLoneConditionals(hits, headingTargets, topics.fields);

  const scene = { text, hits: live, titleEnd, headingTargets, topics };
  const out: Judged = { titleEnd, findings: [], refused: [], refusedInTitle: [] };
  let at = 0;
  // Terms of one clause have the same rules; -1 where they are not known yet.
  let asked: RuleSet = -1;
  for (const hit of live) {
    for (; at + 1 < clauses.length && clauses[at]!.end <= hit.start; at++) asked = -1;
    const { to, also, filed } = hit.sense.subject;
    if (to.length === 0) continue;
    const clause = clauses[at]!;
    if (asked === -1) asked = rulesAt(at, rules, words);
    const rulesOfTarget = rulesOfTerm(hit.word, terms, rules);
    const plain = unruled(hit.start < titleEnd);
    let verdict = plain;
    let place: Place | null = null;
    for (let i = 0; i < to.length; i++) {
      // Of most terms no rule has anything to say.
      const own = asked & rulesOfTarget[i]!;
      if (own !== 0) place ??= placeOf(hit, clause, at, scene);
      const found = place !== null && own !== 0 ? judge(place, to[i]!, own) : plain;
      if (i === 0) verdict = found;
      add(out, hit, clause, to[i]!, found);
    }
    for (const target of also) add(out, hit, clause, target, verdict.relation === 'none' ? verdict : TWIN);
    if (filed && isFiled(text, hit, clause, filed.under, above.headings))
      for (const target of filed.to)
        add(out, hit, clause, target, verdict.relation === 'direct' ? FILED : verdict);
  }
  nameOneOfMany(out.findings, scene, clauses);
  const { refused, refusedInTitle } = out;
  let { findings } = out;
  if (refusedInTitle.length > 0) findings = findings.map((one) => asTitleSays(one, refusedInTitle));
  if (titleEnd > 0 && findings.length > 0 && ORGANISES.test(text.slice(0, titleEnd)))
    findings = findings.map((one) => (one.start < titleEnd ? one : { ...one, ...ORGANISED }));
  return {
    words,
    hits: live,
    clauses,
    findings,
    headingTargets,
    refused: refusedInTitle.length > 0 ? [...refused, ...refusedInTitle] : refused,
  };
}

/** What has been found of a measure so far. Few measures refuse anything, and those few things. */
interface Judged {
  titleEnd: number;
  findings: Finding[];
  refused: string[];
  refusedInTitle: string[];
}

function add(out: Judged, { start, end, text }: LiveHit, clause: Clause, to: string, verdict: Verdict): void {
  const { relation, rule } = verdict;
  if (rule === 'refused') {
    const refused = start < out.titleEnd ? out.refusedInTitle : out.refused;
    if (!refused.includes(to)) refused.push(to);
  }
  if (relation !== 'none') out.findings.push({ to, relation, rule, term: text, start, end, clause });
}

/** What the title refuses, nothing below it supports. */
function asTitleSays(finding: Finding, refused: readonly string[]): Finding {
  return refused.includes(finding.to) ? { ...finding, relation: 'named', rule: 'refused-in-title' } : finding;
}

/**
 * Titles of measures that say who leads, watches, assesses and makes known the work: what they name is what the document
 * is about, and they support none of it.
 */
const ORGANISES = anchored(
  /^(?:(?:切实|进一步|全面)?(?:加强|强化|健全|完善|建立|优化|抓好|做好|严格|注重|开展|加大|营造|压实)?)(?:(?:组织|统筹)(?:领导|保障|协调|推进)|组织实施|(?:统计|运行|动态|跟踪|绩效|督查|督导|监督|考核|评估|监测|调度|分析|通报|指导|检查|问效|激励)+|(?:统计)?监测(?:分析|评估|评价)|(?:组织|统筹|协调|工作|推进)+机制|(?:政策)?宣传(?:引导|推介|解读|培训|发动)?|舆论(?:引导|宣传)|(?:良好)?(?:舆论|社会|发展)?氛围|责任落实|主体责任)(?:[、和与及].{2,8}|力度|工作|体系|制度)?。?$/,
);
const ORGANISED = { relation: 'named', rule: 'organisation' } as const;

/** {@link rulesOf} for each target of a live term, by its index. */
function rulesOfTerm(word: number, { terms }: TermFinder, { ofTerms }: Rules): readonly RuleSet[] {
  const known = ofTerms[word];
  if (known) return known;
  const term = terms[word] as LiveTerm;
  const rules = shared(term.subject.to.map((to) => rulesOf(term, to)));
  ofTerms[word] = rules;
  return rules;
}

/** Many terms have the same rules: few lists stay in the processor's caches. */
function shared(rules: readonly RuleSet[]): readonly RuleSet[] {
  const known = SHARED.get(rules.join()) ?? rules;
  SHARED.set(rules.join(), known);
  return known;
}
const SHARED = new Map<string, readonly RuleSet[]>();

const TWIN = named('twin');
const FILED = direct('filed-under');

function readAbove(titles: readonly MappedText[], finder: TermFinder, topics: Topics): Above {
  let above = topics.above.get(titles);
  if (!above) {
    const headings = titles.map((title) => readHeading(title, finder, topics));
    above = { headings, targets: targetsOfHeadings(headings) };
    topics.above.set(titles, above);
  }
  return above;
}

function readHeading(heading: MappedText, finder: TermFinder, { headings }: Topics): ReadHeading {
  let found = headings.get(heading);
  if (!found) {
    const hits = finder.find(heading.text);
    found = { hits, targets: targetsOf(heading.text, hits) };
    headings.set(heading, found);
  }
  return found;
}

/** No sentence that a person wrote is longer; a bound keeps the work on any text linear. */
const LONGEST_SENTENCE = 400;

/** The text files the industry under another: in a heading, or earlier in the sentence. */
function isFiled(
  text: string,
  hit: LiveHit,
  clause: Clause,
  under: readonly string[],
  above: readonly ReadHeading[],
): boolean {
  const sentence = text.slice(Math.max(clause.sentence.start, hit.start - LONGEST_SENTENCE), hit.start);
  return under.some(
    (word) => sentence.includes(word) || above.some(({ hits }) => hits.some(({ text }) => text === word)),
  );
}

const NO_TARGETS: ReadonlySet<string> = new Set();

function targetsOfHeadings(above: readonly ReadHeading[]): ReadonlySet<string> {
  const nearest = above.findLast(({ targets }) => targets.size > 0)?.targets ?? NO_TARGETS;
  return nearest.size > MOST_FIELDS ? NO_TARGETS : nearest;
}

function targetsOf(heading: string, hits: readonly LiveHit[]): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const hit of hits) {
    const { kind, subject } = hit.sense;
    if (kind !== 'sure' && kind !== 'object') continue;
    for (const to of subject.to)
      if (!subject.channel.includes(to) || isGrown(heading.slice(0, hit.start))) targets.add(to);
  }
  return targets;
}

/** A conditional term counts beside a sure one of the same priority, in the measure or in what stands above it. */
function withoutLoneConditionals(
  hits: LiveHit[],
  headingTargets: ReadonlySet<string>,
  fields: ReadonlySet<string>,
): LiveHit[] {
  if (!hasConditional(hits)) return hits;
  const isSure = (to: string) =>
    headingTargets.has(to) ||
    fields.has(to) ||
    hits.some(({ sense }) => sense.kind === 'sure' && sense.subject.to.includes(to));
  return hits.filter(({ sense }) => sense.kind !== 'conditional' || sense.subject.to.some(isSure));
}

function hasConditional(hits: readonly LiveHit[]): boolean {
  for (const { sense } of hits) if (sense.kind === 'conditional') return true;
  return false;
}
