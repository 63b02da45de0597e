import type { Linked } from '../extract/extract.ts';
import type { MeasureText } from '../extract/measure-text.ts';
import { type Framework, linkTargets } from '../seeds/framework.ts';
import { flattenLexicon, type LexiconFile } from '../seeds/lexicon.ts';
import { eachOf } from '../text/each-of.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { read } from './findings.ts';
import { compileRules } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import { toLinks, toMentions } from './links.ts';
import { scopeOf } from './scope.ts';
import { termFinder } from './terms.ts';
import { noTopics } from './topics.ts';
import { compileWholes, fromHeading, wholeMeasure } from './whole-measure.ts';

export type { Linked } from '../extract/extract.ts';
export type { Lexicon } from './lexicon.ts';
export { type Topics, topicsOf } from './topics.ts';

/**
 * Compiles the files of `seeds/lexicon/` against a framework.
 * @throws {Error} naming words that are listed twice and targets that the framework lacks
 */
export function compileLexicon(
  files: readonly LexiconFile[],
  framework: Framework,
  vocabulary = new Vocabulary(),
): Lexicon {
  const terms = flattenLexicon(files, linkTargets(framework));
  return {
    vocabulary,
    terms: termFinder(terms, vocabulary),
    wholes: compileWholes(vocabulary),
    rules: compileRules(vocabulary, terms.length),
  };
}

/**
 * What each measure addresses: priorities, tiers or the framework, each with the words that show it and the rule that
 * weighed them; and the industries that it mentions. Pure, linear in the length of the texts. One step over all measures,
 * then the next, so that what a step works with stays in the processor's caches.
 * @param source the decoded text that the measures' maps point into
 * @param topics what the document as a whole is about, by {@link topicsOf}
 */
export function linkMeasures(
  measures: readonly MeasureText[],
  lexicon: Lexicon,
  source: string,
  topics = noTopics(),
): Linked[] {
  const readings = eachOf(measures, (measure) => read(measure, lexicon, topics));
  for (let i = 0; i < readings.length; i++) {
    const measure = measures[i]!;
    const reading = readings[i]!;
    for (const finding of wholeMeasure(reading, measure.content.text, lexicon.wholes))
      reading.findings.push(finding);
    for (const finding of fromHeading(measure, reading)) reading.findings.push(finding);
  }
  const links = eachOf(readings, ({ findings }, i) => toLinks(measures[i]!, findings, source));
  const mentions = eachOf(readings, ({ hits }, i) => toMentions(measures[i]!, hits, source));
  return eachOf(readings, ({ hits }, i) => ({
    links: links[i]!,
    mentions: mentions[i]!,
    scope: scopeOf(links[i]!, hits),
  }));
}
