import type * as z from 'zod';
import { type LexiconFile, lexiconFileSchema, TERM_KINDS } from './lexicon.ts';

/**
 * The schema of a lexicon file that also knows what links may point to and which words the files before it have:
 * one word has one meaning. Use one check for all files of a lexicon, in order.
 */
export function lexiconCheck(knownTargets: readonly string[]): z.ZodType<LexiconFile> {
  const known = new Set(knownTargets);
  const meanings = new Map<string, { meaning: string; subject: unknown }>();
  return lexiconFileSchema.superRefine((file, context) => {
    const issue = (path: PropertyKey[], message: string, remedy: string) =>
      context.addIssue({ code: 'custom', path, message, params: { remedy } });
    const target = (to: string, path: PropertyKey[]) => {
      if (!known.has(to))
        issue(path, `the framework has no “${to}”`, 'Use a code of its priorities or tiers, or “framework”.');
    };
    const word = (text: string, meaning: string, subject: unknown, path: PropertyKey[]) => {
      const key = text.toLowerCase();
      const other = meanings.get(key);
      if (other && (other.subject !== subject || other.meaning !== meaning))
        issue(path, `“${text}” is also ${other.meaning}`, 'Keep one of the two: one word has one meaning.');
      meanings.set(key, { meaning, subject });
    };
    const entry = (one: LexiconFile['tiers'][number], name: string, path: PropertyKey[]) => {
      one.to.forEach((to, i) => {
        target(to, [...path, 'to', i]);
      });
      for (const kind of TERM_KINDS)
        one[kind].forEach((text, i) => {
          word(text, `${kind} under ${name}`, one, [...path, kind, i]);
        });
    };
    file.industries.forEach((industry, i) => {
      const path = ['industries', i];
      entry(industry, industry.name, path);
      for (const key of ['also', 'channel'] as const)
        industry[key].forEach((to, j) => {
          target(to, [...path, key, j]);
        });
      industry.filed?.to.forEach((to, j) => {
        target(to, [...path, 'filed', 'to', j]);
      });
    });
    file.tiers.forEach((tier, i) => {
      entry(tier, tier.to.join(' and '), ['tiers', i]);
    });
    file.negative.forEach((text, i) => {
      word(text, 'negative', 'negative', ['negative', i]);
    });
  });
}
