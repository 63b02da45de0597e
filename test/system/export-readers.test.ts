/** What is exported is read back by programs that others wrote, to the last character. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import Graph from 'graphology';
import parseGexf from 'graphology-gexf';
import parseGraphml from 'graphology-graphml';
import { afterAll, describe, expect, it } from 'vitest';
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../../cypher/export/attributes.ts';
import { gexf } from '../../cypher/export/gexf.ts';
import { graphml } from '../../cypher/export/graphml.ts';
import { graphologyJson, nodeLinkJson } from '../../cypher/export/json.ts';
import { exportSettingsSchema } from '../../cypher/export/settings.ts';
import { decoded } from '../../cypher/export/text.ts';
import { tempFolder } from '../support/cli.ts';
import { type HostileGraph, hostileGraphs, settings, subgraphOf } from '../support/hostile-graph.ts';
import { type PythonReader, readWithPython, withoutPythonReaders } from '../support/python.ts';

const temp = tempFolder('export-readers');
afterAll(() => temp.remove());

const SEED = fc.readConfigureGlobal().seed;
const graphs = fc.sample(hostileGraphs, 30);

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Graphs in a form in which those of all readers can be compared: by key, with texts as they were. */
interface Plain {
  nodes: Record<string, Record<string, unknown>>;
  edges: Record<string, { source: string; target: string; attributes: Record<string, unknown> }>;
}

type Attributes = Record<string, unknown>;

const typesOf = (attributes: readonly Attribute[]) =>
  new Map(attributes.map(({ name, type }) => [name, type] as const));
const NODE_TYPES = typesOf(NODE_ATTRIBUTES);
const EDGE_TYPES = typesOf(EDGE_ATTRIBUTES);

/** What a file has to say of properties: those of the model by their names, the others together. */
function expectedAttributes(properties: Attributes, attributes: readonly Attribute[]): Attributes {
  const names = new Map(attributes.map(({ property, name }) => [property, name]));
  const found: Attributes = {};
  const more: Attributes = {};
  for (const [property, value] of Object.entries(properties)) {
    const name = names.get(property);
    if (name === undefined) more[property] = value;
    // Some readers know no list of numbers, and hold an empty text for none.
    else if (value !== '') found[name] = Array.isArray(value) ? value.map(String) : value;
  }
  if (Object.keys(more).length > 0) found.more = more;
  return found;
}

function expected({ nodes, edges }: HostileGraph): Plain {
  return {
    nodes: Object.fromEntries(
      nodes.map(({ key, name, labels, properties }) => [
        key,
        {
          ...expectedAttributes(properties, NODE_ATTRIBUTES),
          labels: labels.join(';'),
          ...(name !== '' && { label: name }),
        },
      ]),
    ),
    edges: Object.fromEntries(
      edges.map(({ key, source, target, type, properties }) => [
        key,
        { source, target, attributes: { ...expectedAttributes(properties, EDGE_ATTRIBUTES), type } },
      ]),
    ),
  };
}

/** Undoes what the format's escapes did; lists stand as JSON where the reader did not read them itself. */
function readAttributes(attributes: Attributes, types: ReadonlyMap<string, Attribute['type']>): Attributes {
  const found: Attributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'more') found.more = JSON.parse(decoded(String(value)));
    else if (types.get(name) === 'list') {
      const items: unknown[] = typeof value === 'string' ? JSON.parse(value) : (value as unknown[]);
      found[name] = items.map((item) => decoded(String(item)));
    } else if (typeof value === 'string' && value !== '') found[name] = decoded(value);
    else if (typeof value === 'number') found[name] = value;
  }
  return found;
}

/** Attributes that a reader adds, or that say how a node is drawn. */
const DRAWN = [
  'viz',
  'x',
  'y',
  'z',
  'size',
  'r',
  'g',
  'b',
  'color',
  'shape',
  'shape_type',
  'thickness',
  'id',
];

function plain(nodes: Iterable<[string, Attributes]>, edges: Iterable<[string, string, Attributes]>): Plain {
  const without = (attributes: Attributes, isNode: boolean) =>
    Object.fromEntries(
      Object.entries(attributes).filter(
        ([name]) =>
          name !== '' &&
          name !== 'null' &&
          !DRAWN.includes(name) &&
          (isNode || (name !== 'label' && name !== 'kind')),
      ),
    );
  const found: Plain = { nodes: {}, edges: {} };
  for (const [key, attributes] of nodes)
    found.nodes[decoded(key)] = readAttributes(without(attributes, true), NODE_TYPES);
  for (const [source, target, attributes] of edges) {
    const read = readAttributes(without(attributes, false), EDGE_TYPES);
    found.edges[String(read.cetuId)] = {
      source: decoded(source),
      target: decoded(target),
      attributes: read,
    };
  }
  return found;
}

function ofGraphology(graph: Graph): Plain {
  return plain(
    graph.mapNodes((key, attributes): [string, Attributes] => [key, attributes]),
    graph.mapEdges((_, attributes, source, target): [string, string, Attributes] => [
      source,
      target,
      attributes,
    ]),
  );
}

interface PythonGraph {
  directed: boolean;
  graph: Attributes;
  nodes: [string, Attributes][];
  edges: [string, string, Attributes][];
}

describe('graphs that were exported', () => {
  it.each(graphs.slice(0, 12).map((graph, at) => ({ graph, at })))(
    `are read by graphology's parsers as they were (seed ${SEED}, graph $at)`,
    async ({ graph }) => {
      const wanted = expected(graph);
      const fromGexf = parseGexf.parse(Graph, await textOf(gexf(subgraphOf(graph))));
      expect(ofGraphology(fromGexf)).toEqual(wanted);
      for (const { key, view } of graph.nodes) {
        const drawn = fromGexf.getNodeAttributes(fromGexf.findNode((node) => decoded(node) === key) ?? '');
        expect(drawn).toMatchObject({ x: view.x, y: view.y, size: view.size, shape: view.shape });
      }
      expect(ofGraphology(parseGraphml.parse(Graph, await textOf(graphml(subgraphOf(graph)))))).toEqual(
        wanted,
      );

      const imported = new Graph({ multi: true, type: 'directed' });
      imported.import(JSON.parse(await textOf(graphologyJson(subgraphOf(graph)))));
      expect(exportSettingsSchema.parse(imported.getAttribute('settings'))).toEqual(settings);
      expect(
        imported.mapNodes((key, { label, labels, properties }) => ({ key, name: label, labels, properties })),
      ).toEqual(graph.nodes.map(({ key, name, labels, properties }) => ({ key, name, labels, properties })));
      expect(
        imported.mapEdges((key, { type, properties }, source, target) => ({
          key,
          source,
          target,
          type,
          properties,
        })),
      ).toEqual(graph.edges);
    },
  );

  it.skipIf(withoutPythonReaders())(
    `are read by NetworkX and igraph as they were (seed ${SEED})`,
    async () => {
      const asked: [PythonReader, string][] = [];
      for (const [at, graph] of graphs.entries()) {
        const file = (ending: string) => temp.at(`${at}.${ending}`);
        writeFileSync(file('gexf'), await textOf(gexf(subgraphOf(graph))));
        writeFileSync(file('graphml'), await textOf(graphml(subgraphOf(graph))));
        writeFileSync(file('json'), await textOf(nodeLinkJson(subgraphOf(graph))));
        asked.push(
          ['networkx-gexf', file('gexf')],
          ['networkx-graphml', file('graphml')],
          ['igraph-graphml', file('graphml')],
          ['networkx-node-link', file('json')],
        );
      }
      const read = readWithPython(asked) as PythonGraph[];
      for (const [at, [reader]] of asked.entries()) {
        const { directed, graph: about, nodes, edges } = read[at]!;
        const wanted = graphs[Math.floor(at / 4)]!;
        const where = `${reader}, graph ${Math.floor(at / 4)}`;
        expect(directed, where).toBe(true);
        if (reader === 'networkx-node-link') {
          expect(exportSettingsSchema.parse(about.settings), where).toEqual(settings);
          expect(
            nodes.map(([key, { label, cetuId }]) => [key, label, cetuId]),
            where,
          ).toEqual(wanted.nodes.map(({ key, name, properties }) => [key, name, properties.id]));
          expect(edges.map(([, , { cetuId }]) => cetuId).sort(), where).toEqual(
            wanted.edges.map(({ key }) => key).sort(),
          );
          continue;
        }
        if (reader !== 'networkx-gexf') {
          expect(decoded(String(about.title)), where).toBe(settings.title);
          expect(JSON.parse(String(about.documents)), where).toEqual(settings.documents);
          expect(JSON.parse(String(about.query)), where).toEqual(settings.query);
        }
        // igraph's parser gives an & in an XML attribute by its number; as content it is right.
        const text = (key: string) => (reader === 'igraph-graphml' ? key.replaceAll('&#38;', '&') : key);
        const found = plain(
          nodes.map(([key, attributes]) => [text(key), attributes]),
          edges.map(([source, target, attributes]) => [text(source), text(target), attributes]),
        );
        expect(found, where).toEqual(expected(wanted));
      }
    },
  );
});
