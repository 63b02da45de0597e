/** CSV that spreadsheets and programs read alike: UTF-8 with its mark for Excel, RFC 4180, nothing that runs. */
import { type Attribute, EDGE_ATTRIBUTES, given, MORE, NODE_ATTRIBUTES } from './attributes.ts';
import { bytesOf, inChunks } from './chunks.ts';
import { EVIDENCE_COLUMNS, evidenceValues } from './evidence.ts';
import { type ExportSettings, settingLines } from './settings.ts';
import type { Properties, Source, Subgraph, Table, Tables, TableValue } from './subgraph.ts';
import { csvField } from './text.ts';
import { fileName, type ZipEntry, zipped } from './zip.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** One file: heads, then rows. Lists are JSON. */
export async function* csvText(
  heads: readonly string[],
  rows: Source<readonly TableValue[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(heads);
  for await (const row of rows) yield csvLine(row);
}

const csvLine = (values: readonly TableValue[]): string => `${values.map(csvField).join(',')}\r\n`;

/** A zip with nodes, edges, the flat table of evidence, and the settings, which CSV itself has no place for. */
export const csvOfGraph = (
  graph: Subgraph,
  tables: readonly Table[] = [],
): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  zipped(graph.settings, [
    ...tables.map(tableFile),
    csvFile('nodes', nodeHeads(), nodeRows(graph)),
    csvFile('edges', edgeHeads(), edgeRows(graph)),
    csvFile(
      'evidence',
      EVIDENCE_COLUMNS[graph.settings.language].map(({ title }) => title),
      evidenceRows(graph),
    ),
    settingsFile(graph.settings),
  ]);

/** A zip with one file for each table, and the settings. */
export const csvOfTables = ({ settings, tables }: Tables): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  zipped(settings, [...tables.map(tableFile), settingsFile(settings)]);

const tableFile = (table: Table): ZipEntry =>
  csvFile(
    fileName(table.name),
    table.columns.map(({ title }) => title),
    table.rows(),
  );

function csvFile(name: string, heads: readonly string[], rows: Source<readonly TableValue[]>): ZipEntry {
  return { name: `${name}.csv`, bytes: () => bytesOf(inChunks(csvText(heads, rows))) };
}

function settingsFile(settings: ExportSettings): ZipEntry {
  const rows = [...settingLines(settings), ['settings', JSON.stringify(settings)]];
  return csvFile('settings', ['name', 'value'], rows);
}

const nodeHeads = () => ['key', 'labels', 'name', ...headsOf(NODE_ATTRIBUTES)];
const edgeHeads = () => ['key', 'source', 'target', 'type', ...headsOf(EDGE_ATTRIBUTES)];

const headsOf = (attributes: readonly Attribute[]) => [
  // A node's name stands in a column of its own already.
  ...attributes.map(({ name }) => (name === 'name' ? 'name_' : name)),
  MORE,
];

async function* nodeRows({ nodes }: Pick<Subgraph, 'nodes'>): AsyncGenerator<TableValue[]> {
  for await (const { key, labels, name, properties } of nodes())
    yield [key, labels.join(';'), name, ...valuesOf(NODE_ATTRIBUTES, properties)];
}

async function* edgeRows({ edges }: Pick<Subgraph, 'edges'>): AsyncGenerator<TableValue[]> {
  for await (const { key, source, target, type, properties } of edges())
    yield [key, source, target, type, ...valuesOf(EDGE_ATTRIBUTES, properties)];
}

export async function* evidenceRows({ evidence }: Pick<Subgraph, 'evidence'>): AsyncGenerator<TableValue[]> {
  for await (const row of evidence()) yield evidenceValues(row);
}

function valuesOf(attributes: readonly Attribute[], properties: Properties): TableValue[] {
  const { known, more } = given(attributes, properties);
  const values = new Map(known.map(({ attribute, value }) => [attribute, value]));
  return [
    ...attributes.map((attribute) => {
      const value = values.get(attribute) ?? null;
      return value === null || typeof value !== 'object' ? value : JSON.stringify(value);
    }),
    more,
  ];
}
