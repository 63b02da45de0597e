import type { DocumentFields, Measure, Section, Warning } from '../extraction.ts';
import type { MeasureBlock } from '../outline/measures.ts';
import type { Outline } from '../outline/outline.ts';
import type { Paragraph } from '../outline/paragraphs.ts';
import type { Block } from '../outline/tree.ts';
import type { AreaRegister } from '../seeds/areas.ts';
import { type DepartmentRegister, resolveAmong } from '../seeds/department-register.ts';
import { asWritten } from '../text/as-written.ts';
import { contentId, idBehind, written } from '../text/content-id.ts';
import { eachOf } from '../text/each-of.ts';
import { extractAmounts } from './amounts.ts';
import { type BeneficiaryLexicon, extractBeneficiaries } from './beneficiaries.ts';
import { buildMeasureTexts, groupsAbove, headingAbove, headingsAbove } from './build-measure-text.ts';
import type { ResolveDepartment } from './department-names.ts';
import { departmentsOf } from './departments.ts';
import { readFields } from './document-fields.ts';
import { firstLeadsIn, withFirstLeading } from './first-leads.ts';
import { extractInstruments, type InstrumentLexicon } from './instruments.ts';
import type { MeasureText } from './measure-text.ts';
import type { KnownNotes } from './responsibility-notes.ts';
import { headingAsWritten, type Sections, toSections } from './sections.ts';
import { uncountedFor, whyNoMeasures } from './standing.ts';
import { extractTargets } from './targets.ts';
import { warningsOf } from './warnings.ts';

/** What the extract step needs of the seed data. */
export interface ExtractKnowledge {
  areas: AreaRegister;
  departments: DepartmentRegister;
  instruments: InstrumentLexicon;
  beneficiaries: BeneficiaryLexicon;
}

/** What the link step adds to a measure. */
export type Linked = Pick<Measure, 'links' | 'mentions' | 'scope'>;

export interface ExtractedDocument {
  document: DocumentFields;
  sections: Section[];
  measures: Measure[];
  warnings: Warning[];
}

/**
 * Measures that go through all steps together. One step over all of them, then the next, so that what a step works with
 * stays in the processor's caches; no more, so that in a very long document what the steps found of the words does not
 * outlive its measure.
 */
const TOGETHER = 64;

/**
 * Step 3: outline → document fields, sections, measures with departments, amounts, targets, instruments.
 * @param link what is made of the words of each of some measures, in their order
 */
export function extract(
  outline: Outline,
  source: string,
  knowledge: ExtractKnowledge,
  link: (words: readonly MeasureText[], document: DocumentFields) => readonly Linked[],
): ExtractedDocument {
  const { fields, draft } = readFields(outline, knowledge.areas);
  const id = fields.title
    ? `d${contentId(fields.area, fields.title, fields.number, fields.issued)}`
    : `d${contentId(source.replace(/\s+/g, ''))}`;
  const nothing = whyNoMeasures(fields.title);
  const blocks = nothing ? [] : outline.measures;
  const document: DocumentFields = {
    id,
    ...fields,
    uncounted: uncountedFor(fields, draft, nothing, blocks.length),
  };
  const { sections, sectionOf } = toSections({ ...outline, measures: blocks }, source, id);
  const resolve = once(
    (name) =>
      knowledge.departments.resolve(name, fields.area)?.canonical ?? resolveAmong(name, fields.issuers),
  );
  const notes: KnownNotes = new Map();
  const leads = firstLeadsIn(outline.paragraphs);
  const measures = withInherited(
    eachOf(blocks, (block) => {
      const { departments, inherited } = departmentsOf(block, source, resolve, notes);
      const firstLeads = leads.everywhere || block.end > leads.from;
      return { block, departments: firstLeads ? withFirstLeading(departments) : departments, inherited };
    }),
  );
  const groups = groupsOf(source, sectionOf);
  const describe = ({ block, departments }: WithDepartments, read: ReadMeasure, linked: Linked): Measure => {
    const { path, section, key: above, titles } = groups(block);
    const title = asWritten(block.title, source);
    const count = titles.get(title) ?? 0;
    titles.set(title, count + 1);
    return {
      id: `${id}-m${idBehind(above, title, count)}`,
      kind: block.kind,
      section,
      path,
      title,
      text: textAsWritten(block.paragraphs, source),
      start: block.start,
      end: block.end,
      departments,
      instruments: read.instruments,
      beneficiaries: read.beneficiaries,
      amounts: read.amounts,
      targets: read.targets,
      links: linked.links,
      mentions: linked.mentions,
      scope: linked.scope,
    };
  };
  const finished: Measure[] = [];
  for (let from = 0; from < measures.length; from += TOGETHER) {
    const group = measures.slice(from, from + TOGETHER);
    const read = readMeasures(group, knowledge);
    const linked = link(
      eachOf(read, ({ text }) => text),
      document,
    );
    group.forEach((measure, i) => {
      finished.push(describe(measure, read[i]!, linked[i]!));
    });
  }
  const spoken = eachOf(measures, ({ block: { start, end }, departments }) => ({ start, end, departments }));
  return { document, sections, measures: finished, warnings: warningsOf(document, outline, spoken, nothing) };
}

/** What is above a measure, as the source writes it. */
interface Group {
  /** Headings, and behind them what stands above it in its table. */
  path: string[];
  /** What ids of measures below begin with, and how often each title stands behind that. */
  key: string;
  titles: Map<string, number>;
  /** The innermost heading that is a section. */
  section: string | null;
}

/** Many measures stand under one heading: what is above them is put together once. */
function groupsOf(source: string, sectionOf: Sections['sectionOf']): (measure: MeasureBlock) => Group {
  const known = new Map<Block | null, Group>();
  const titlesBehind = new Map<string, Map<string, number>>();
  const groupOf = (path: string[], section: string | null): Group => {
    const key = written(path);
    const titles = titlesBehind.get(key) ?? new Map<string, number>();
    titlesBehind.set(key, titles);
    return { path, key, titles, section };
  };
  const headingsOf = (measure: MeasureBlock): Group => {
    const path: string[] = [];
    let section: string | null = null;
    for (const block of headingsAbove(measure)) {
      const known = sectionOf.get(block);
      path.push(known?.heading ?? headingAsWritten(block, source));
      if (known) section = known.id;
    }
    return groupOf(path, section);
  };
  return (measure) => {
    const innermost = headingAbove(measure);
    const group = known.get(innermost) ?? headingsOf(measure);
    known.set(innermost, group);
    const rows = groupsAbove(measure);
    if (rows.length === 0) return group;
    const path = [...group.path, ...rows.map((row) => asWritten(row, source))];
    return groupOf(path, group.section);
  };
}

function textAsWritten(paragraphs: readonly Paragraph[], source: string): string {
  let text = '';
  for (let i = 0; i < paragraphs.length; i++)
    text += (i === 0 ? '' : '\n') + asWritten(paragraphs[i]!.text, source);
  return text;
}

/** What the words of a measure say. */
interface ReadMeasure extends Pick<Measure, 'instruments' | 'beneficiaries' | 'amounts' | 'targets'> {
  text: MeasureText;
}

function readMeasures(measures: readonly WithDepartments[], knowledge: ExtractKnowledge): ReadMeasure[] {
  const texts = buildMeasureTexts(eachOf(measures, ({ block }) => block));
  for (const text of texts) text.words(knowledge.instruments.vocabulary);
  const instruments = eachOf(texts, (text) => extractInstruments(text, knowledge.instruments));
  const beneficiaries = eachOf(texts, (text) => extractBeneficiaries(text, knowledge.beneficiaries));
  const amounts = eachOf(texts, extractAmounts);
  const targets = eachOf(texts, (text, i) => extractTargets(text, amounts[i]));
  return eachOf(texts, (text, i) => ({
    text,
    instruments: instruments[i]!,
    beneficiaries: beneficiaries[i]!,
    amounts: amounts[i]!,
    targets: targets[i]!,
  }));
}

/** A document names the same bodies again and again: each is looked up once. */
function once(resolve: ResolveDepartment): ResolveDepartment {
  const known = new Map<string, string | null>();
  return (name) => {
    let canonical = known.get(name);
    if (canonical === undefined) {
      canonical = resolve(name);
      known.set(name, canonical);
    }
    return canonical;
  };
}

interface WithDepartments {
  block: MeasureBlock;
  departments: Measure['departments'];
  inherited: Measure['departments'];
}

/** Adds the bodies of a note (以下均需各区政府落实) to the later measures that name bodies of their own. */
function withInherited(measures: readonly WithDepartments[]): readonly WithDepartments[] {
  if (!measures.some(({ inherited }) => inherited.length > 0)) return measures;
  const given: Measure['departments'] = [];
  return eachOf(measures, (measure) => {
    const names = new Set(measure.departments.map(({ name }) => name));
    const hasClause = measure.block.paragraphs.some(({ closing }) => closing);
    const departments = hasClause
      ? [...measure.departments, ...given.filter(({ name }) => !names.has(name))]
      : measure.departments;
    for (const department of measure.inherited)
      if (!given.some(({ name }) => name === department.name)) given.push(department);
    return { block: measure.block, departments, inherited: measure.inherited };
  });
}
