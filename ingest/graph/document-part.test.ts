import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GraphPart,
  INSTRUMENT_KINDS,
  type Label,
  type RelationshipType,
  ROLES,
} from '../../cypher/model.ts';
import type { Extraction, Measure } from '../extraction.ts';
import { linkTargets } from '../seeds/framework.ts';
import { areaPart } from './area.ts';
import { documentPart } from './document-part.ts';
import { referencePart } from './reference-part.ts';
import { emptyExtraction, emptyMeasure, problemsOf, testKnowledge } from './testing.ts';

const knowledge = testKnowledge();
const reference = referencePart(knowledge, 'r');
const PROVENANCE = { text: '支持量子科技。', source: 'a.txt', fingerprint: 'f' };

const partOf = (extraction: Extraction) => documentPart(extraction, PROVENANCE, knowledge);
const nodes = (part: GraphPart, label: Label) =>
  part.nodes.filter((node) => node.label === label).map(({ properties }) => properties);
const relationships = (part: GraphPart, type: RelationshipType) =>
  part.relationships.filter((relationship) => relationship.type === type);

const span = { start: 2, end: 4 };
const evidence = [{ ...span, exact: '量子' }];

const measures: fc.Arbitrary<Measure[]> = fc.uniqueArray(
  fc.record<Measure>({
    id: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('measure', 'safeguard'),
    section: fc.constantFrom(null, 's1', 's2', 'lost'),
    path: fc.array(fc.string(), { maxLength: 2 }),
    title: fc.string(),
    text: fc.string(),
    start: fc.nat(),
    end: fc.nat(),
    scope: fc.constantFrom('targeted', 'horizontal', 'framework-wide', 'other-industry'),
    departments: fc.array(
      fc.record({
        name: fc.constantFrom('区科经委', '市商务委', '各镇', '徐汇区财政局', '商务委', '某某中心'),
        canonical: fc.constantFrom(null, '静安区科技和经济委员会', '静安置业集团'),
        role: fc.constantFrom(...ROLES),
        start: fc.nat(),
        end: fc.nat(),
      }),
    ),
    links: fc.array(
      fc.record({
        to: fc.constantFrom(...linkTargets(knowledge.framework)),
        relation: fc.constantFrom('direct', 'named'),
        evidence: fc.constant(evidence),
        terms: fc.array(fc.string()),
        rule: fc.string(),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
    mentions: fc.array(
      fc.record({ industry: fc.constantFrom('量子', '钢铁'), evidence: fc.constant(evidence) }),
    ),
    instruments: fc.array(fc.constantFrom(...INSTRUMENT_KINDS)),
    beneficiaries: fc.array(fc.constantFrom('高校', '链主企业')),
    amounts: fc.array(
      fc.record({
        role: fc.constantFrom('ceiling', 'sum'),
        max: fc.double({ noNaN: true, noDefaultInfinity: true }),
        currency: fc.constant('CNY'),
        per: fc.constantFrom(null, '年'),
        text: fc.string(),
        start: fc.nat(),
        end: fc.nat(),
      }),
    ),
    targets: fc.array(
      fc.record({
        indicator: fc.string(),
        op: fc.constantFrom('>=', '~'),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        unit: fc.string(),
        year: fc.constantFrom(null, 2025),
        text: fc.string(),
        start: fc.nat(),
        end: fc.nat(),
      }),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

const extractions = fc
  .record({
    measures,
    area: fc.constantFrom(null, '静安区', '上海市', '罗湖区'),
    issuers: fc.array(fc.constantFrom('静安区人民政府', '上海市经济和信息化委员会', '罗湖区科技局')),
  })
  .map(({ measures: found, area, issuers }) =>
    emptyExtraction(
      { area, issuers },
      {
        measures: found,
        sections: [
          { id: 's1', heading: '一、', kind: 'measure', start: 0, end: 9, parent: null },
          { id: 's2', heading: '(一)', kind: 'measure', start: 1, end: 9, parent: 's1' },
        ],
      },
    ),
  );

describe('documentPart', () => {
  it('keeps to the model, with every end in the part, the reference data or the area', () => {
    fc.assert(
      fc.property(extractions, (extraction) => {
        const area = areaPart(extraction.document, knowledge);
        const part = partOf(extraction);
        expect(problemsOf(part, area ? [reference, area] : [reference])).toEqual([]);
        expect(nodes(part, 'Measure')).toHaveLength(extraction.measures.length);
        expect(partOf(structuredClone(extraction))).toEqual(part);
      }),
    );
  });

  it('puts every measure under the document, and under its section', () => {
    const part = partOf(
      emptyExtraction(
        {},
        {
          sections: [{ id: 's', heading: '一、支持', kind: 'measure', start: 0, end: 9, parent: null }],
          measures: [emptyMeasure({ id: 'a', section: 's' }), emptyMeasure({ id: 'b' })],
        },
      ),
    );
    const ends = relationships(part, 'HAS_MEASURE').map(({ from, to }) => [from.label, to.id]);
    expect(ends).toEqual([
      ['Document', '静安区/措施/a'],
      ['Section', '静安区/措施/a'],
      ['Document', '静安区/措施/b'],
    ]);
    expect(nodes(part, 'Measure').map((measure) => 'ordinal' in measure && measure.ordinal)).toEqual([1, 2]);
  });

  it('takes departments from the register, by area, and keeps what it lacks as written', () => {
    const department = (name: string, canonical: string | null = null) => ({
      name,
      canonical,
      role: 'responsible' as const,
      ...span,
    });
    const part = partOf(
      emptyExtraction(
        {},
        {
          measures: [
            emptyMeasure({
              departments: [
                department('区商务委', '静安区商务委员会'),
                department('商务委'),
                department('市商务委'),
                department('区数谷中心'),
              ],
            }),
          ],
        },
      ),
    );
    expect(nodes(part, 'Department').map(({ id }) => id)).toEqual([
      '静安区/静安区商务委员会',
      '上海市/上海市商务委员会',
      '静安区/区数谷中心',
    ]);
    const [known, , unknown] = nodes(part, 'Department');
    expect(known).toMatchObject({
      short: '区商务委',
      aliases: expect.arrayContaining(['区商务委', '静安区商务委', '上海市静安区商务委员会']),
    });
    expect(unknown).toMatchObject({ short: '区数谷中心', aliases: [] });
    const [first] = relationships(part, 'RESPONSIBLE');
    expect(first!.properties).toMatchObject({ asWritten: '区商务委', order: 0, role: 'responsible' });
    expect(relationships(part, 'IN_LINE').map(({ from }) => from.id)).toEqual([
      '静安区/静安区商务委员会',
      '上海市/上海市商务委员会',
    ]);
  });

  it('keeps of a link where it is written and what made it', () => {
    const link = {
      to: 'tier:future',
      relation: 'direct' as const,
      terms: ['量子'],
      rule: 'r',
      confidence: 0.9,
    };
    const part = partOf(
      emptyExtraction({}, { measures: [emptyMeasure({ links: [{ ...link, evidence }] })] }),
    );
    expect(relationships(part, 'ADDRESSES')).toEqual([
      {
        type: 'ADDRESSES',
        id: `ADDRESSES|Measure:静安区/措施/m1|Tier:${knowledge.framework.id}/tier:future`,
        from: { label: 'Measure', id: '静安区/措施/m1' },
        to: { label: 'Tier', id: `${knowledge.framework.id}/tier:future` },
        properties: {
          relation: 'direct',
          state: 'proposed',
          confidence: 0.9,
          evidence: ['量子'],
          starts: [2],
          ends: [4],
          terms: ['量子'],
          rule: 'r',
        },
      },
    ]);
  });

  it('makes one area part for a place that no register lists, and none for one that it does', () => {
    const luohu = areaPart({ area: '罗湖 区', level: 'district' }, knowledge);
    expect(luohu).toEqual({
      owner: 'area/罗湖区',
      nodes: [
        { label: 'Area', properties: { id: '罗湖区', name: '罗湖区', nameEn: '罗湖区', level: 'district' } },
      ],
      relationships: [],
    });
    expect(areaPart({ area: '闵行区', level: 'district' }, knowledge)).toBeNull();
    expect(areaPart({ area: null, level: 'other' }, knowledge)).toBeNull();
  });
});
