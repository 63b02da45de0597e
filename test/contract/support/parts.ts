/** Small parts of a graph, built in the shape that documents have. */
import {
  type GraphNode,
  type GraphPart,
  type GraphRelationship,
  type NodeRef,
  REFERENCE_OWNER,
  type RelationshipProperties,
  type RelationshipType,
  relationshipId,
  targetRef,
} from '../../../cypher/model.ts';

const FRAMEWORK = 'shanghai';

export const priority = (code: string) => targetRef(FRAMEWORK, code);

export function relate<T extends RelationshipType>(
  type: T,
  from: NodeRef,
  to: NodeRef,
  properties: RelationshipProperties<T>,
  discriminator = '',
): GraphRelationship {
  return {
    type,
    id: relationshipId(type, from, to, discriminator),
    from,
    to,
    properties,
  } as GraphRelationship;
}

/** A framework of one tier with the priorities given, and two areas. */
export function referencePart(codes: readonly string[] = ['ai', 'ic', 'biomed']): GraphPart {
  const framework = { label: 'Framework', id: FRAMEWORK } as const;
  const tier = { label: 'Tier', id: `${FRAMEWORK}/tier:leading` } as const;
  const nodes: GraphNode[] = [
    {
      label: 'Framework',
      properties: {
        id: FRAMEWORK,
        name: '体系',
        nameEn: 'System',
        validFrom: '2021-01-01',
        validUntil: null,
        fingerprint: 'f',
      },
    },
    {
      label: 'Tier',
      properties: { id: tier.id, code: 'leading', name: '先导产业', nameEn: 'Leading', ordinal: 1 },
    },
    ...['闵行区', '静安区'].map(
      (name): GraphNode => ({
        label: 'Area',
        properties: { id: name, name, nameEn: name, level: 'district' },
      }),
    ),
  ];
  const relationships = [relate('OF', tier, framework, {})];
  for (const [ordinal, code] of codes.entries()) {
    const ref = priority(code);
    nodes.push({
      label: 'Priority',
      properties: {
        ...{ id: ref.id, code, name: `重点${code}`, nameEn: `Priority ${code}`, ordinal },
        ...{ definition: `${code} 的定义`, definitionEn: '', isNot: '', isNotEn: '' },
      },
    });
    relationships.push(relate('IN_TIER', ref, tier, {}));
  }
  return { owner: REFERENCE_OWNER, nodes, relationships };
}

export interface MeasureSpec {
  id: string;
  text?: string;
  title?: string;
  links?: readonly string[];
  departments?: readonly string[];
  start?: number;
}

export interface DocumentSpec {
  id?: string;
  area?: string;
  title?: string;
  measures?: readonly MeasureSpec[];
  /** Line of work of each department that is named. */
  line?: string;
}

const TEXT = '支持人工智能大模型企业落户，最高给予1000万元支持。';

/** What one document makes: itself, its measures, their departments and links. */
export function documentPart({
  id = 'doc-1',
  area = '闵行区',
  title = '关于促进产业发展的若干措施',
  measures = [{ id: 'm1', links: ['ai'], departments: ['经委'] }],
  line = '经济',
}: DocumentSpec = {}): GraphPart {
  const document = { label: 'Document', id } as const;
  const areaRef = { label: 'Area', id: area } as const;
  const nodes: GraphNode[] = [
    {
      label: 'Document',
      properties: {
        ...{ id, title, number: null, level: 'district', issued: '2024-05-01', published: null },
        ...{ effectiveFrom: '2024-06-01', validUntil: '2027-05-31', periodFrom: null, periodUntil: null },
        ...{
          uncounted: null,
          script: 'simplified',
          sha256: 'a'.repeat(64),
          source: `${id}.txt`,
          fingerprint: 'f',
          warnings: [],
        },
      },
    },
  ];
  const relationships = [relate('OF', document, areaRef, {})];
  const shared = new Set<string>();
  for (const [ordinal, spec] of measures.entries()) {
    const {
      text = TEXT,
      title: name = '支持人工智能',
      links = [],
      departments = [],
      start = ordinal * 100,
    } = spec;
    const measure = { label: 'Measure', id: `${id}/${spec.id}` } as const;
    const end = start + text.length;
    nodes.push({
      label: 'Measure',
      properties: {
        id: measure.id,
        title: name,
        text,
        kind: 'measure',
        scope: 'targeted',
        ordinal,
        path: ['一', '（一）'],
        start,
        end,
      },
    });
    relationships.push(relate('HAS_MEASURE', document, measure, {}), relate('IN_AREA', measure, areaRef, {}));
    for (const code of links) relationships.push(link(measure, code, start));
    for (const [order, department] of departments.entries()) {
      const ref = { label: 'Department', id: `${area}/${department}` } as const;
      const lineRef = { label: 'Line', id: line } as const;
      if (!shared.has(ref.id)) {
        shared.add(ref.id);
        nodes.push({
          label: 'Department',
          properties: { id: ref.id, name: `${area}${department}`, short: department, aliases: [] },
        });
        relationships.push(relate('OF', ref, areaRef, {}), relate('IN_LINE', ref, lineRef, {}));
      }
      if (!shared.has(line)) {
        shared.add(line);
        nodes.push({ label: 'Line', properties: { id: line, name: line, nameEn: line } });
      }
      relationships.push(
        relate('RESPONSIBLE', measure, ref, {
          role: 'lead',
          order,
          asWritten: department,
          start,
          end: start + 2,
        }),
      );
    }
  }
  return { owner: id, nodes, relationships };
}

const link = (measure: NodeRef, code: string, start: number): GraphRelationship =>
  relate('ADDRESSES', measure, priority(code), {
    ...{ relation: 'direct', state: 'proposed', confidence: 0.9, evidence: ['人工智能', '大模型'] },
    ...{
      starts: [start + 2, start + 6],
      ends: [start + 6, start + 9],
      terms: ['人工智能'],
      rule: 'sure-term',
    },
  });
