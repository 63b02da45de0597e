import { compileBeneficiaries } from './extract/beneficiaries.ts';
import { type ExtractKnowledge, extract } from './extract/extract.ts';
import { compileInstruments } from './extract/instruments.ts';
import type { Extraction } from './extraction.ts';
import { compileLexicon, type Lexicon, linkMeasures, type Topics, topicsOf } from './link/index.ts';
import { outline } from './outline/outline.ts';
import type { Knowledge } from './seeds/knowledge.ts';
import { Vocabulary } from './text/vocabulary.ts';

/** Seed data made ready for reading documents: make once, use for every document. */
export interface Reader extends ExtractKnowledge {
  lexicon: Lexicon;
}

/** @throws {Error} where the lexicon names words twice or targets that the framework lacks */
export function makeReader(knowledge: Knowledge): Reader {
  const vocabulary = new Vocabulary();
  return {
    areas: knowledge.areas,
    departments: knowledge.departments,
    instruments: compileInstruments(knowledge.instruments, vocabulary),
    beneficiaries: compileBeneficiaries(knowledge.beneficiaries, vocabulary),
    lexicon: compileLexicon(knowledge.lexicon, knowledge.framework, vocabulary),
  };
}

/** A document as the read step gives it. */
export interface ReadDocument {
  text: string;
  /** `text` in Simplified script, of the same length; the same string where it is Simplified already. */
  simplified: string;
  file: string;
  sha256: string;
  encoding: string;
  script: Extraction['source']['script'];
}

/** Steps 2 to 4, pure: text → outline → fields and measures → links. Offsets point into `document.text`. */
export function extractDocument(document: ReadDocument, reader: Reader): Extraction {
  const { text, simplified, file, sha256, encoding, script } = document;
  let topics: Topics | undefined;
  const extracted = extract(outline(text, simplified), text, reader, (words, { title }) => {
    topics ??= topicsOf(title, reader.lexicon);
    return linkMeasures(words, reader.lexicon, text, topics);
  });
  return {
    format: 1,
    source: { file, sha256, encoding, script },
    document: extracted.document,
    sections: extracted.sections,
    measures: extracted.measures,
    warnings: extracted.warnings,
  };
}
