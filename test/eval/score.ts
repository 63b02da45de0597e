/**
 * Scores what was extracted from a document against its labels.
 * - segmentation: both ends of a measure within {@link TOLERANCE} characters, white space at the ends aside
 * - title, kind: exact, on the measures that match
 * - departments: pairs (name as written, role); a missed measure misses its departments
 * - links: pairs (measure, target) with relation `direct`; `optional` labels count neither way, `named` never counts
 * - evidence: `exact` is the source between its offsets
 * - amounts, targets: multisets of values; instruments: sets of codes, optional ones neither way
 * - metadata: exact, each field; issuers: sets of names
 */
import type { Extraction, Measure } from '../../ingest/extraction.ts';
import type { GoldDocument, GoldMeasure } from './gold.ts';
import { Tallies } from './tally.ts';

const TOLERANCE = 4;
const METADATA = [
  'title',
  'level',
  'area',
  'number',
  'issued',
  'effective_from',
  'valid_until',
  'period_from',
  'period_until',
] as const;

/** The parts of an extraction that are scored. */
export type Scored = Pick<Extraction, 'document' | 'measures'>;

export interface Score {
  tallies: Tallies;
  /** Links by target. */
  targets: Tallies;
  errors: string[];
}

/** What is compared of two strings: no white space, no width. */
function squeeze(value: string | null | undefined): string {
  return (value ?? '').normalize('NFKC').replace(/\s+/g, '');
}

/** Scores one document. `source` is the decoded text that all offsets point into; `out` null counts as nothing found. */
export function score(gold: GoldDocument, out: Scored | null, source: string): Score {
  const result: Score = { tallies: new Tallies(), targets: new Tallies(), errors: [] };
  if (!out) result.errors.push('nothing was extracted');
  scoreMetadata(gold, out, result);
  const measures = out?.measures ?? [];
  const used = new Set<number>();
  for (const wanted of gold.measures) {
    const at = findMatch(wanted, measures, used, source);
    if (at >= 0) used.add(at);
    scoreMeasure(wanted, measures[at], source, result);
  }
  measures.forEach((measure, at) => {
    if (!used.has(at)) scoreExtra(measure, result);
  });
  return result;
}

function scoreMetadata(gold: GoldDocument, out: Scored | null, { tallies, errors }: Score): void {
  for (const field of METADATA) {
    const want = squeeze(gold[field]);
    const got = squeeze(out?.document[field]);
    const right = want === got || (field.startsWith('period') && want !== '' && got.startsWith(want));
    tallies.add('metadata', right ? 1 : 0, !right && got ? 1 : 0, !right && want ? 1 : 0);
    if (!right) errors.push(`${field}: wanted «${gold[field]}», got «${out?.document[field] ?? null}»`);
  }
  const wanted = new Set(gold.issuers.map(squeeze));
  const found = new Set((out?.document.issuers ?? []).map(squeeze));
  addSets(tallies, 'issuers', wanted, found);
  if (!equal(wanted, found)) errors.push(`issuers: wanted ${[...wanted]}, got ${[...found]}`);
}

/** Index of the measure at the same place, or -1. */
function findMatch(
  wanted: GoldMeasure,
  measures: readonly Measure[],
  used: ReadonlySet<number>,
  source: string,
): number {
  const gold = trimmed(wanted, source);
  return measures.findLastIndex((measure, at) => {
    if (used.has(at)) return false;
    const span = trimmed(measure, source);
    return Math.abs(span.start - gold.start) <= TOLERANCE && Math.abs(span.end - gold.end) <= TOLERANCE;
  });
}

function trimmed({ start, end }: { start: number; end: number }, source: string) {
  const text = source.slice(start, end);
  return {
    start: start + text.length - text.trimStart().length,
    end: end - (text.length - text.trimEnd().length),
  };
}

function scoreMeasure(
  wanted: GoldMeasure,
  found: Measure | undefined,
  source: string,
  { tallies, targets, errors }: Score,
): void {
  tallies.add('segmentation', found ? 1 : 0, 0, found ? 0 : 1);
  if (!found) errors.push(`${wanted.id}: no measure at ${wanted.start}-${wanted.end} «${wanted.title}»`);
  else {
    const title = squeeze(found.title) === squeeze(wanted.title);
    tallies.add('title', title ? 1 : 0, title ? 0 : 1, title ? 0 : 1);
    if (!title) errors.push(`${wanted.id} title: wanted «${wanted.title}», got «${found.title}»`);
    const kind = found.kind === wanted.kind;
    tallies.add('kind', kind ? 1 : 0, kind ? 0 : 1, kind ? 0 : 1);
    if (!kind) errors.push(`${wanted.id} kind: wanted ${wanted.kind}, got ${found.kind}`);
  }
  const key = ({ name, role }: { name: string; role: string }) => `${squeeze(name)}|${role}`;
  const departments = new Set(wanted.departments.map(key));
  const gotDepartments = new Set((found?.departments ?? []).map(key));
  addSets(tallies, 'departments', departments, gotDepartments);
  if (!equal(departments, gotDepartments))
    errors.push(`${wanted.id} departments: wanted ${[...departments]}, got ${[...gotDepartments]}`);
  if (wanted.links) {
    scoreLinks(wanted, wanted.links, found, { tallies, targets, errors });
    scoreEvidence(wanted, found, source, { tallies, targets, errors });
  }
  addValues(
    tallies,
    'amounts',
    wanted.amounts.map((amount) => amount.max),
    found?.amounts.map((amount) => amount.max) ?? [],
  );
  addValues(
    tallies,
    'targets',
    wanted.targets.map((target) => target.value),
    found?.targets.map((target) => target.value) ?? [],
  );
  const optional = new Set<string>(wanted.instruments_optional ?? []);
  const instruments = (found?.instruments ?? []).filter(
    (code) => wanted.instruments.includes(code) || !optional.has(code),
  );
  addSets(tallies, 'instruments', new Set<string>(wanted.instruments), new Set<string>(instruments));
}

function scoreLinks(
  wanted: GoldMeasure,
  labels: NonNullable<GoldMeasure['links']>,
  found: Measure | undefined,
  { tallies, targets, errors }: Score,
): void {
  const strengths = new Map(labels.map((label) => [label.to, label.strength]));
  const links = new Map((found?.links ?? []).map((link) => [link.to, link]));
  for (const [to, strength] of strengths) {
    if (strength !== 'yes') continue;
    const hit = links.get(to)?.relation === 'direct';
    tallies.add('links', hit ? 1 : 0, 0, hit ? 0 : 1);
    targets.add(to, hit ? 1 : 0, 0, hit ? 0 : 1);
    if (!hit) errors.push(`${wanted.id} missed ${to}`);
  }
  for (const [to, link] of links) {
    if (strengths.has(to) || link.relation !== 'direct') continue;
    tallies.add('links', 0, 1, 0);
    targets.add(to, 0, 1, 0);
    errors.push(`${wanted.id} false ${to} «${link.evidence[0]?.exact ?? ''}»`);
  }
}

function scoreEvidence(
  wanted: GoldMeasure,
  found: Measure | undefined,
  source: string,
  { tallies, errors }: Score,
): void {
  for (const link of found?.links ?? []) {
    if (link.evidence.length === 0) {
      tallies.add('evidence', 0, 1, 0);
      errors.push(`${wanted.id} ${link.to}: no evidence`);
    }
    for (const { start, end, exact } of link.evidence) {
      const right = squeeze(exact) !== '' && squeeze(source.slice(start, end)) === squeeze(exact);
      tallies.add('evidence', right ? 1 : 0, right ? 0 : 1, 0);
      if (!right) errors.push(`${wanted.id} ${link.to}: «${exact}» is not the source at ${start}-${end}`);
    }
  }
}

/** A measure that no label stands for is a false one, and so are its direct links. */
function scoreExtra(measure: Measure, { tallies, errors }: Score): void {
  tallies.add('segmentation', 0, 1, 0);
  errors.push(`extra measure at ${measure.start}-${measure.end} «${measure.title}»`);
  for (const link of measure.links) if (link.relation === 'direct') tallies.add('links', 0, 1, 0);
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function addSets(
  tallies: Tallies,
  name: string,
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  const tp = [...wanted].filter((item) => found.has(item)).length;
  tallies.add(name, tp, found.size - tp, wanted.size - tp);
}

function addValues(
  tallies: Tallies,
  name: string,
  wanted: readonly number[],
  found: readonly number[],
): void {
  const left = [...found];
  let tp = 0;
  for (const value of wanted) {
    const at = left.indexOf(value);
    if (at < 0) continue;
    left.splice(at, 1);
    tp++;
  }
  tallies.add(name, tp, left.length, wanted.length - tp);
}
