/** `npm run bench`: how fast documents are read, loaded, asked for and drawn, each against a baseline. Judges nothing. */
import { parseArgs } from 'node:util';
import { table } from '../../ingest/cli/output/table.ts';

const PARTS = ['reading', 'store', 'page', 'export'] as const;
type Part = (typeof PARTS)[number];

const HELP = `npm run bench -- [--only ${PARTS.join('|')}] [--documents N] [--load NODES] [--read NODES] [--page NODES] [--export NODES]
               [--on embedded|neo4j] [--part PART] [--keep FOLDER]

reading: speed of extraction (outline to links) against the word segmentation of @node-rs/jieba on the same text; time
of ten times the documents, and of a document ten times as long; memory of \`cetu extract\` over N generated documents
(10000). store: loading a graph of NODES nodes and four times the relationships on both stores against the plainest way
to create it (100000), and reading one (1000000). page: the page in Chromium over a graph of NODES nodes (100000).
export: every format of a graph of NODES nodes (100000). A size of 0 leaves its measurement out; --only may be given
more than once, --part too: it measures a part of the page alone (first, matrix, drawing, search, expand, rooms,
reader, memory); --on
measures one store alone, and --keep keeps the graphs that are read in a folder, where the same version reads them again. Build first: npm run build.
`;

const size = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    documents: size,
    load: size,
    read: size,
    page: size,
    export: size,
    only: { type: 'string', multiple: true },
    on: { type: 'string' },
    keep: { type: 'string' },
    part: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  },
});
const unknown = values.only?.find((part) => !PARTS.includes(part as Part));
if (unknown !== undefined) throw new Error(`--only ${unknown}: unknown part; one of ${PARTS.join(', ')}`);

const wanted = (part: Part) => values.only === undefined || values.only.includes(part);
if (values.help) process.stdout.write(HELP);
// One format is measured in a process of its own.
else if (!process.env.CETU_BENCH_EXPORT) {
  if (wanted('reading')) {
    const { readingBench } = await import('./reading.ts');
    await readingBench(Number(values.documents ?? 10_000), print);
  }
  const nodes = { load: Number(values.load ?? 100_000), read: Number(values.read ?? 1_000_000) };
  if (wanted('store') && nodes.load + nodes.read > 0) {
    const { storeBench } = await import('./store/main.ts');
    await storeBench({ ...nodes, on: values.on, keep: values.keep }, print);
  }
  const page = Number(values.page ?? 100_000);
  if (wanted('page') && page > 0) {
    const { pageBench } = await import('./page/main.ts');
    await pageBench({ nodes: page, parts: values.part, keep: values.keep }, print);
  }
  const exported = Number(values.export ?? 100_000);
  if (wanted('export') && exported > 0) {
    const { exportBench } = await import('./export.ts');
    await exportBench(exported, print);
  }
}

function print(title: string, [head, ...rows]: string[][]): void {
  process.stdout.write(`\n${title}\n\n${table(head!, rows)}`);
}
