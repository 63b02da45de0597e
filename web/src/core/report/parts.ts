/** What each subject of a report adds to the parts that all have. */
import type { MatrixRow } from '../coverage.ts';
import { dateInWords } from '../dates.ts';
import { gapsOf } from '../gaps.ts';
import { settingsEqual } from '../settings.ts';
import { type Block, heading, note, text } from './blocks.ts';
import { itemBlocks, itemSettings, meansBlocks, viewOf } from './collected.ts';
import { figureBlocks } from './figure.ts';
import { cellBlocks } from './finding.ts';
import { gapBlocks } from './gap-list.ts';
import { areaBlocks, comparisonBlocks, matrixBlocks } from './matrix-table.ts';
import { overlapBlocks } from './overlap-list.ts';
import { areaPoints, comparisonPoints, matrixPoints } from './points.ts';
import type { ReportSubject } from './subject.ts';
import { hasDocuments, type ReportData, type Writing, writingOf } from './writing.ts';

/** What a subject adds to the parts that every report has. */
interface Parts {
  title: string;
  question: string;
  /** The areas that it is about. */
  rows: MatrixRow[];
  points: Block[];
  body: Block[];
  /** Some of it was collected under other settings. */
  mixed: boolean;
}

/** Null where an area that the subject names is not there. */
export function partsOf(writing: Writing, data: ReportData, subject: ReportSubject): Parts | null {
  switch (subject.kind) {
    case 'matrix':
      return matrixParts(writing);
    case 'area':
      return areaParts(writing, subject.area);
    case 'comparison':
      return comparisonParts(writing, subject);
    case 'basket':
      return basketParts(writing, data, subject);
  }
}

/** What the texts of a subject are filled with. */
const about = ({ settings, words, language }: Writing) => ({
  day: dateInWords(settings.asOf, language),
  verb: words.written.verb[settings.counting],
});

/** What each column holds in `rows`: those with measures, under a heading for each column. */
function findingBlocks(writing: Writing, rows: readonly MatrixRow[]): Block[] {
  const { matrix, name, words } = writing;
  return matrix.columns.all.flatMap((column, index): Block[] => {
    const holding = rows.filter((row) => row.cells[index]!.measures > 0);
    if (holding.length === 0) return [];
    const title =
      column.kind === 'priority'
        ? name(column)
        : `${column.kind === 'framework' ? words.matrix.framework : name(column)} · ${words.matrix.whole}`;
    return [heading(2, title), ...holding.flatMap((row) => cellBlocks(writing, row, row.cells[index]!))];
  });
}

const findings = (writing: Writing, rows: readonly MatrixRow[]): Block[] => {
  const { head, finding } = writing.words.written;
  const blocks = findingBlocks(writing, rows);
  return [heading(1, head.findings), ...(blocks.length > 0 ? blocks : [text(finding.none)])];
};

function figurePart(writing: Writing, rows: readonly MatrixRow[]): Block[] {
  const blocks = figureBlocks(writing, rows);
  return blocks.length > 0 ? [heading(1, writing.words.written.head.figure), ...blocks] : [];
}

function matrixParts(writing: Writing): Parts {
  const { words, fill, matrix } = writing;
  const { head, title, question } = words.written;
  const rows = matrix.rows.filter(hasDocuments);
  return {
    title: title.matrix,
    question: fill(question.matrix, about(writing)),
    rows,
    points: matrixPoints(writing),
    body: [
      heading(1, head.matrix),
      ...matrixBlocks(writing, rows),
      ...figurePart(writing, rows),
      ...findings(writing, rows),
      heading(1, head.gaps),
      ...gapBlocks(writing, gapsOf(matrix), 2),
      heading(1, head.overlaps),
      ...overlapBlocks(writing, () => true, 2),
    ],
    mixed: false,
  };
}

function areaParts(writing: Writing, area: string): Parts | null {
  const { words, fill, matrix, name } = writing;
  const { head, title, question } = words.written;
  const row = matrix.rows.find((one) => one.area.id === area);
  if (!row) return null;
  const gaps = gapsOf(matrix).filter((gap) => gap.row === row);
  return {
    title: fill(title.area, { area: name(row.area) }),
    question: fill(question.area, { ...about(writing), area: name(row.area) }),
    rows: [row],
    points: areaPoints(writing, row),
    body: [
      heading(1, head.matrix),
      ...areaBlocks(writing, row),
      ...figurePart(writing, [row]),
      ...findings(writing, [row]),
      heading(1, head.gaps),
      ...gapBlocks(writing, gaps, 2),
    ],
    mixed: false,
  };
}

function comparisonParts(writing: Writing, subject: { left: string; right: string }): Parts | null {
  const { words, fill, matrix, name } = writing;
  const { head, title, question } = words.written;
  const [left, right] = [subject.left, subject.right].map((id) =>
    matrix.rows.find(({ area }) => area.id === id),
  );
  if (!left || !right) return null;
  const rows = [left, right];
  const names = { left: name(left.area), right: name(right.area) };
  const gaps = gapsOf(matrix).filter(({ row }) => rows.includes(row));
  return {
    title: fill(title.comparison, names),
    question: fill(question.comparison, { ...about(writing), ...names }),
    rows,
    points: comparisonPoints(writing, left, right),
    body: [
      heading(1, head.comparison),
      ...comparisonBlocks(writing, left, right),
      ...meansBlocks(writing, left, right),
      ...figurePart(writing, rows),
      ...findings(writing, rows),
      heading(1, head.gaps),
      ...gapBlocks(writing, gaps, 2),
      heading(1, head.overlaps),
      ...overlapBlocks(writing, (id) => rows.some(({ area }) => area.id === id), 2),
    ],
    mixed: false,
  };
}

function basketParts(
  writing: Writing,
  data: ReportData,
  { items }: Extract<ReportSubject, { kind: 'basket' }>,
): Parts {
  const { words, matrix, language, settings, cite } = writing;
  const { title, item: itemWords } = words.written;
  let mixed = false;
  const body = items.flatMap((item): Block[] => {
    const view = viewOf(item, settings.asOf);
    const same = settingsEqual(view.settings, settings);
    const own = same ? writing : writingOf(data, view.settings, language, cite);
    mixed ||= !same;
    return [
      heading(1, item.title),
      ...(item.note.trim() === '' ? [] : [text(item.note.trim())]),
      ...(own === null ? [text(itemWords.gone)] : itemBlocks(own, item, view)),
      ...(same || !own || item.kind === 'query' ? [] : [note(itemSettings(own))]),
    ];
  });
  return {
    title: title.basket,
    question: '',
    rows: matrix.rows.filter(hasDocuments),
    points: items.length === 0 ? [text(itemWords.nothing)] : [],
    body,
    mixed,
  };
}
