import * as z from 'zod';

const term = z.string().trim().min(1);
const terms = z.array(term).default([]);
const targets = z.array(term).default([]);

/**
 * The words of one industry, by what finding one of them says:
 * - `sure` is support of the industry wherever a clause supports anything;
 * - `object` is so in the title of a measure and below a heading or in a document about the same, among other fields, and
 *   where it upgrades firms, as the object of a verb of support; else it is named in passing;
 * - `passing` is never more than named;
 * - `conditional` says nothing unless a sure word of the same priority stands in the measure, in a heading above it or in
 *   the title of the document.
 */
const kinds = { sure: terms, object: terms, passing: terms, conditional: terms };

export const TERM_KINDS = ['sure', 'object', 'passing', 'conditional'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const industrySchema = z.strictObject({
  name: term,
  nameEn: term,
  /** Priorities that it is a part of; none for an industry outside the framework. */
  to: targets,
  /** Twins: named whenever one of `to` is linked. */
  also: targets,
  /** A second priority where the text files the industry under one of these words. */
  filed: z.strictObject({ to: z.array(term).min(1), under: z.array(term).min(1) }).optional(),
  /** Targets for which it counts only as an industry that grows, not as a channel to other firms. */
  channel: targets,
  /** Technology that is often no more than the means of something else. */
  tool: z.boolean().default(false),
  /** An upgrade of what exists: what it is done with or where is no tool and no list of places. */
  upgrade: z.boolean().default(false),
  ...kinds,
});

const tierSchema = z.strictObject({ to: z.array(term).min(1), ...kinds });

/** One file of `seeds/lexicon/`. */
export const lexiconFileSchema = z.strictObject({
  industries: z.array(industrySchema).default([]),
  /** Names of tiers and of the framework: they link, but are no industry. */
  tiers: z.array(tierSchema).default([]),
  /** Words that cancel every term that lies inside them. */
  negative: terms,
});

export type LexiconFile = z.infer<typeof lexiconFileSchema>;

/** What the linker needs to know of the industry, tier or framework that a term stands for. */
export interface Subject {
  /** null for a tier or the framework. */
  industry: string | null;
  to: readonly string[];
  also: readonly string[];
  filed: { to: readonly string[]; under: readonly string[] } | null;
  channel: readonly string[];
  tool: boolean;
  upgrade: boolean;
}

/** A term of the lexicon; `subject` is null for a negative one. */
export interface LexiconTerm {
  text: string;
  kind: TermKind | 'negative';
  subject: Subject | null;
}

/**
 * The same text as engines keep the names of properties: they see at a glance whether two of those are the same. An object
 * without a prototype is a mere dictionary: thousands of plain ones with a property of their own would use up what an engine
 * remembers of the shapes of objects, and it would take all that are made later for objects of ever new shapes.
 */
function asKey(text: string): string {
  const keys: Record<string, true> = Object.create(null);
  keys[text] = true;
  return Object.keys(keys)[0]!;
}

/**
 * All terms of all files, one entry a word.
 * @param knownTargets what links may point to
 * @throws {Error} naming every word that is listed twice and every target that the framework lacks
 */
export function flattenLexicon(
  files: readonly LexiconFile[],
  knownTargets: readonly string[],
): LexiconTerm[] {
  const known = new Set(knownTargets);
  const byText = new Map<string, LexiconTerm>();
  const problems: string[] = [];
  const add = (text: string, kind: LexiconTerm['kind'], subject: Subject | null) => {
    const owner = (one: LexiconTerm) => one.subject?.industry ?? (one.subject ? one.subject.to : one.kind);
    const key = text.toLowerCase();
    const other = byText.get(key);
    const entry = { text: asKey(text), kind, subject };
    if (other && (other.subject !== subject || other.kind !== kind))
      problems.push(`“${text}” stands under ${owner(other)} and under ${owner(entry)}: keep one`);
    byText.set(key, entry);
  };
  const check = (subject: Subject, where: string) => {
    for (const to of [...subject.to, ...subject.also, ...(subject.filed?.to ?? []), ...subject.channel])
      if (!known.has(to)) problems.push(`${where} points to “${to}”, which the framework lacks`);
  };
  for (const file of files) {
    for (const { name, to, also, filed, channel, tool, upgrade, ...lists } of file.industries) {
      const subject: Subject = {
        industry: asKey(name),
        to: to.map(asKey),
        also: also.map(asKey),
        filed: filed ? { to: filed.to.map(asKey), under: filed.under } : null,
        channel: channel.map(asKey),
        tool,
        upgrade,
      };
      check(subject, `industry “${name}”`);
      for (const kind of TERM_KINDS) for (const text of lists[kind]) add(text, kind, subject);
    }
    for (const { to, ...lists } of file.tiers) {
      const subject: Subject = {
        industry: null,
        to: to.map(asKey),
        also: [],
        filed: null,
        channel: [],
        tool: false,
        upgrade: false,
      };
      check(subject, 'a tier');
      for (const kind of TERM_KINDS) for (const text of lists[kind]) add(text, kind, subject);
    }
    for (const text of file.negative) add(text, 'negative', null);
  }
  if (problems.length > 0) throw new Error(`The lexicon cannot be used.\n${problems.join('\n')}`);
  return [...byText.values()];
}
