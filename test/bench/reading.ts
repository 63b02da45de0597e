import { detectScript } from '../../ingest/read/script.ts';
import { loadSimplifier } from '../../ingest/read/simplify.ts';
import { generated, SEEDS } from './documents.ts';
import { peakMemory } from './memory.ts';
import type { Print } from './print.ts';
import { extractText } from './reader.ts';
import { compare, once } from './timing.ts';

/** Speed, linearity and memory of reading; memory over `documents` generated ones, 0 leaves it out. */
export async function readingBench(documents: number, print: Print): Promise<void> {
  await speed(print);
  linearity(print);
  if (documents > 0) await memory(documents, print);
}

async function speed(print: Print): Promise<void> {
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  // Step 2 is given what step 1 has brought to Simplified script, and so is the segmenter.
  const simplify = await loadSimplifier();
  const texts = SEEDS.map((text) => (detectScript(text) === 'traditional' ? simplify(text) : text));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const [baseline, ours] = compare(texts, [(text) => jieba.cut(text, true), (text) => extractText(text)]);
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

const ROUNDS = 5;

function linearity(print: Print): void {
  const few = generated(100, 1);
  const many = generated(1000, 2);
  const perCharacter = (texts: readonly string[]) =>
    once(() => texts.forEach((text) => void extractText(text))) /
    texts.reduce((sum, text) => sum + text.length, 0);
  /** The fastest of some rounds of each, in turn: what else the machine does is no part of how time grows. */
  const both = (small: readonly string[], large: readonly string[]) => {
    const rounds = Array.from({ length: ROUNDS }, () => [perCharacter(small), perCharacter(large)] as const);
    return [Math.min(...rounds.map(([a]) => a)), Math.min(...rounds.map(([, b]) => b))] as const;
  };
  const seed = SEEDS[2]!;
  const long = (megabytes: number) => seed.repeat(Math.round((megabytes * 1e6) / Buffer.byteLength(seed)));
  const rows = (
    [
      ['documents', '100', '1000', few, many],
      ['MB of one document', '0.5', '5', [long(0.5)], [long(5)]],
    ] as const
  ).map(([what, less, more, small, large]) => {
    const [a, b] = both(small, large);
    return [what, less, (a * 1e6).toFixed(0), more, (b * 1e6).toFixed(0), ((10 * b) / a).toFixed(1)];
  });
  print('Ten times as much (linear: 10)', [
    ['', 'size', 'ns/character', 'size', 'ns/character', 'times the time'],
    ...rows,
  ]);
}

async function memory(documents: number, print: Print): Promise<void> {
  const { megabytes, seconds } = await peakMemory(documents);
  print('cetu extract, all cores', [
    ['documents', 'seconds', 'documents/s', 'most memory, MB'],
    [String(documents), seconds.toFixed(0), (documents / seconds).toFixed(0), megabytes.toFixed(0)],
  ]);
}
