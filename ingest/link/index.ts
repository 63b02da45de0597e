import type { Linked } from '../extract/extract.ts';
import type { MeasureText } from '../extract/measure-text.ts';
import { type Framework, linkTargets } from '../seeds/framework.ts';
import { flattenLexicon, type LexiconFile } from '../seeds/lexicon.ts';
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
  return {
    vocabulary,
    terms: termFinder(flattenLexicon(files, linkTargets(framework)), vocabulary),
    wholes: compileWholes(vocabulary),
    rules: compileRules(vocabulary),
  };
}

/**
 * What a measure addresses: priorities, tiers or the framework, each with the words that show it and the rule that
 * weighed them; and the industries that it mentions. Pure, linear in the length of the text.
 * @param source the decoded text that the measure's map points into
 * @param topics what the document as a whole is about, by {@link topicsOf}
 */
export function linkMeasure(
  measure: MeasureText,
  lexicon: Lexicon,
  source: string,
  topics = noTopics(),
): Linked {
  const reading = read(measure, lexicon, topics);
  const { text } = measure.content;
  for (const finding of wholeMeasure(reading, text, lexicon.wholes)) reading.findings.push(finding);
  for (const finding of fromHeading(measure, reading)) reading.findings.push(finding);
  const links = toLinks(measure, reading.findings, source);
  return { links, mentions: toMentions(measure, reading.hits, source), scope: scopeOf(links, reading.hits) };
}
