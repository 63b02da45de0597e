/**
 * GraphML as yEd, Gephi, NetworkX and igraph read it: http://graphml.graphdrawing.org/. Positions and colours stand
 * twice, as Gephi's attributes and as yEd's drawing.
 */
import { type Attribute, EDGE_ATTRIBUTES, given, MORE, NODE_ATTRIBUTES } from './attributes.ts';
import { inChunks } from './chunks.ts';
import type { ExportSettings } from './settings.ts';
import type { ExportEdge, ExportNode, NodeView, Shape, Subgraph } from './subgraph.ts';
import { xmlText, xmlValue } from './text.ts';

/** Lists are JSON in text. The settings are data of the graph. */
export const graphml = (graph: Subgraph): AsyncGenerator<string> => inChunks(pieces(graph));

const VIEW: readonly Pick<Attribute, 'name' | 'type'>[] = [
  { name: 'label', type: 'string' },
  { name: 'labels', type: 'string' },
  { name: 'x', type: 'double' },
  { name: 'y', type: 'double' },
  { name: 'size', type: 'double' },
  { name: 'r', type: 'long' },
  { name: 'g', type: 'long' },
  { name: 'b', type: 'long' },
];
const TYPES: Record<Attribute['type'], string> = {
  string: 'string',
  long: 'long',
  double: 'double',
  list: 'string',
};
const SHAPES: Record<Shape, string> = {
  disc: 'ellipse',
  square: 'rectangle',
  triangle: 'triangle',
  diamond: 'diamond',
};

async function* pieces({ settings, nodes, edges }: Subgraph): AsyncGenerator<string> {
  const graphData = flatSettings(settings);
  const keys = [
    ...graphData.map(([name]) => keyElement('graph', name, 'string')),
    ...[...VIEW, ...NODE_ATTRIBUTES].map(({ name, type }) => keyElement('node', name, TYPES[type])),
    keyElement('node', MORE, 'string'),
    '  <key id="node_drawing" for="node" yfiles.type="nodegraphics"/>',
    ...[{ name: 'type', type: 'string' } as const, ...EDGE_ATTRIBUTES].map(({ name, type }) =>
      keyElement('edge', name, TYPES[type]),
    ),
    keyElement('edge', MORE, 'string'),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
${keys.join('\n')}
  <graph id="cetu" edgedefault="directed">
${graphData.map(([name, text]) => `    ${data('graph', name, text)}`).join('\n')}
`;
  for await (const node of nodes()) yield nodeElement(node);
  for await (const edge of edges()) yield edgeElement(edge);
  yield '  </graph>\n</graphml>\n';
}

/** Settings by name, each a text; lists and objects as JSON. */
function flatSettings(settings: ExportSettings): [string, string][] {
  return Object.entries(settings).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

function keyElement(on: 'graph' | 'node' | 'edge', name: string, type: string): string {
  return `  <key id="${on}_${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`;
}

const data = (on: string, name: string, text: string): string =>
  `<data key="${on}_${name}">${xmlText(text)}</data>`;

function nodeElement({ key, name, labels, properties, view }: ExportNode): string {
  const { known, more } = given(NODE_ATTRIBUTES, properties);
  const part = (at: number) => String(Number.parseInt(view.color.slice(at, at + 2), 16));
  const parts = [
    data('node', 'label', name),
    data('node', 'labels', labels.join(';')),
    ...(view.x === undefined || view.y === undefined
      ? []
      : [data('node', 'x', String(view.x)), data('node', 'y', String(view.y))]),
    data('node', 'size', String(view.size)),
    data('node', 'r', part(1)),
    data('node', 'g', part(3)),
    data('node', 'b', part(5)),
    ...known.map(({ attribute, text }) => data('node', attribute.name, text)),
    ...(more === null ? [] : [data('node', MORE, more)]),
    drawing(name, view),
  ];
  return `    <node id=${xmlValue(key)}>${parts.join('')}</node>\n`;
}

/** As yEd draws it, whose y axis points down. */
function drawing(name: string, { x, y, size, color, shape }: NodeView): string {
  const place = x === undefined || y === undefined ? '' : ` x="${x}" y="${-y}"`;
  return (
    `<data key="node_drawing"><y:ShapeNode><y:Geometry width="${2 * size}" height="${2 * size}"${place}/>` +
    `<y:Fill color="${color}" transparent="false"/><y:NodeLabel modelName="eight_pos" modelPosition="s">${xmlText(name)}</y:NodeLabel>` +
    `<y:Shape type="${SHAPES[shape]}"/></y:ShapeNode></data>`
  );
}

function edgeElement({ source, target, type, properties }: ExportEdge): string {
  const { known, more } = given(EDGE_ATTRIBUTES, properties);
  const parts = [
    data('edge', 'type', type),
    ...known.map(({ attribute, text }) => data('edge', attribute.name, text)),
    ...(more === null ? [] : [data('edge', MORE, more)]),
  ];
  return `    <edge source=${xmlValue(source)} target=${xmlValue(target)}>${parts.join('')}</edge>\n`;
}
