/** One measure in a sentence: its title, the words that make its link, where they stand, and who answers for it. */
import type { Link, Measure } from '../../../api/measures.ts';
import { cellText } from '../cell-asides.ts';
import type { Column } from '../columns.ts';
import type { Cell, MatrixRow } from '../coverage.ts';
import { amountInWords } from '../figures.ts';
import { quotesOf } from '../quotes.ts';
import { byStanding, linksTo, type Standing } from '../standing.ts';
import { type Block, listed, quoteRuns, type Run, run, strong } from './blocks.ts';
import type { Writing } from './writing.ts';

/** Departments as written, with their role where it is told. */
export function departmentNames({ words, fill }: Writing, { departments }: Measure): string[] {
  const { finding } = words.written;
  const names = departments.map(({ role, asWritten }) =>
    role === 'responsible' ? asWritten : fill(finding[role], { name: asWritten }),
  );
  return [...new Set(names)];
}

/** Whether a link counts under the settings. */
export function isCounted({ settings }: Writing, { state, relation }: Link): boolean {
  return state !== 'rejected' && (relation === 'direct' || settings.counting === 'named');
}

/** The words of a link in quotes, and the mark of where they stand. */
export function quoted(writing: Writing, measure: Measure, link: Link): Run[] {
  const { words, language, cite } = writing;
  const { finding } = words.written;
  const asides = [
    link.relation === 'named' && finding.named,
    link.state === 'accepted' && finding.accepted,
  ].filter((aside) => aside !== false);
  const aside =
    asides.length === 0 ? '' : language === 'zh' ? `（${asides.join('，')}）` : ` (${asides.join(', ')})`;
  return [...quoteRuns(quotesOf(measure, link), language), ...cite.markLink(measure, link), run(aside)];
}

/** A measure with the quotes of `links`. */
export function findingRuns(writing: Writing, measure: Measure, links: readonly Link[]): Run[] {
  const { words, fill, language } = writing;
  const { finding } = words.written;
  const names = departmentNames(writing, measure);
  const [colon, semicolon, stop] = language === 'zh' ? ['：', '；', '。'] : [': ', '; ', '.'];
  const after = [
    names.length > 0 ? fill(finding.departments, { names: listed(names, language) }) : finding.noDepartment,
    measure.amounts.length > 0 &&
      fill(finding.amounts, {
        amounts: listed([...new Set(measure.amounts.map((one) => amountInWords(one, language)))], language),
      }),
  ].filter((part) => part !== false);
  const evidence =
    links.length > 0 ? links.flatMap((link) => quoted(writing, measure, link)) : writing.cite.mark(measure);
  return [strong(measure.title), run(colon), ...evidence, run(`${semicolon}${after.join(semicolon)}${stop}`)];
}

/** The measures of a cell by how they stand to it. */
export function measuresAt(
  writing: Writing,
  row: MatrixRow,
  column: Pick<Column, 'id'>,
): Record<Standing, Measure[]> {
  const { documents, settings } = writing;
  return byStanding(writing.measuresOf(row), documents, new Set([column.id]), settings);
}

/** What a cell says, and the measures behind it. */
export function cellBlocks(writing: Writing, row: MatrixRow, cell: Cell): Block[] {
  const { settings, language } = writing;
  const { counted } = measuresAt(writing, row, cell.column);
  const sentence: Block = {
    kind: 'text',
    runs: [run(cellText(row, cell, settings, language)), ...asideMarks(writing, row, cell)],
  };
  if (counted.length === 0) return [sentence];
  const targets = new Set([cell.column.id]);
  return [
    sentence,
    {
      kind: 'list',
      items: counted.map((measure) =>
        findingRuns(
          writing,
          measure,
          linksTo(measure, targets).filter((link) => isCounted(writing, link)),
        ),
      ),
    },
  ];
}

/** Marks of the passages that a gap speaks of: what only names it, its tier, or stands in documents that do not count. */
export function asideMarks(writing: Writing, row: MatrixRow, cell: Cell): Run[] {
  if (cell.measures > 0) return [];
  const { namedOnly, expired, notYet } = measuresAt(writing, row, cell.column);
  const tier = cell.tierWide > 0 && cell.column.tier;
  const whole = tier ? measuresAt(writing, row, tier).counted : [];
  return [
    ...[...namedOnly, ...expired, ...notYet].map((measure) => [measure, cell.column.id] as const),
    ...whole.map((measure) => [measure, tier ? tier.id : ''] as const),
  ].flatMap(([measure, target]) =>
    linksTo(measure, new Set([target])).flatMap((link) => writing.cite.markLink(measure, link)),
  );
}
