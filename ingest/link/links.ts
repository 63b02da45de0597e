import type { MeasureText } from '../extract/measure-text.ts';
import type { Evidence, Link, Mention } from '../extraction.ts';
import type { Finding } from './findings.ts';
import type { LiveHit } from './terms.ts';
import { verbBefore } from './verbs.ts';

/** Passages that one link or mention shows at most; the first is the best. */
const MOST_PASSAGES = 3;

const CONFIDENCE: Readonly<Record<string, number>> = {
  title: 0.95,
  clause: 0.9,
  'filed-under': 0.9,
  integration: 0.85,
  object: 0.8,
  'group-heading': 0.7,
};
const NAMED_CONFIDENCE = 0.5;

const certainty = ({ rule, relation }: Finding) =>
  relation === 'direct' ? (CONFIDENCE[rule] ?? 0.8) : NAMED_CONFIDENCE;

/** One link a target: direct where any finding is, with the passages that show it, best first. */
export function toLinks(measure: MeasureText, findings: readonly Finding[], source: string): Link[] {
  const links: Link[] = [];
  for (const found of byTarget(findings)) links.push(toLink(measure, bySureness(found), source));
  return links;
}

/**
 * What was found of each target: all that is direct, or where nothing is, all. Sorted by target: there are no more than a
 * framework has, so that each is quickly put in its place.
 */
function byTarget(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const at = groupOf(finding.to, groups);
    if (at < 0) insert([finding], groups);
    else if (groups[at]![0]!.relation === finding.relation) groups[at]!.push(finding);
    else if (finding.relation === 'direct') groups[at] = [finding];
  }
  return groups;
}

/** Lists are short, and their words the same objects: to look through one by hand is quicker than to ask it. */
function groupOf(target: string, groups: readonly Finding[][]): number {
  for (let i = 0; i < groups.length; i++) if (groups[i]![0]!.to === target) return i;
  return -1;
}

function insert(group: Finding[], groups: Finding[][]): void {
  const { to } = group[0]!;
  let at = groups.push(group) - 1;
  for (; at > 0 && groups[at - 1]![0]!.to > to; at--) groups[at] = groups[at - 1]!;
  groups[at] = group;
}

function addOnce(list: string[], word: string): void {
  for (const other of list) if (other === word) return;
  list.push(word);
}

/** The surest first; most come in that order, and all that are only named are equally sure. */
function bySureness(findings: readonly Finding[]): readonly Finding[] {
  if (findings[0]!.relation === 'named') return findings;
  for (let i = 1; i < findings.length; i++)
    if (findings[i]!.rule !== findings[i - 1]!.rule && certainty(findings[i]!) > certainty(findings[i - 1]!))
      return findings.toSorted((a, b) => certainty(b) - certainty(a));
  return findings;
}

/** @param shown the findings that the link rests on, best first; the first of each clause is its evidence */
function toLink(measure: MeasureText, shown: readonly Finding[], source: string): Link {
  const first = shown[0]!;
  const { to, relation, rule, term } = first;
  const terms = term === '' ? [] : [term];
  const evidence = [quote(measure, phrase(measure, first), source)];
  if (shown.length > 1) {
    for (const other of shown) if (other.term !== '') addOnce(terms, other.term);
    for (const finding of firstOfClauses(shown))
      if (finding !== first) evidence.push(quote(measure, phrase(measure, finding), source));
  }
  return { to, relation, evidence, terms, rule, confidence: certainty(first) };
}

/** The first finding of each clause, as many as a link shows. */
function firstOfClauses(findings: readonly Finding[]): readonly Finding[] {
  const first = [findings[0]!];
  for (const finding of findings) {
    if (has(first, finding)) continue;
    if (first.push(finding) === MOST_PASSAGES) break;
  }
  return first;
}

function has(findings: readonly Finding[], { clause }: Finding): boolean {
  for (const other of findings) if (other.clause === clause) return true;
  return false;
}

/** The industries that a measure speaks of, with the words. */
export function toMentions(measure: MeasureText, hits: readonly LiveHit[], source: string): Mention[] {
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const { kind, subject } = hit.sense;
    if (kind === 'passing' || subject.industry === null) continue;
    const mention = mentionOf(subject.industry, mentions);
    if (!mention) mentions.push({ industry: subject.industry, evidence: [quote(measure, hit, source)] });
    else if (mention.evidence.length < MOST_PASSAGES) mention.evidence.push(quote(measure, hit, source));
  }
  return mentions;
}

/** A measure speaks of few industries. */
function mentionOf(industry: string, mentions: readonly Mention[]): Mention | null {
  for (const mention of mentions) if (mention.industry === industry) return mention;
  return null;
}

interface Run {
  start: number;
  end: number;
}

/** The term with the verb that governs it, where that stands close by. */
function phrase(measure: MeasureText, { start, end, clause }: Finding): Run {
  return { start: start - verbBefore(measure.content.text, clause.start, start), end };
}

function quote(measure: MeasureText, run: Run, source: string): Evidence {
  const { start, end } = measure.content.sourceSpan(run.start, run.end);
  return { start, end, exact: source.slice(start, end) };
}
