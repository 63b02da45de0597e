import type { GraphPart, NodeRef } from '../../cypher/model.ts';
import { targetRef } from '../../cypher/model.ts';
import type { Evidence, Extraction, Measure } from '../extraction.ts';
import { areaRef } from './area.ts';
import { departmentNode } from './department.ts';
import type { GraphKnowledge } from './knowledge.ts';
import { PartBuilder } from './part-builder.ts';

/** What is known of a document beside what was extracted from it. */
export interface Provenance {
  /** The decoded source text that every offset points into. */
  text: string;
  /** Where the document came from, as given to ingest. */
  source: string;
  /** See the `Document` node. */
  fingerprint: string;
}

/**
 * The part of the graph that comes from one document. Ids are made of the document's id and of place in it, so that
 * the same input gives the same ids. The document's area, frameworks, industries and instruments are of other parts.
 */
export function documentPart(
  extraction: Extraction,
  provenance: Provenance,
  knowledge: GraphKnowledge,
): GraphPart {
  const { document, source } = extraction;
  const part = new PartBuilder(document.id);
  const node = part.node('Document', {
    id: document.id,
    title: document.title,
    number: document.number,
    level: document.level,
    issued: document.issued,
    published: document.published,
    effectiveFrom: document.effective_from,
    validUntil: document.valid_until,
    periodFrom: document.period_from,
    periodUntil: document.period_until,
    uncounted: document.uncounted,
    script: source.script,
    sha256: source.sha256,
    source: provenance.source,
    fingerprint: provenance.fingerprint,
    warnings: extraction.warnings.map(({ code, message }) => `${code}: ${message}`),
  });
  part.relate('HAS_TEXT', node, part.node('SourceText', { id: document.id, text: provenance.text }), {});
  const area = areaRef(document.area, knowledge);
  if (area) part.relate('OF', node, area, {});
  document.issuers.forEach((issuer, order) => {
    const department = departmentNode(part, issuer, null, document.area, knowledge);
    part.relate('ISSUED_BY', node, department, { order });
  });
  const sections = addSections(part, node, extraction);
  extraction.measures.forEach((measure, at) => {
    const measureNode = addMeasure(part, measure, scoped(document.id, measure.id), at + 1);
    part.relate('HAS_MEASURE', node, measureNode, {});
    const section = measure.section === null ? undefined : sections.get(measure.section);
    if (section) part.relate('HAS_MEASURE', section, measureNode, {});
    if (area) part.relate('IN_AREA', measureNode, area, {});
    addDepartments(part, measureNode, measure, document.area, knowledge);
    addLinks(part, measureNode, measure, knowledge);
    addMeans(part, measureNode, measure, knowledge);
  });
  return part.build();
}

/** Ids in the graph carry the document's; those of an extraction need only be good within it. */
function scoped(documentId: string, id: string): string {
  return id.startsWith(documentId) ? id : `${documentId}/${id}`;
}

function addSections(part: PartBuilder, document: NodeRef<'Document'>, { sections }: Extraction) {
  const nodes = new Map<string, NodeRef<'Section'>>();
  sections.forEach(({ id, heading, kind, start, end, parent }, at) => {
    const section = part.node('Section', {
      id: scoped(document.id, id),
      heading,
      kind,
      ordinal: at + 1,
      start,
      end,
    });
    nodes.set(id, section);
    part.relate('HAS_SECTION', (parent !== null && nodes.get(parent)) || document, section, {});
  });
  return nodes;
}

function addMeasure(part: PartBuilder, measure: Measure, id: string, ordinal: number): NodeRef<'Measure'> {
  const { title, text, kind, scope, path, start, end } = measure;
  return part.node('Measure', { id, title, text, kind, scope, ordinal, path, start, end });
}

function addDepartments(
  part: PartBuilder,
  node: NodeRef<'Measure'>,
  { departments }: Measure,
  area: string | null,
  knowledge: GraphKnowledge,
): void {
  departments.forEach(({ name, canonical, role, start, end }, order) => {
    const department = departmentNode(part, name, canonical, area, knowledge);
    part.relate('RESPONSIBLE', node, department, { role, order, asWritten: name, start, end }, role);
  });
}

function addLinks(
  part: PartBuilder,
  node: NodeRef<'Measure'>,
  { links, mentions }: Measure,
  { framework }: GraphKnowledge,
): void {
  for (const { to, relation, evidence, terms, rule, confidence } of links)
    part.relate('ADDRESSES', node, targetRef(framework.id, to), {
      relation,
      state: 'proposed',
      confidence,
      ...spans(evidence),
      terms,
      rule,
    });
  for (const { industry, evidence } of mentions)
    part.relate('MENTIONS', node, { label: 'Industry', id: industry }, spans(evidence));
}

function spans(evidence: readonly Evidence[]) {
  return {
    evidence: evidence.map(({ exact }) => exact),
    starts: evidence.map(({ start }) => start),
    ends: evidence.map(({ end }) => end),
  };
}

/** What the measure works with: instruments, groups that it supports, money and targets. */
function addMeans(
  part: PartBuilder,
  node: NodeRef<'Measure'>,
  measure: Measure,
  { beneficiaries: { groups } }: GraphKnowledge,
): void {
  for (const kind of measure.instruments) part.relate('USES', node, { label: 'Instrument', id: kind }, {});
  for (const name of measure.beneficiaries) {
    const nameEn = groups.find((group) => group.name === name)?.nameEn ?? name;
    part.relate('SUPPORTS', node, part.node('Beneficiary', { id: name, name, nameEn }), {});
  }
  measure.amounts.forEach(({ text, ...amount }, at) => {
    const id = `${node.id}/amount/${at + 1}`;
    part.relate('OFFERS', node, part.node('Amount', { ...amount, id, asWritten: text }), {});
  });
  measure.targets.forEach(({ text, ...target }, at) => {
    const id = `${node.id}/target/${at + 1}`;
    part.relate('COMMITS_TO', node, part.node('Target', { ...target, id, asWritten: text }), {});
  });
}
