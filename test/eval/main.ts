/** `npm run eval`: how well the seeds are read, and other labelled documents where they are given. */
import { parseArgs } from 'node:util';
import { table } from '../../ingest/cli/output/table.ts';
import { type DocumentScore, evaluate, otherSet, seedSet } from './evaluate.ts';
import { rates, Tallies, type Tally } from './tally.ts';

const HELP = `npm run eval -- [--errors] [--gold DIR --documents DIR]

Scores the extraction of the five seeds, and of the labelled documents in other folders where they are given
(or named by CETU_GOLD and CETU_DOCUMENTS). --errors lists everything that is not as labelled.
`;

/** Prints the tables. Gives the exit code. */
async function main(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      gold: { type: 'string' },
      documents: { type: 'string' },
      errors: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const gold = values.gold ?? env.CETU_GOLD;
  const documents = values.documents ?? env.CETU_DOCUMENTS;
  if (Boolean(gold) !== Boolean(documents)) {
    process.stderr.write('eval: --gold and --documents go together\n');
    return 2;
  }
  print('Seeds', await evaluate(seedSet()), Boolean(values.errors));
  if (gold && documents) print('Others', await evaluate(otherSet(gold, documents)), Boolean(values.errors));
  return 0;
}

function print(title: string, scores: readonly DocumentScore[], errors: boolean): void {
  const fields = merge(scores.map(({ tallies }) => tallies));
  const targets = merge(scores.map((score) => score.targets));
  const names = [...fields.byName.keys()];
  const heads = ['P', 'R', 'F1', 'tp', 'fp', 'fn'];
  const lines = [
    `\n${title}: ${scores.length} documents\n\n`,
    table(
      ['field', ...heads],
      names.map((name) => [name, ...figures(fields.get(name))]),
    ),
    '\nF1 by document\n\n',
    table(
      ['document', ...names],
      scores.map(({ name, tallies }) => [name, ...names.map((field) => f1(tallies, field))]),
    ),
    '\nLinks by target\n\n',
    table(
      ['target', ...heads],
      [...targets.byName]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, tally]) => [name, ...figures(tally)]),
    ),
  ];
  if (errors)
    for (const score of scores) for (const error of score.errors) lines.push(`${score.name}: ${error}\n`);
  process.stdout.write(lines.join(''));
}

function merge(all: readonly Tallies[]): Tallies {
  const sum = new Tallies();
  for (const tallies of all) sum.addAll(tallies);
  return sum;
}

function figures(tally: Tally): string[] {
  const { precision, recall, f1: f } = rates(tally);
  return [
    ...[precision, recall, f].map((rate) => rate.toFixed(3)),
    ...[tally.tp, tally.fp, tally.fn].map(String),
  ];
}

/** Nothing where the document has nothing of the kind, and nothing was found. */
function f1(tallies: Tallies, field: string): string {
  const { tp, fp, fn } = tallies.get(field);
  return tp + fp + fn === 0 ? '' : tallies.rates(field).f1.toFixed(3);
}

process.exitCode = await main(process.argv.slice(2), process.env);
