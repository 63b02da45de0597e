/** The main points of a report, each a sentence that its numbers carry. */
import { compareRows, SIDES } from '../compare.ts';
import type { MatrixRow } from '../coverage.ts';
import { dateInWords } from '../dates.ts';
import { filtered, GAP_KINDS, gapsOf } from '../gaps.ts';
import { explainArea } from '../sentences.ts';
import { type Block, listed, run } from './blocks.ts';
import { isCounted } from './finding.ts';
import { hasDocuments, type Writing } from './writing.ts';

const points = (sentences: readonly string[]): Block[] => [
  { kind: 'list', items: sentences.map((sentence) => [run(sentence)]) },
];

const prioritiesOf = ({ matrix }: Writing) =>
  matrix.columns.all
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.kind === 'priority');

/** How much an area covers; why nothing can be said of it, where that is so. */
function areaPoint(writing: Writing, row: MatrixRow): string {
  const { words, fill, name, language, documents } = writing;
  if (row.counted === 0 || row.older) return explainArea(row, language);
  const priorities = new Set(prioritiesOf(writing).map(({ column }) => column.id));
  const inForce = new Set([...row.documents['in-force'], ...row.documents['not-stated']].map(({ id }) => id));
  const measures = writing
    .measuresOf(row)
    .filter(
      ({ document, links }) =>
        documents.has(document) &&
        inForce.has(document) &&
        links.some((link) => priorities.has(link.target) && isCounted(writing, link)),
    );
  return fill(words.written.points.area, {
    area: name(row.area),
    counted: row.counted,
    measures: measures.length,
    links: row.links,
    covered: row.covered,
    of: priorities.size,
  });
}

export function matrixPoints(writing: Writing): Block[] {
  const { words, fill, name, language, matrix, settings } = writing;
  const text = words.written.points;
  const counted = matrix.documents['in-force'].length + matrix.documents['not-stated'].length;
  const verb = words.written.verb[settings.counting];
  const priorities = prioritiesOf(writing);
  const covered = priorities.filter(({ index }) => matrix.totals[index]!.areas > 0);
  const nowhere = priorities
    .filter(({ index }) => matrix.totals[index]!.areas === 0)
    .map(({ column }) => name(column));
  const silent = matrix.rows.filter((row) => !hasDocuments(row)).map(({ area }) => name(area));
  return points([
    fill(text.documents, { day: dateInWords(settings.asOf, language), counted, areas: matrix.assessable }),
    fill(text.covered, { of: priorities.length, covered: covered.length, verb }),
    ...(nowhere.length > 0 && counted > 0
      ? [fill(text.nowhere, { counted, count: nowhere.length, verb, names: listed(nowhere, language) })]
      : []),
    ...matrix.rows.filter(hasDocuments).map((row) => areaPoint(writing, row)),
    ...(silent.length > 0 ? [fill(text.silent, { names: listed(silent, language) })] : []),
  ]);
}

export function areaPoints(writing: Writing, row: MatrixRow): Block[] {
  const { words, fill, name, language, matrix } = writing;
  const gaps = gapsOf(matrix);
  const byKind = GAP_KINDS.flatMap((kind) => {
    const found = filtered(gaps, { kind, area: row.area.id, tier: null }).filter(({ cell }) => cell !== null);
    if (found.length === 0) return [];
    const names = listed(
      found.map(({ cell }) => name(cell!.column)),
      language,
    );
    return [fill(words.written.points.gap, { kind: words.gaps.kind[kind], count: found.length, names })];
  });
  return points([areaPoint(writing, row), ...byKind, ...unassessed(writing, row)]);
}

/** Priorities of which nothing can be said, where that is so of some of an area's and not of all. */
export function unassessed(writing: Writing, row: MatrixRow): string[] {
  const { words, fill, name, language } = writing;
  const all = row.cells.filter(({ column }) => column.kind === 'priority');
  const found = all.filter(({ gap }) => gap === 'not-assessable');
  if (found.length === 0 || found.length === all.length) return [];
  const names = listed(
    found.map(({ column }) => name(column)),
    language,
  );
  const kind = words.gaps.kind['not-assessable'];
  return [fill(words.written.points.gap, { kind, count: found.length, names })];
}

export function comparisonPoints(writing: Writing, left: MatrixRow, right: MatrixRow): Block[] {
  const { words, fill, name, language } = writing;
  const text = words.written.matrix;
  const compared = compareRows(left, right);
  const area = { both: '', left: name(left.area), right: name(right.area), neither: '' };
  return points([
    areaPoint(writing, left),
    areaPoint(writing, right),
    ...SIDES.flatMap((side) => {
      const found = compared.filter((one) => one.side === side).map(({ column }) => name(column));
      if (found.length === 0) return [];
      const label = fill(words.compare.side[side], { area: area[side] });
      return [fill(text.sideCount, { side: label, count: found.length, names: listed(found, language) })];
    }),
  ]);
}
