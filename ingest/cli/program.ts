import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../../cypher/export/format-names.ts';
import type { Parameter } from '../../cypher/store/store.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ReportOptions } from './commands/report.ts';
import type { Command, Environment } from './context.ts';
import { parseJobs } from './extraction/jobs.ts';
import { parseShard, type Shard } from './extraction/shard.ts';
import { addParameter } from './parameters.ts';
import { describeError, exitCodeOf } from './user-error.ts';

const STORE = [
  '--store <uri>',
  'where the graph is: a folder, or neo4j://host (default: NEO4J_URI, else .cetu/graph in this folder)',
] as const;

/**
 * Runs one command line and gives its exit code: 0 fine, 1 some input failed, 2 wrong usage. What a command needs is
 * only loaded when it runs, so that `--help` answers at once.
 */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  let exitCode = 0;
  const perform = async <Options>(load: () => Promise<Command<Options>>, options: Options): Promise<void> => {
    const [{ execute }, command] = await Promise.all([import('./execute.ts'), load()]);
    exitCode = await execute(command, options, environment);
  };
  try {
    await build(perform, environment).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    environment.stderr.write(`cetu: ${describeError(error, environment.debug)}\n`);
    return exitCodeOf(error);
  }
}

type Perform = <Options>(load: () => Promise<Command<Options>>, options: Options) => Promise<void>;

function build(perform: Perform, { stdout, stderr }: Environment): Commander {
  const program = new Commander('cetu')
    .description(
      'Policy documents into a graph: what districts do for the priorities of their city, and what is missing.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(`cetu: ${text.replace(/^error: /, '')}`),
    })
    .showHelpAfterError('Add --help for the usage and an example.');

  example(
    program
      .command('extract')
      .description('Write what documents say (measures, departments, links) as one JSON file each.')
      .argument('<file...>', 'documents, folders of documents, or - for standard input')
      .option('--out <dir>', 'folder to write to; without it, the result of a single document is printed')
      .option('--shard <k/n>', 'only the k-th of n parts of the documents, for as many machines', parseShard)
      .option('--jobs <n>', 'documents at a time (default: one on each core)', parseJobs)
      .action((files: string[], options: { out?: string; shard?: Shard; jobs?: number }) =>
        perform(async () => (await import('./commands/extract.ts')).extract, { files, ...options }),
      ),
    'cetu extract seeds/documents --out extracted',
  );
  example(
    program
      .command('ingest')
      .description('Bring the graph up to date with documents: only what changed is read anew.')
      .argument('[path...]', 'documents or folders of documents (default: seeds/documents in the project)')
      .option(...STORE)
      .option('--fresh', 'throw the graph away first, reviewed links included')
      .action((paths: string[], options: { store?: string; fresh?: boolean }) =>
        perform(async () => (await import('./commands/ingest.ts')).ingest, { paths, ...options }),
      ),
    'cetu ingest seeds/documents my-documents/',
  );
  example(
    program
      .command('query')
      .description('Ask the graph in Cypher. Nothing can be written.')
      .argument('[cypher]', 'one statement, or - for standard input')
      .option('--saved <name>', 'a saved query instead; "cetu queries" lists them')
      .option(
        '--param <name=value>',
        'a parameter; 3, true and ["a"] have their type, all else is text (repeatable)',
        addParameter,
        {},
      )
      .addOption(
        new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'),
      )
      .option(...STORE)
      .action(
        (
          cypher: string | undefined,
          options: {
            param: Record<string, Parameter>;
            format: 'table' | 'json' | 'csv';
            saved?: string;
            store?: string;
          },
        ) => perform(async () => (await import('./commands/query.ts')).query, { cypher, ...options }),
      ),
    `cetu query 'MATCH (d:Document)-[:OF]->(a:Area {name: $area}) RETURN d.title AS title' --param area=闵行区`,
  );
  example(
    program
      .command('queries')
      .description('List the saved queries and what they take.')
      .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
      .action((options: { format: 'table' | 'json' }) =>
        perform(async () => (await import('./commands/queries.ts')).queries, options),
      ),
    'cetu queries',
  );
  for (const [name, description] of [
    ['serve', 'Show the graph in the browser.'],
    ['start', 'Bring the graph up to date with seeds/documents, then show it in the browser.'],
  ] as const)
    example(
      program
        .command(name)
        .description(description)
        .option('--port <port>', 'port to listen on (default: 4317, or the next that is free)', parsePort)
        .option('--host <host>', 'address to listen on; any but the default lets others in', '127.0.0.1')
        .option('--allow-write', 'let the Cypher console be switched to write, which it is not at first')
        .option(...STORE)
        .action((options: { port?: number; host: string; store?: string; allowWrite?: boolean }) =>
          perform(async () => (await import('./commands/serve.ts'))[name], options),
        ),
      `cetu ${name} --port 8080`,
    );
  example(
    program
      .command('remove')
      .description('Take documents out of the graph.')
      .argument('<document...>', 'ids or source files, as `cetu query` shows them')
      .option(...STORE)
      .action((documents: string[], options: { store?: string }) =>
        perform(async () => (await import('./commands/remove.ts')).remove, { documents, ...options }),
      ),
    'cetu remove seeds/documents/old.txt',
  );
  example(
    program
      .command('export')
      .description(
        'Write the graph, or a part or view of it, for other programs. Every file says what it rests on.',
      )
      .argument('[file]', 'the same as --out')
      .option('--out <file>', 'file to write to; for neo4j-admin a new folder')
      .addOption(
        new Option('--format <format>', 'default: what the name of the file ends in').choices([
          ...FORMATS,
          'neo4j-admin',
        ]),
      )
      .option(
        '--query <cypher>',
        'the nodes, relationships and values that a statement gives; - for standard input',
      )
      .option('--saved <name>', 'the same for a saved query')
      .option('--param <name=value>', 'a parameter of the query (repeatable)', addParameter, {})
      .option('--area <name>', 'the documents of an area')
      .option('--document <id...>', 'documents by id, title or file')
      .option('--matrix', 'the coverage matrix')
      .option('--compare <area...>', 'two areas side by side')
      .option('--as-of <day>', 'documents that count on this day (matrix and comparison: today)')
      .addOption(
        new Option(
          '--counting <links>',
          'direct: links to what a measure supports; named: those that name it as well (matrix and comparison: direct)',
        ).choices(['direct', 'named']),
      )
      .addOption(
        new Option('--language <language>', 'of names and words').choices(['zh', 'en']).default('zh'),
      )
      .option('--title <text>', 'instead of the one that the file would have')
      .option('--scale <factor>', 'size of a PNG, from 1 to 4', parseScale, 2)
      .option(...STORE)
      .action((file: string | undefined, options: ExportOptions) =>
        perform(async () => (await import('./commands/export.ts')).exportGraph, {
          ...options,
          ...(options.out === undefined && file !== undefined && { out: file }),
        }),
      ),
    'cetu export --area 闵行区 --as-of 2026-12-01 --out minhang.xlsx',
  );
  example(
    program
      .command('report')
      .description(
        'Write a report with citations, to be handed in: Word, a web page that prints well, or Markdown.',
      )
      .argument('[file]', 'the same as --out')
      .option('--out <file>', 'file to write to: .docx, .html or .md')
      .option('--matrix', 'all areas by all priorities (default)')
      .option('--area <name>', 'what one area covers, and where nothing was found')
      .option('--compare <area...>', 'two areas side by side')
      .option('--as-of <day>', 'documents that count on this day (default: today)')
      .addOption(
        new Option('--counting <links>', 'direct: what a measure supports; named: what it only names as well')
          .choices(['direct', 'named'])
          .default('direct'),
      )
      .option('--document <id...>', 'only these documents')
      .addOption(new Option('--language <language>', 'of the report').choices(['zh', 'en']).default('zh'))
      .option('--title <text>', 'instead of the one that the report would have')
      .option('--question <text>', 'the question that the report is to answer')
      .option(...STORE)
      .action((file: string | undefined, options: ReportOptions) =>
        perform(async () => (await import('./commands/report.ts')).report, {
          ...options,
          ...(options.out === undefined && file !== undefined && { out: file }),
        }),
      ),
    'cetu report --area 长宁区 --as-of 2026-12-01 --out report.docx',
  );
  return program;
}

function example(command: Commander, line: string): void {
  command.addHelpText('after', `\nExample:\n  $ ${line}`);
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale >= 1 && scale <= 4)) throw new InvalidArgumentError('A scale is a number from 1 to 4.');
  return scale;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
