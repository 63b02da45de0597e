/** A corpus of any size: documents that nobody wrote, put together from measures of the five that are here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphPart, INSTRUMENT_KINDS } from '../../cypher/model.ts';
import type { Extraction, Measure } from '../../ingest/extraction.ts';
import { documentPart } from '../../ingest/graph/document-part.ts';
import { type GraphKnowledge, graphKnowledge } from '../../ingest/graph/knowledge.ts';
import { referencePart } from '../../ingest/graph/reference-part.ts';
import { similarPart } from '../../ingest/graph/similar-part.ts';
import { extractDocument, makeReader } from '../../ingest/pipeline.ts';
import type { Knowledge } from '../../ingest/seeds/knowledge.ts';
import { defaultSeedsDir, loadKnowledge } from '../../ingest/seeds/load.ts';
import { Random } from './random.ts';

/** About how many nodes a document has, and four times as many relationships. */
export const NODES_A_DOCUMENT = 65;
const MEASURES = 34;
const SECTIONS = 13;
/** What each measure has of each kind, on average, so that a node has four relationships. */
const EACH = { links: 1.15, mentions: 0.85, departments: 0.65, instruments: 0.7, beneficiaries: 0.25 };
const AMOUNTS = 0.2;
const TARGETS = 0.25;

export interface CorpusOptions {
  documents: number;
  seed: number;
}

/** The reference data, as many documents, and links between similar measures; the same seed gives the same parts. */
export function* generatedCorpus({ documents, seed }: CorpusOptions): Generator<GraphPart> {
  const seeds = loadKnowledge(defaultSeedsDir());
  const knowledge = withCrosswalk(graphKnowledge(seeds));
  yield referencePart(knowledge, 'generated');
  let before: GraphPart | undefined;
  const pairs: { from: string; to: string; score: number }[] = [];
  const pool = poolOf(seeds);
  const random = new Random(seed);
  for (let number = 0; number < documents; number++) {
    const { extraction, text } = document(number, pool, random);
    const { file: source, sha256 } = extraction.source;
    const part = documentPart(extraction, { text, source, fingerprint: sha256 }, knowledge);
    if (before) pairs.push({ from: measureOf(before), to: measureOf(part), score: 0.9 });
    before = part;
    yield part;
  }
  yield similarPart(pairs);
}

/** A framework before the one that is in force, so that there is something to map. */
function withCrosswalk(knowledge: GraphKnowledge): GraphKnowledge {
  const { framework } = knowledge;
  const crosswalk = framework.tiers
    .flatMap(({ priorities }) => priorities)
    .map(({ code }) => ({ from: code, framework: framework.id, to: code, relation: 'exact' as const }));
  return { ...knowledge, frameworks: [framework, { ...framework, id: `${framework.id}-before`, crosswalk }] };
}

const measureOf = (part: GraphPart): string =>
  part.nodes.find(({ label }) => label === 'Measure')!.properties.id;

/** What the documents that are here are read to say, taken apart. */
function poolOf(seeds: Knowledge): Pool {
  const reader = makeReader(seeds);
  const folder = join(defaultSeedsDir(), 'documents');
  const read = readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const source = { file, sha256: '', encoding: 'utf-8', script: 'simplified' as const };
      return extractDocument({ ...source, text, simplified: text }, reader);
    });
  const measures = read.flatMap((extraction) => extraction.measures);
  return {
    measures,
    amounts: measures.flatMap(({ amounts }) => amounts),
    targets: measures.flatMap(({ targets }) => targets),
    links: measures.flatMap(({ links }) => links),
    mentions: measures.flatMap(({ mentions }) => mentions),
    departments: measures.flatMap(({ departments }) => departments),
    beneficiaries: [...new Set(measures.flatMap(({ beneficiaries }) => beneficiaries))],
    headings: read.flatMap(({ sections }) => sections.map(({ heading }) => heading)),
    areas: seeds.areas.areas.map(({ name }) => name),
  };
}

interface Generated {
  extraction: Extraction;
  text: string;
}

interface Pool extends Pick<Measure, 'amounts' | 'targets' | 'links' | 'mentions' | 'departments'> {
  measures: readonly Measure[];
  beneficiaries: readonly string[];
  headings: readonly string[];
  areas: readonly string[];
}

function document(number: number, pool: Pool, random: Random): Generated {
  const id = `d${number.toString(16).padStart(16, '0')}`;
  const area = random.of(pool.areas);
  const year = 2018 + random.below(9);
  const day = (later: number) =>
    `${year + later}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const sections = Array.from({ length: SECTIONS - 3 + random.below(7) }, (_, at) => ({
    id: `s${at}`,
    heading: random.of(pool.headings),
    kind: 'measure' as const,
    parent: at > 2 ? `s${random.below(3)}` : null,
    start: 0,
    end: 0,
  }));
  let text = '';
  const measures = Array.from({ length: MEASURES - 8 + random.below(17) }, (_, at) => {
    const section = random.of(sections);
    const made = measure(`m${at}`, text.length, pool, random);
    text += `${made.text}\n`;
    section.end = text.length;
    return { ...made, section: section.id, path: [section.heading] };
  });
  return {
    text,
    extraction: {
      format: 1,
      source: {
        file: `corpus/${id}.txt`,
        sha256: `${id}`.repeat(4),
        encoding: 'utf-8',
        script: 'simplified',
      },
      document: {
        id,
        title: `${area}关于促进产业发展的若干措施（第${number}号）`,
        level: 'district',
        area,
        number: random.chance(0.6) ? `府规〔${year}〕${number}号` : null,
        issuers: pool.departments.length > 0 ? [random.of(pool.departments).name] : [],
        issued: random.chance(0.9) ? day(0) : null,
        published: null,
        effective_from: random.chance(0.8) ? day(0) : null,
        valid_until: random.chance(0.7) ? day(3) : null,
        period_from: null,
        period_until: null,
        uncounted: null,
      },
      sections,
      measures,
      warnings: [],
    },
  };
}

/** Words of one measure, with figures, links and bodies of others: as many as the corpus is to have. */
function measure(id: string, start: number, pool: Pool, random: Random): Measure {
  const words = random.of(pool.measures);
  const text = `${words.text}${random.of(pool.headings)}，编号${random.below(1_000_000)}。`;
  const span = { start, end: start + text.length };
  const place = <T extends object>(item: T): T & typeof span => ({ ...item, ...span });
  const some = <T>(from: readonly T[], average: number): T[] =>
    from.length === 0
      ? []
      : [...new Set(Array.from({ length: random.around(average) }, () => random.of(from)))];
  return {
    ...words,
    id,
    text,
    ...span,
    links: some(pool.links, EACH.links),
    mentions: some(pool.mentions, EACH.mentions),
    departments: some(pool.departments, EACH.departments)
      .map(place)
      .map((department) => ({ ...department, canonical: null })),
    instruments: some(INSTRUMENT_KINDS, EACH.instruments),
    beneficiaries: some(pool.beneficiaries, EACH.beneficiaries),
    amounts: some(pool.amounts, AMOUNTS).map(place),
    targets: some(pool.targets, TARGETS).map(place),
  };
}
