/**
 * A script that builds the subgraph anew in any Neo4j 5, with cypher-shell or Neo4j Browser. Nodes and relationships
 * are merged by their ids, so that running it twice changes nothing. Statements take many rows each and end in `;`.
 */
import { type Label, NODES } from '../model.ts';
import type { Value } from '../store/store.ts';
import { inChunks } from './chunks.ts';
import { settingLines } from './settings.ts';
import type { ExportEdge, ExportNode, Properties, Subgraph } from './subgraph.ts';
import { cypherName, cypherText } from './text.ts';

/** A statement grows to this before the next begins: the server parses each as a whole. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 100_000;

export const cypherScript = (graph: Subgraph): AsyncGenerator<string> => inChunks(pieces(graph));

async function* pieces({ settings, nodes, edges }: Subgraph): AsyncGenerator<string> {
  const about = [...settingLines(settings), ['settings', JSON.stringify(settings)]];
  yield `// Cetu 策图\n${about.map(([name, value]) => comment(`${name}: ${value}`)).join('')}`;
  yield '\n// An id is unique within its label; without this, merging by id would look at every node.\n';
  for (const label of Object.keys(NODES) as Label[])
    yield `CREATE CONSTRAINT ${constraintName(label)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;

  const statements = new Batches();
  for await (const node of nodes()) yield* statements.add(...nodeRow(node));
  yield* statements.end();
  for await (const edge of edges()) yield* statements.add(...edgeRow(edge));
  yield* statements.end();
}

/** A line of comment for each line of the text, whatever ends it. */
function comment(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\u0085\f\v]/)
    .map((line) => `// ${line.replace(/\p{Cc}/gu, ' ').replaceAll('\\u', '\\ u')}\n`)
    .join('');
}

/** As `schema.cypher` names it, so that a store that is opened later finds it in place. */
function constraintName(label: Label): string {
  return `cetu_${label.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()}_id`;
}

/** Rows by the statement that takes them. */
class Batches {
  readonly #open = new Map<string, { rows: string[]; characters: number }>();

  *add(statement: string, row: string): Generator<string> {
    const batch = this.#open.get(statement) ?? { rows: [], characters: 0 };
    this.#open.set(statement, batch);
    batch.rows.push(row);
    batch.characters += row.length;
    if (batch.rows.length < MOST_ROWS && batch.characters < MOST_CHARACTERS) return;
    yield written(statement, batch.rows);
    this.#open.delete(statement);
  }

  *end(): Generator<string> {
    for (const [statement, { rows }] of this.#open) yield written(statement, rows);
    this.#open.clear();
  }
}

const written = (statement: string, rows: readonly string[]): string =>
  `\nUNWIND [\n  ${rows.join(',\n  ')}\n] AS row\n${statement};\n`;

function nodeRow({ key, labels, properties }: ExportNode): [string, string] {
  const [first = 'Node', ...others] = labels;
  const more = others.length > 0 ? ` SET n${others.map((label) => `:${cypherName(label)}`).join('')}` : '';
  const id = idOf(key);
  return [
    `MERGE (n:${cypherName(first)} {id: row.id})${more} SET n += row.p`,
    `{id: ${cypherText(id)}, p: ${mapOf(properties)}}`,
  ];
}

function edgeRow({ source, target, type, properties }: ExportEdge): [string, string] {
  const end = (name: string, key: string) => `MATCH (${name}:${cypherName(labelOf(key))} {id: row.${name}})`;
  const ends = `${end('a', source)} ${end('b', target)}`;
  const { id } = properties;
  const known = typeof id === 'string';
  const made = known
    ? `MERGE (a)-[r:${cypherName(type)} {id: row.id}]->(b)`
    : `CREATE (a)-[r:${cypherName(type)}]->(b)`;
  const row = [`a: ${cypherText(idOf(source))}`, `b: ${cypherText(idOf(target))}`];
  if (known) row.push(`id: ${cypherText(id)}`);
  return [`${ends} ${made} SET r += row.p`, `{${row.join(', ')}, p: ${mapOf(properties)}}`];
}

const labelOf = (key: string): string => key.slice(0, key.indexOf(':'));
const idOf = (key: string): string => key.slice(key.indexOf(':') + 1);

function mapOf(properties: Properties): string {
  const entries = Object.entries(properties)
    .filter(([name, value]) => value !== null && name !== 'id')
    .map(([name, value]) => `${cypherName(name)}: ${literal(value)}`);
  return `{${entries.join(', ')}}`;
}

/** A property of Neo4j is a scalar or a list of one kind; what is neither stands as JSON. */
function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return cypherText(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    // Beyond these a whole number was a float, and as an integer would be another.
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      return value.toExponential().replace('e+', 'e');
    if (Number.isFinite(value)) return String(value);
    return Number.isNaN(value) ? '0.0 / 0.0' : `${Math.sign(value)}.0 / 0.0`;
  }
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object'))
    return `[${value.map(literal).join(', ')}]`;
  return cypherText(JSON.stringify(value));
}
