/** Graphs whose texts break what is careless with them. */
import fc from 'fast-check';
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../../cypher/export/attributes.ts';
import { viewOf } from '../../cypher/export/palette.ts';
import type { ExportSettings } from '../../cypher/export/settings.ts';
import type { ExportEdge, ExportNode, Subgraph } from '../../cypher/export/subgraph.ts';
import { nodeKey } from '../../cypher/export/subgraph.ts';
import { type Label, NODES, RELATIONSHIPS } from '../../cypher/model.ts';
import type { Value } from '../../cypher/store/store.ts';

export const HOSTILE: readonly string[] = [
  'a "quoted" word, a comma; a semicolon | a bar',
  "it's `quoted` \\ and \\u0041 \\n \\",
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '@SUM(A1)',
  '＝1',
  "'=1",
  "''-1",
  '\t=1',
  '\r\n=1',
  ']]>',
  '<![CDATA[x]]>',
  '<a b="c">&amp;&lt;</a>',
  '<!--x-->',
  '?>',
  'line\nfeed',
  'carriage\rreturn',
  'both\r\nof them',
  'tab\there',
  ' \t 前后空格 \n ',
  '\u0000',
  'bell\u0007 escape\u001B',
  '\u0085\u2028\u2029\uFEFF\u00A0',
  '\uFFFE\uFFFF',
  '_x0041_',
  '_x0041_x0042_',
  '_x0041\u0001',
  '_x005F_',
  '__x0000_',
  '😀👨‍👩‍👧‍👦 𠮷 é',
  '\u202Egnp.exe',
  '\uD800',
  'x\uDC00y',
  '\uDC00\uD800',
  '',
  ' ',
  '0',
  '00123',
  '1e5',
  'TRUE',
  '2026-01-01',
  'null',
  '[1, 2]',
  '{"a": 1}',
  '// x',
  '/* x */',
  '; DROP',
  '$x {y}',
  '%s',
  '人工智能',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
);

const VALUES: Record<Attribute['type'], fc.Arbitrary<Value>> = {
  string: text,
  long: fc.integer(),
  // Nothing so small that a reader in C takes it for an error.
  double: fc
    .double({ min: -1e300, max: 1e300, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-300 ? 0 : value)),
  list: fc.oneof(fc.array(text, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 4 })),
};

/** Some of the attributes, one or two that the model does not know, and an id. */
function properties(attributes: readonly Attribute[]): fc.Arbitrary<Record<string, Value>> {
  const known = attributes.filter(({ property }) => property !== 'id' && property !== 'owner');
  return fc
    .tuple(
      fc.record(Object.fromEntries(known.map(({ property, type }) => [property, VALUES[type]])), {
        requiredKeys: [],
      }),
      fc.option(fc.record({ note: text, flag: fc.boolean() }), { nil: {} }),
    )
    .map(([own, more]) => ({ ...own, ...more }));
}

export interface HostileGraph {
  nodes: ExportNode[];
  edges: ExportEdge[];
}

const nodeArbitrary = fc
  .tuple(fc.constantFrom(...(Object.keys(NODES) as Label[])), text, properties(NODE_ATTRIBUTES), text)
  .map(([label, id, own, name]): ExportNode => {
    const view = { ...viewOf(label), x: id.length - 3.25, y: name.length * 1.5 };
    const called = `${id}!`;
    return { key: nodeKey(label, called), labels: [label], name, properties: { ...own, id: called }, view };
  });

/** Nodes with different keys; edges between them, some in parallel, some from a node to itself. */
export const hostileGraphs: fc.Arbitrary<HostileGraph> = fc
  .uniqueArray(nodeArbitrary, { minLength: 1, maxLength: 12, selector: ({ key }) => key })
  .chain((nodes) =>
    fc
      .array(
        fc.tuple(
          fc.nat({ max: nodes.length - 1 }),
          fc.nat({ max: nodes.length - 1 }),
          fc.constantFrom(...Object.keys(RELATIONSHIPS)),
          text,
          properties(EDGE_ATTRIBUTES),
        ),
        { maxLength: 14 },
      )
      .map((drawn) => ({
        nodes,
        edges: drawn.map(([from, to, type, id, own], at): ExportEdge => {
          const key = `${at} ${id}`;
          return {
            key,
            source: nodes[from]!.key,
            target: nodes[to]!.key,
            type,
            properties: { ...own, id: key },
          };
        }),
      })),
  );

export const settings: ExportSettings = {
  title: '导出 <"&\'> ]]>',
  subject: 'graph',
  language: 'zh',
  created: '2026-11-22T08:00:00.000Z',
  tool: { name: 'Cetu 策图', version: '0.1.0' },
  asOf: '2026-12-01',
  counting: 'direct',
  documents: [
    {
      id: 'd',
      title: '关于“人工智能”的<意见>',
      number: '闵府规发〔2024〕11号',
      issued: '2024-12-11',
      validUntil: null,
      sha256: 'a'.repeat(64),
    },
  ],
  frameworks: [
    {
      id: 'f',
      name: '现代化产业体系',
      nameEn: 'Modern industrial system',
      validFrom: '2022-06-01',
      validUntil: null,
      fingerprint: 'f'.repeat(64),
    },
  ],
  query: { name: null, text: 'MATCH (n)\n// ]]> */ "x"\nRETURN n', parameters: { on: '2026-12-01', n: 3 } },
  view: [],
  limits: [{ what: '措施', shown: 10, total: 12 }],
};

export function subgraphOf({ nodes, edges }: HostileGraph): Subgraph {
  return { settings, nodes: () => nodes, edges: () => edges, evidence: () => [] };
}
