import type { MeasureText } from '../extract/measure-text.ts';
import type { Evidence, Link, Mention } from '../extraction.ts';
import type { Finding } from './findings.ts';
import type { LiveHit } from './terms.ts';
import { LONGEST_VERB, verbBefore } from './verbs.ts';

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
  for (const all of groupBy(findings, (one) => one.to).values()) {
    if (all.length === 1) {
      links.push(toLink(measure, all, all, source));
      continue;
    }
    const direct = all.filter(({ relation }) => relation === 'direct');
    const shown = bySureness(direct.length > 0 ? direct : all);
    links.push(toLink(measure, shown, firstOfClauses(shown), source));
  }
  return links.sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** The surest first; most come in that order. */
function bySureness(findings: readonly Finding[]): readonly Finding[] {
  for (let i = 1; i < findings.length; i++)
    if (certainty(findings[i]!) > certainty(findings[i - 1]!))
      return findings.toSorted((a, b) => certainty(b) - certainty(a));
  return findings;
}

/** The first finding of each clause, as many as a link shows. */
function firstOfClauses(findings: readonly Finding[]): Finding[] {
  const first: Finding[] = [];
  for (const finding of findings) {
    if (first.some(({ clause }) => clause === finding.clause)) continue;
    if (first.push(finding) === MOST_PASSAGES) break;
  }
  return first;
}

/** @param shown the findings that the link rests on, best first; `quoted`: those of them that are its evidence */
function toLink(
  measure: MeasureText,
  shown: readonly Finding[],
  quoted: readonly Finding[],
  source: string,
): Link {
  const { to, relation, rule } = shown[0]!;
  const terms: string[] = [];
  for (const { term } of shown) if (term !== '' && !terms.includes(term)) terms.push(term);
  return {
    to,
    relation,
    evidence: quoted.map((finding) => quote(measure, phrase(measure, finding), source)),
    terms,
    rule,
    confidence: certainty(shown[0]!),
  };
}

/** The industries that a measure speaks of, with the words. */
export function toMentions(measure: MeasureText, hits: readonly LiveHit[], source: string): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const hit of hits) {
    const { kind, subject } = hit.term;
    if (kind === 'passing' || subject.industry === null) continue;
    const mention = mentions.get(subject.industry);
    if (!mention)
      mentions.set(subject.industry, { industry: subject.industry, evidence: [quote(measure, hit, source)] });
    else if (mention.evidence.length < MOST_PASSAGES) mention.evidence.push(quote(measure, hit, source));
  }
  return [...mentions.values()];
}

interface Run {
  start: number;
  end: number;
}

/** The term with the verb that governs it, where that stands close by. */
function phrase(measure: MeasureText, { start, end, clause }: Finding): Run {
  const before = measure.content.text.slice(Math.max(clause.start, start - LONGEST_VERB), start);
  return { start: start - verbBefore(before), end };
}

function quote(measure: MeasureText, run: Run, source: string): Evidence {
  const { start, end } = measure.content.sourceSpan(run.start, run.end);
  return { start, end, exact: source.slice(start, end) };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const own = key(item);
    const group = groups.get(own);
    if (group) group.push(item);
    else groups.set(own, [item]);
  }
  return groups;
}
