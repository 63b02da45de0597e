/** GEXF 1.3 with positions, colours, sizes and shapes: https://gexf.net/schema.html */
import { type Attribute, EDGE_ATTRIBUTES, given, MORE, NODE_ATTRIBUTES } from './attributes.ts';
import { inChunks } from './chunks.ts';
import { type ExportSettings, settingLines } from './settings.ts';
import type { ExportEdge, ExportNode, NodeView, Subgraph } from './subgraph.ts';
import { xmlText, xmlValue } from './text.ts';

/**
 * Lists are JSON in a `liststring`: Gephi and graphology read them as lists, NetworkX as text. The settings stand in
 * the description: a line each, and all of them as JSON in the last.
 */
export const gexf = (graph: Subgraph): AsyncGenerator<string> => inChunks(pieces(graph));

async function* pieces({ settings, nodes, edges }: Subgraph): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${settings.created.slice(0, 10)}">
    <creator>${xmlText(`${settings.tool.name} ${settings.tool.version}`)}</creator>
    <description>${xmlText(described(settings))}</description>
  </meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
${declared([{ name: 'labels', type: 'string' }, ...NODE_ATTRIBUTES])}
    </attributes>
    <attributes class="edge" mode="static">
${declared([{ name: 'type', type: 'string' }, ...EDGE_ATTRIBUTES])}
    </attributes>
    <nodes>
`;
  for await (const node of nodes()) yield nodeElement(node);
  yield '    </nodes>\n    <edges>\n';
  for await (const edge of edges()) yield edgeElement(edge);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function described(settings: ExportSettings): string {
  const lines = settingLines(settings).map(([name, value]) => `${name}: ${value.replace(/\s*\n\s*/g, ' ')}`);
  return [...lines, JSON.stringify(settings)].join('\n');
}

const TYPES: Record<Attribute['type'], string> = {
  string: 'string',
  long: 'long',
  double: 'double',
  list: 'liststring',
};

function declared(attributes: readonly Pick<Attribute, 'name' | 'type'>[]): string {
  return [...attributes, { name: MORE, type: 'string' } as const]
    .map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`)
    .join('\n');
}

function nodeElement({ key, name, labels, properties, view }: ExportNode): string {
  const values = attributeValues('labels', labels.join(';'), given(NODE_ATTRIBUTES, properties));
  return `      <node id=${xmlValue(key)} label=${xmlValue(name)}>${values}${vizElements(view)}</node>\n`;
}

function edgeElement({ key, source, target, type, properties }: ExportEdge): string {
  const values = attributeValues('type', type, given(EDGE_ATTRIBUTES, properties));
  const ends = `source=${xmlValue(source)} target=${xmlValue(target)}`;
  return `      <edge id=${xmlValue(key)} ${ends} kind=${xmlValue(type)} label=${xmlValue(type)}>${values}</edge>\n`;
}

function attributeValues(head: string, kind: string, { known, more }: ReturnType<typeof given>): string {
  const one = (name: string, text: string) => `<attvalue for="${name}" value=${xmlValue(text)}/>`;
  const values = known.map(({ attribute, text }) => one(attribute.name, text));
  const rest = more === null ? '' : one(MORE, more);
  return `<attvalues>${one(head, kind)}${values.join('')}${rest}</attvalues>`;
}

function vizElements({ x, y, size, color, shape }: NodeView): string {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const place = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`;
  return `<viz:color r="${part(1)}" g="${part(3)}" b="${part(5)}"/>${place}<viz:size value="${size}"/><viz:shape value="${shape}"/>`;
}
