/**
 * A graph as files for `neo4j-admin database import`, which fills a new database many times faster than a load does.
 * Format: Neo4j Operations Manual, "Import", CSV header format.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Label, NODES, RELATIONSHIPS, type RelationshipType } from '../../model.ts';
import { ofOneMoment } from '../one-moment.ts';
import type { NodeValue, RelationshipValue, Row, Store, Value } from '../store.ts';
import { StoreError } from '../store.ts';
import { afterImport, type OddList } from './after-import.ts';
import {
  type Column,
  fieldsOf,
  nodeColumns,
  oddList,
  quoted,
  relationshipColumns,
  typesFor,
} from './columns.ts';
import { CsvFiles, fileOf, headerOf } from './csv-files.ts';

/** File with the options of the import, which `neo4j-admin` reads as `@import.args`. */
const OPTIONS_FILE = 'import.args';
/** File with the statements to run once the server is up again. */
const STATEMENTS_FILE = 'after-import.cypher';
const PAGE = 1_000;
/** A large graph takes longer than a question may. */
const TIMEOUT = 24 * 3_600_000;

export interface ExportOptions {
  signal?: AbortSignal;
  onProgress?: (written: { nodes: number; relationships: number }) => void;
  /** Told when all is read again, as the graph changed meanwhile. */
  onAgain?: () => void;
}

export interface ExportSummary {
  nodes: number;
  relationships: number;
  /** Properties that the model does not know, as `Measure.note`; they are not in the files. */
  leftOut: string[];
  /** What to run in the folder: first with the server stopped, then with it running. */
  commands: [string, string];
  /** The graph changed each time that it was read: the files may be of several moments. */
  changed: boolean;
}

/** Rows for one header, with the label or type that the import gives them. */
interface Group {
  kind: string;
  /** Name of its files, without what tells number types apart. */
  name: string;
  columns: readonly Column[];
  /** Columns in front of the properties. */
  head: readonly string[];
  /** Finds them in the graph, by the name `x`. */
  pattern: string;
}

/**
 * Writes every node and relationship of the model to files in `folder`, page by page; again, while loads wait, where
 * the graph changed meanwhile.
 * @throws StoreError `disk` where the folder is not empty, and what the store throws
 */
export async function exportForImport(
  store: Store,
  folder: string,
  { signal, onProgress, onAgain }: ExportOptions = {},
): Promise<ExportSummary> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new StoreError('disk', `${folder} is not empty: name a new folder for the files.`);
  let files = new CsvFiles(folder);
  const { value: writer, state } = await ofOneMoment(
    store,
    async ({ again }) => {
      if (again) {
        onAgain?.();
        await files.discard();
        files = new CsvFiles(folder);
      }
      const made = new Writer(store, files, signal);
      const tell = () => onProgress?.({ nodes: made.nodes, relationships: made.relationships });
      await made.writeAll(tell);
      return made;
    },
    { ...(signal && { signal }) },
  );
  await writeFile(join(folder, OPTIONS_FILE), writer.options.join('\n').concat('\n'));
  await writeFile(join(folder, STATEMENTS_FILE), afterImport([...writer.oddLists.values()]));
  return {
    nodes: writer.nodes,
    relationships: writer.relationships,
    changed: state === null,
    leftOut: [...writer.leftOut].sort(),
    commands: [
      `neo4j-admin database import full neo4j --overwrite-destination @${OPTIONS_FILE}`,
      `cypher-shell --file ${STATEMENTS_FILE}`,
    ],
  };
}

class Writer {
  nodes = 0;
  relationships = 0;
  readonly leftOut = new Set<string>();
  readonly oddLists = new Map<string, OddList>();
  readonly options = [
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    // The text of a whole document is one value.
    '--read-buffer-size=16m',
  ];
  readonly #store: Store;
  readonly #files: CsvFiles;
  readonly #signal: AbortSignal | undefined;

  constructor(store: Store, files: CsvFiles, signal: AbortSignal | undefined) {
    this.#store = store;
    this.#files = files;
    this.#signal = signal;
  }

  async writeAll(tell: () => void): Promise<void> {
    try {
      for (const label of Object.keys(NODES) as Label[]) await this.#writeNodes(label, tell);
      for (const type of Object.keys(RELATIONSHIPS) as RelationshipType[]) {
        const { from, to } = RELATIONSHIPS[type];
        for (const start of from)
          for (const end of to) await this.#writeRelationships(type, start, end, tell);
      }
    } finally {
      await this.#files.close();
    }
  }

  async #writeNodes(label: Label, tell: () => void): Promise<void> {
    const group: Group = {
      kind: label,
      name: label,
      columns: nodeColumns(label),
      head: [`id:ID(${label})`],
      pattern: `(x:${label})`,
    };
    for await (const rows of this.#pages(`MATCH (n:${label}) RETURN n AS n`)) {
      await this.#write(group, rows, (row) => {
        const { id, ...properties } = (row.n as NodeValue).properties;
        return { head: [quoted(String(id))], properties };
      });
      this.nodes += rows.length;
      tell();
    }
    await this.#end('--nodes', label);
  }

  async #writeRelationships(type: RelationshipType, from: Label, to: Label, tell: () => void): Promise<void> {
    const group: Group = {
      kind: type,
      name: `${from}-${type}-${to}`,
      columns: relationshipColumns(type),
      head: [`:START_ID(${from})`, `:END_ID(${to})`],
      pattern: `(:${from})-[x:${type}]->(:${to})`,
    };
    const query = `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.id AS a, r AS r, b.id AS b`;
    for await (const rows of this.#pages(query)) {
      await this.#write(group, rows, (row) => ({
        head: [quoted(String(row.a)), quoted(String(row.b))],
        properties: (row.r as RelationshipValue).properties,
      }));
      this.relationships += rows.length;
      tell();
    }
    await this.#end('--relationships', type);
  }

  #pages(cypher: string): AsyncIterable<Row[]> {
    return this.#store
      .read()
      .pages(cypher, { pageSize: PAGE, timeout: TIMEOUT, ...(this.#signal && { signal: this.#signal }) });
  }

  async #write(
    group: Group,
    rows: readonly Row[],
    read: (row: Row) => { head: string[]; properties: Record<string, Value> },
  ): Promise<void> {
    const known = new Set(group.columns.map(({ name }) => name));
    const files = new Map<string, { header: string[]; rows: string[][] }>();
    for (const row of rows) {
      const { head, properties } = read(row);
      for (const [property, value] of Object.entries(properties)) {
        const odd = oddList(value);
        if (!known.has(property)) this.leftOut.add(`${group.kind}.${property}`);
        else if (odd)
          this.oddLists.set(`${group.name}.${property} ${odd}`, { pattern: group.pattern, property, odd });
      }
      const types = typesFor(group.columns, properties);
      const name = [group.name, ...types.filter((_, at) => group.columns[at]!.type === 'number')].join('-');
      let file = files.get(name);
      if (!file) {
        const header = [...group.head, ...group.columns.map((column, at) => `${column.name}:${types[at]}`)];
        file = { header, rows: [] };
        files.set(name, file);
      }
      file.rows.push([...head, ...fieldsOf(group.columns, properties)]);
    }
    for (const [name, file] of files) await this.#files.write(name, file.header, file.rows);
  }

  /** Closes the files of one kind, and tells the import of them. */
  async #end(option: '--nodes' | '--relationships', kind: string): Promise<void> {
    await this.#files.close();
    for (const name of this.#files.takeNames())
      this.options.push(`${option}=${kind}=${headerOf(name)},${fileOf(name)}`);
  }
}
