/** Turns the labels of a document into the extraction that a perfect reading would give. */
import { createHash } from 'node:crypto';
import type { Extraction, Measure } from '../../ingest/extraction.ts';
import type { GoldDocument, GoldMeasure } from '../eval/gold.ts';

/** The extraction of `gold`; each heading of a measure's path becomes a section. `source` is the decoded text. */
export function goldExtraction(gold: GoldDocument, source: string): Extraction {
  const sections = new Map<string, Extraction['sections'][number]>();
  const sectionOf = (measure: GoldMeasure): string | null => {
    let parent: string | null = null;
    measure.path.forEach((heading, depth) => {
      const id = measure.path.slice(0, depth + 1).join('/');
      const known = sections.get(id);
      if (known) known.end = Math.max(known.end, measure.end);
      else
        sections.set(id, {
          id,
          heading,
          kind: measure.kind,
          start: measure.start,
          end: measure.end,
          parent,
        });
      parent = id;
    });
    return parent;
  };
  return {
    format: 1,
    source: {
      file: gold.file,
      sha256: createHash('sha256').update(source).digest('hex'),
      encoding: 'utf-8',
      script: 'simplified',
    },
    document: {
      id: `${gold.area}/${gold.title}`,
      title: gold.title,
      level: gold.level,
      area: gold.area,
      number: gold.number,
      issuers: gold.issuers,
      issued: gold.issued,
      published: gold.published ?? null,
      effective_from: gold.effective_from,
      valid_until: gold.valid_until,
      period_from: gold.period_from,
      period_until: gold.period_until,
      uncounted: null,
    },
    measures: gold.measures.map((measure) => goldMeasure(measure, sectionOf(measure), source)),
    sections: [...sections.values()],
    warnings: [],
  };
}

function goldMeasure(measure: GoldMeasure, section: string | null, source: string): Measure {
  const text = source.slice(measure.start, measure.end);
  /** Where the source says `words`, or the whole measure where a page break stands inside them. */
  const find = (words: string) => {
    const at = text.indexOf(words);
    return at < 0
      ? { start: measure.start, end: measure.end }
      : { start: measure.start + at, end: measure.start + at + words.length };
  };
  const quote = (words: string) => {
    const span = find(words);
    return { ...span, exact: source.slice(span.start, span.end) };
  };
  return {
    id: measure.id,
    kind: measure.kind,
    section,
    path: measure.path,
    title: measure.title,
    text: text.replace(/\s+/g, ''),
    start: measure.start,
    end: measure.end,
    scope: measure.links?.length ? 'targeted' : 'horizontal',
    departments: measure.departments.map((department) => ({
      ...find(department.name),
      name: department.name,
      role: department.role,
      canonical: null,
    })),
    links: (measure.links ?? []).map((link) => ({
      to: link.to,
      relation: link.strength === 'yes' ? 'direct' : 'named',
      evidence: [quote(link.evidence)],
      terms: [link.evidence],
      rule: 'label',
      confidence: 1,
    })),
    mentions: [],
    instruments: measure.instruments,
    beneficiaries: [],
    amounts: measure.amounts.map((amount) => ({
      ...find(amount.text),
      role: 'ceiling',
      max: amount.max,
      currency: 'CNY',
      per: null,
      text: amount.text,
    })),
    targets: measure.targets.map((target) => ({ ...find(target.text), ...target })),
  };
}
