/** Builders for tests: a small framework and documents whose unstated properties do not matter. */
import type { Coverage, DocumentSummary, Framework } from '../../api/coverage.ts';
import type { GraphNode } from '../../api/graph.ts';
import type { Link, Measure } from '../../api/measures.ts';

export const framework: Framework = {
  id: 'f',
  name: '现代化产业体系',
  nameEn: 'Modern industrial system',
  validFrom: '2022-06-01',
  validUntil: null,
  fingerprint: 'f'.repeat(64),
  tiers: [
    { id: 'f/tier:leading', code: '3', name: '三大先导产业', nameEn: 'Leading industries', ordinal: 1 },
    { id: 'f/tier:future', code: '5', name: '五大未来产业', nameEn: 'Future industries', ordinal: 2 },
  ],
  priorities: [
    ['ic', '集成电路', 'Integrated circuits', 'leading'],
    ['ai', '人工智能', 'Artificial intelligence', 'leading'],
    ['future-energy', '未来能源', 'Future energy', 'future'],
  ].map(([id, name, nameEn, tier], ordinal) => ({
    id: `f/${id}`,
    code: '',
    tier: `f/tier:${tier}`,
    name: name!,
    nameEn: nameEn!,
    ordinal,
    definition: '',
    definitionEn: '',
    isNot: '',
    isNotEn: '',
  })),
};

export function document(fields: Partial<DocumentSummary> & { id: string }): DocumentSummary {
  return {
    title: `关于${fields.id}的意见`,
    number: null,
    area: 'minhang',
    level: 'district',
    issued: null,
    published: null,
    effectiveFrom: null,
    validUntil: null,
    periodFrom: null,
    periodUntil: null,
    uncounted: null,
    sha256: '0'.repeat(64),
    measures: 10,
    warnings: 0,
    ...fields,
  };
}

/** `links`: document id, target id without the framework's prefix, relation, measures. */
export function coverage(
  documents: DocumentSummary[],
  links: readonly (readonly [string, string, 'direct' | 'named', number])[],
): Coverage {
  const targets = [...framework.priorities, ...framework.tiers, framework].map((target) => target.id);
  return {
    areas: [
      { id: 'minhang', name: '闵行区', nameEn: 'Minhang', level: 'district' },
      { id: 'changning', name: '长宁区', nameEn: 'Changning', level: 'district' },
      { id: 'shanghai', name: '上海市', nameEn: 'Shanghai', level: 'city' },
    ],
    documents,
    frameworks: [framework],
    targets,
    counts: links.map(([id, target, relation, measures]) => [
      documents.findIndex((document) => document.id === id),
      targets.indexOf(target === 'f' ? 'f' : `f/${target}`),
      relation === 'direct' ? 0 : 1,
      measures,
      0,
      0,
    ]),
  };
}

export function measure(fields: Partial<Measure> = {}): Measure {
  return {
    id: 'm',
    document: 'd',
    title: '措施',
    text: '',
    kind: 'measure',
    scope: 'targeted',
    path: [],
    ordinal: 0,
    start: 0,
    end: 1,
    departments: [],
    links: [],
    amounts: [],
    targets: [],
    instruments: [],
    beneficiaries: [],
    ...fields,
  };
}

/** That a measure supports a target, as ingest proposes it, without the words that show it. */
export function linkTo(target: string, fields: Partial<Link> = {}): Link {
  return {
    target,
    relation: 'direct',
    state: 'proposed',
    confidence: 1,
    evidence: [],
    starts: [],
    ends: [],
    terms: [],
    rule: 'sure',
    ...fields,
  };
}

/** A node of the graph, called by its id. */
export function graphNode(label: GraphNode['label'], id: string, fields: Partial<GraphNode> = {}): GraphNode {
  return {
    label,
    id,
    name: id,
    nameEn: null,
    tier: null,
    document: null,
    area: null,
    tiers: [],
    instruments: [],
    ...fields,
  };
}
