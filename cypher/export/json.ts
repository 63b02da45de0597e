/** JSON as graphology imports it, and as NetworkX and D3 do (node-link). */
import { ID_NAME } from './attributes.ts';
import { inChunks } from './chunks.ts';
import type { ExportEdge, ExportNode, Properties, Source, Subgraph, Tables } from './subgraph.ts';

/** `graph.import(JSON.parse(text))`: attributes of the graph are its settings, under `settings`. */
export const graphologyJson = (graph: Subgraph): AsyncGenerator<string> =>
  inChunks(
    pieces(graph, {
      open: `{"attributes":${JSON.stringify({ settings: graph.settings })},"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":[`,
      node: ({ key, name, labels, properties, view }) => ({
        key,
        attributes: { label: name, labels, ...view, properties },
      }),
      middle: '],"edges":[',
      edge: ({ key, source, target, type, properties }) => ({
        key,
        source,
        target,
        attributes: { type, properties },
      }),
    }),
  );

/** `networkx.node_link_graph(data, edges="links")`; d3-force takes `nodes` and `links` as they are. */
export const nodeLinkJson = (graph: Subgraph): AsyncGenerator<string> =>
  inChunks(
    pieces(graph, {
      open: `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ settings: graph.settings })},"nodes":[`,
      node: ({ key, name, labels, properties, view }) => ({
        id: key,
        label: name,
        labels,
        ...view,
        ...renamed(properties),
      }),
      middle: '],"links":[',
      edge: ({ key, source, target, type, properties }) => ({
        source,
        target,
        key,
        type,
        ...renamed(properties),
      }),
    }),
  );

/** Tables by name: columns, then rows in their order. */
export function tablesJson({ settings, tables }: Tables): AsyncGenerator<string> {
  async function* written(): AsyncGenerator<string> {
    yield `{"settings":${JSON.stringify(settings)},"tables":[`;
    let between = '';
    for (const { name, columns, rows } of tables) {
      const heads = columns.map(({ id, title }) => ({ id, title }));
      yield `${between}\n{"name":${JSON.stringify(name)},"columns":${JSON.stringify(heads)},"rows":[`;
      yield* items(rows(), (row) => row);
      yield ']}';
      between = ',';
    }
    yield ']}\n';
  }
  return inChunks(written());
}

/** Names that node-link uses itself. */
const TAKEN = new Set([
  'label',
  'labels',
  'source',
  'target',
  'key',
  'type',
  'x',
  'y',
  'size',
  'color',
  'shape',
]);

function renamed(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name === 'id' ? ID_NAME : TAKEN.has(name) ? `${name}_` : name,
      value,
    ]),
  );
}

interface Form {
  open: string;
  node: (node: ExportNode) => unknown;
  middle: string;
  edge: (edge: ExportEdge) => unknown;
}

async function* pieces(
  { nodes, edges }: Subgraph,
  { open, node, middle, edge }: Form,
): AsyncGenerator<string> {
  yield open;
  yield* items(nodes(), node);
  yield middle;
  yield* items(edges(), edge);
  yield ']}\n';
}

async function* items<T>(source: Source<T>, form: (item: T) => unknown): AsyncGenerator<string> {
  let between = '\n';
  for await (const item of source) {
    yield between + JSON.stringify(form(item));
    between = ',\n';
  }
}
