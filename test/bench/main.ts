/** `npm run bench`: how fast documents are read, against a baseline in the same run. Judges nothing. */
import { parseArgs } from 'node:util';
import { table } from '../../ingest/cli/output/table.ts';
import { generated, SEEDS } from './documents.ts';
import { peakMemory } from './memory.ts';
import { pageBench } from './page/main.ts';
import { extractText } from './reader.ts';
import { storeBench } from './store/main.ts';
import { compare, once } from './timing.ts';

const HELP = `npm run bench -- [--documents N] [--load NODES] [--read NODES] [--page NODES] [--only page] [--export NODES]

Speed of extraction (outline to links) against the word segmentation of @node-rs/jieba on the same text; time of ten
times the documents, and of a document ten times as long; memory of \`cetu extract\` over N generated documents
(10000; 0 leaves it out). Loading a graph of NODES nodes and four times the relationships on both stores against the
plainest way to create it (100000; 0 leaves it out), and reading one (1000000). The page in Chromium over a graph of
NODES nodes (100000; 0 leaves it out); with --only page nothing else. Build first: npm run build.
`;

const size = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    documents: size,
    load: size,
    read: size,
    page: size,
    export: size,
    only: size,
    help: { type: 'boolean' },
  },
});
if (values.help) process.stdout.write(HELP);
// One format is measured in a process of its own.
else if (!process.env.CETU_BENCH_EXPORT) {
  if (values.only === undefined) {
    await reading(Number(values.documents ?? 10_000));
    const nodes = { load: Number(values.load ?? 100_000), read: Number(values.read ?? 1_000_000) };
    if (nodes.load + nodes.read > 0) await storeBench(nodes, print);
  }
  const nodes = Number(values.page ?? 100_000);
  if (nodes > 0 && values.only !== 'export') await pageBench(nodes, print);
  const exported = Number(values.export ?? 100_000);
  if (exported > 0 && values.only !== 'page') {
    const { exportBench } = await import('./export.ts');
    await exportBench(exported, print);
  }
}

async function reading(documents: number): Promise<void> {
  await speed();
  linearity();
  if (documents > 0) await memory(documents);
}

async function speed(): Promise<void> {
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  const characters = SEEDS.reduce((sum, text) => sum + text.length, 0);
  const [baseline, ours] = compare(SEEDS, [(text) => jieba.cut(text, true), (text) => extractText(text)]);
  const row = (name: string, milliseconds: number) => [
    name,
    milliseconds.toFixed(1),
    (characters / milliseconds / 1000).toFixed(2),
    (milliseconds / baseline!).toFixed(2),
  ];
  print(`The five seeds, ${characters} characters, one thread, each the best of many rounds`, [
    ['', 'ms', 'M characters/s', 'ratio'],
    row('@node-rs/jieba cut', baseline!),
    row('extraction', ours!),
  ]);
}

function linearity(): void {
  const few = generated(100, 1);
  const many = generated(1000, 2);
  const perCharacter = (texts: readonly string[]) =>
    once(() => texts.forEach((text) => void extractText(text))) /
    texts.reduce((sum, text) => sum + text.length, 0);
  perCharacter(few);
  const long = (size: number) => SEEDS[2]!.repeat(Math.ceil(size / SEEDS[2]!.length)).slice(0, size);
  const rows = (
    [
      ['documents', '100', '1000', few, many],
      ['characters of one document', '500000', '5000000', [long(500_000)], [long(5_000_000)]],
    ] as const
  ).map(([what, less, more, small, large]) => {
    const [a, b] = [perCharacter(small), perCharacter(large)];
    return [what, less, (a * 1e6).toFixed(0), more, (b * 1e6).toFixed(0), ((10 * b) / a).toFixed(1)];
  });
  print('Ten times as much (linear: 10)', [
    ['', 'size', 'ns/character', 'size', 'ns/character', 'times the time'],
    ...rows,
  ]);
}

async function memory(documents: number): Promise<void> {
  const { megabytes, seconds } = await peakMemory(documents);
  print('cetu extract, all cores', [
    ['documents', 'seconds', 'documents/s', 'most memory, MB'],
    [String(documents), seconds.toFixed(0), (documents / seconds).toFixed(0), megabytes.toFixed(0)],
  ]);
}

function print(title: string, [head, ...rows]: string[][]): void {
  process.stdout.write(`\n${title}\n\n${table(head!, rows)}`);
}
