/** What the tests of the graph step share. */
import {
  type GraphPart,
  INSTRUMENT_KINDS,
  type Label,
  NODES,
  RELATIONSHIPS,
  relationshipId,
} from '../../cypher/model.ts';
import type { Extraction, Measure } from '../extraction.ts';
import { defaultSeedsDir, loadKnowledge } from '../seeds/load.ts';
import type { GraphKnowledge } from './knowledge.ts';

/** The project's own seed data, with two industries and plain instruments. */
export function testKnowledge(): GraphKnowledge {
  return {
    ...loadKnowledge(defaultSeedsDir()),
    industries: [
      { name: '量子', nameEn: 'Quantum', to: ['future-intelligence', 'tier:future'] },
      { name: '钢铁', nameEn: 'Steel', to: [] },
    ],
    instruments: INSTRUMENT_KINDS.map((kind) => ({ kind, name: kind, nameEn: kind })),
  };
}

/** A measure with nothing in it but what `given` says. */
export function emptyMeasure(given: Partial<Measure> = {}): Measure {
  return {
    id: 'm1',
    kind: 'measure',
    section: null,
    path: [],
    title: '支持量子',
    text: '支持量子科技。',
    start: 0,
    end: 7,
    scope: 'horizontal',
    departments: [],
    links: [],
    mentions: [],
    instruments: [],
    beneficiaries: [],
    amounts: [],
    targets: [],
    ...given,
  };
}

export function emptyExtraction(
  document: Partial<Extraction['document']> = {},
  given: Partial<Extraction> = {},
): Extraction {
  return {
    format: 1,
    source: { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', script: 'simplified' },
    document: {
      id: '静安区/措施',
      title: '措施',
      level: 'district',
      area: '静安区',
      number: null,
      issuers: [],
      issued: null,
      published: null,
      effective_from: null,
      valid_until: null,
      period_from: null,
      period_until: null,
      uncounted: null,
      ...document,
    },
    sections: [],
    measures: [],
    warnings: [],
    ...given,
  };
}

/**
 * What is wrong with `part`: properties that the model refuses, ids that are not unique, ends with labels that the
 * model does not allow, and ends that are neither in the part nor in `others`.
 */
export function problemsOf(part: GraphPart, others: readonly GraphPart[]): string[] {
  const problems: string[] = [];
  const key = ({ label, id }: { label: Label; id: string }) => `${label}:${id}`;
  const own = part.nodes.map(({ label, properties }) => key({ label, id: properties.id }));
  if (new Set(own).size < own.length) problems.push('a node stands twice');
  const ids = part.relationships.map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.push('a relationship stands twice');
  for (const { label, properties } of part.nodes) {
    const { error, data } = NODES[label].safeParse(properties);
    if (error) problems.push(`${label} ${properties.id}: ${error.message}`);
    else if (Object.keys(data).length !== Object.keys(properties).length)
      problems.push(`${label} ${properties.id} has properties that the model does not know`);
  }
  const there = new Set([
    ...own,
    ...others.flatMap(({ nodes }) => nodes.map(({ label, properties }) => key({ label, id: properties.id }))),
  ]);
  for (const { id, type, from, to, properties } of part.relationships) {
    const model = RELATIONSHIPS[type];
    const { error } = model.properties.safeParse(properties);
    if (error) problems.push(`${id}: ${error.message}`);
    if (!(model.from as readonly Label[]).includes(from.label)) problems.push(`${id}: from ${from.label}`);
    if (!(model.to as readonly Label[]).includes(to.label)) problems.push(`${id}: to ${to.label}`);
    for (const end of [from, to]) if (!there.has(key(end))) problems.push(`${id}: there is no ${key(end)}`);
    if (!id.startsWith(relationshipId(type, from, to))) problems.push(`${id}: not made of its ends`);
  }
  return problems;
}
