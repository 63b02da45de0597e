/** What a person collected: each view told by what its address shows, under the settings that stand in it. */
import { type Address, parseAddress } from '../address.ts';
import { collapsedId } from '../collapse.ts';
import type { Column } from '../columns.ts';
import { compareMeans, departmentsOf, instrumentsOf, type MeansCount } from '../compare.ts';
import type { MatrixRow } from '../coverage.ts';
import { dateInWords } from '../dates.ts';
import { dayAhead, expiringBefore } from '../expiring.ts';
import { filtered, GAP_KINDS, type GapKind, gapsOf } from '../gaps.ts';
import { explainExpiring, explainLoss } from '../list-sentences.ts';
import { OVERLAP_KINDS, type OverlapKind, sharedMeans, sharedPriorities, similarPairs } from '../overlaps.ts';
import { linksTo } from '../standing.ts';
import { type Block, cell, listed, note, type Run, run, type TableCell, text } from './blocks.ts';
import { pictureBlock } from './figure.ts';
import { cellBlocks, findingRuns, measuresAt } from './finding.ts';
import { gapBlocks, gapRuns } from './gap-list.ts';
import type { ReportItem } from './item.ts';
import { lensBlocks } from './lens-view.ts';
import { areaBlocks, comparisonBlocks, matrixBlocks } from './matrix-table.ts';
import { pairRuns, sharedRuns } from './overlap-list.ts';
import { areaPoints, comparisonPoints } from './points.ts';
import { hasDocuments, type Writing } from './writing.ts';

/** The view of an item. `today` stands in where its address names no day. */
export function viewOf({ address }: Pick<ReportItem, 'address'>, today: string): Address {
  const at = address.indexOf('?');
  const [path, search] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
  return parseAddress(path, search, today);
}

const list = (items: Run[][]): Block => ({ kind: 'list', items });

/** What an item shows, written under its own settings. */
export function itemBlocks(writing: Writing, item: ReportItem, view: Address): Block[] {
  const blocks = contentOf(writing, item, view);
  const gone = blocks.length === 0;
  return gone ? [text(writing.words.written.item.gone)] : blocks;
}

/** In words, under which settings an item was collected. */
export function itemSettings({ words, fill, language, settings }: Writing): string {
  const { item } = words.written;
  return fill(item.settings, {
    day: dateInWords(settings.asOf, language),
    counting: words.settings[settings.counting],
    documents:
      settings.documents === null
        ? item.allDocuments
        : fill(item.someDocuments, { count: settings.documents.length }),
  });
}

function contentOf(writing: Writing, item: ReportItem, view: Address): Block[] {
  if (item.kind === 'query') return queryBlocks(writing, item);
  if (item.kind === 'graph') return graphBlocks(writing, item);
  const row = writing.matrix.rows.find(({ area }) => area.id === view.area);
  const column = writing.matrix.columns.all.find(({ id }) => id === view.target);
  switch (view.room) {
    case 'overview':
      return overviewBlocks(writing, view, row);
    case 'gaps':
      return listBlocks(writing, item, view, row, column);
    case 'compare':
      return compareBlocks(writing, view);
    case 'reader':
      return readerBlocks(writing, view);
    default:
      return [];
  }
}

/** The columns that an address names: one, or the priorities of a tier that is drawn together. */
function columnsOf({ matrix }: Writing, target: string | null): Column[] {
  const { all, groups } = matrix.columns;
  const drawn = groups.find(({ tier }) => collapsedId(tier) === target);
  return drawn ? drawn.columns : all.filter(({ id }) => id === target);
}

function overviewBlocks(writing: Writing, view: Address, row: MatrixRow | undefined): Block[] {
  const { matrix } = writing;
  const columns = columnsOf(writing, view.target);
  if (view.lens !== 'areas') return lensBlocks(writing, view, columns);
  const rows = row ? [row] : matrix.rows.filter(hasDocuments);
  if (columns.length > 0)
    return columns.flatMap((column) => {
      const index = matrix.columns.all.indexOf(column);
      return rows.flatMap((one) => cellBlocks(writing, one, one.cells[index]!));
    });
  if (row) return [...areaPoints(writing, row), ...areaBlocks(writing, row)];
  return matrixBlocks(writing, rows);
}

function listBlocks(
  writing: Writing,
  item: ReportItem,
  view: Address,
  row: MatrixRow | undefined,
  column: Column | undefined,
): Block[] {
  const kind = view.kind ?? 'none';
  if (kind === 'expiring') return [list(expiringRuns(writing, view))].filter(hasItems);
  const overlap = OVERLAP_KINDS.find((one) => one === kind);
  if (overlap) return [list(overlapRuns(writing, overlap, view, item.about ?? []))].filter(hasItems);
  const gap = GAP_KINDS.find((one): one is GapKind => one === kind)!;
  const gaps = filtered(gapsOf(writing.matrix), {
    kind: gap,
    area: row?.area.id ?? null,
    tier: view.tier,
  }).filter((one) => !column || one.cell?.column.id === column.id);
  if (gaps.length > 0 && column) return [{ kind: 'text', runs: gapRuns(writing, gaps[0]!) }];
  if (gaps.length > 0) return gapBlocks(writing, gaps, 3).filter((block) => block.kind !== 'heading');
  // What was a gap then is none any more: the cell says what it is now.
  if (!row || !column) return [text(writing.words.written.gaps.none)];
  return cellBlocks(writing, row, row.cells[writing.matrix.columns.all.indexOf(column)]!);
}

const hasItems = (block: Block) => block.kind !== 'list' || block.items.length > 0;

function overlapRuns(writing: Writing, kind: OverlapKind, view: Address, about: readonly string[]): Run[][] {
  const { matrix, overlaps, coverage, settings } = writing;
  const wanted = ({ column }: { column: Column }) => view.target === null || column.id === view.target;
  if (kind === 'same-priority')
    return sharedPriorities(matrix)
      .filter(wanted)
      .map((one) => sharedRuns(writing, one));
  if (kind === 'same-means')
    return sharedMeans(overlaps, coverage, matrix, settings)
      .filter(wanted)
      .filter(
        ({ instrument, beneficiary }) =>
          about.length === 0 || (about[0] === instrument.id && about[1] === beneficiary.name),
      )
      .map((one) => sharedRuns(writing, one));
  return similarPairs(overlaps, coverage, settings)
    .filter(({ a, b }) => about.length === 0 || (about.includes(a.id) && about.includes(b.id)))
    .map((pair) => pairRuns(writing, pair));
}

/** Documents that expire before the day of a view, in its area or in all, with what is left without a measure then. */
function expiringRuns(writing: Writing, view: Address): Run[][] {
  const { coverage, matrix, settings, language, name, cite } = writing;
  const before = dayAhead(settings, view.before);
  return expiringBefore(coverage, matrix, settings, before)
    .filter(
      ({ area, document }) =>
        (view.area === null || area?.id === view.area) &&
        (view.document === null || document.id === view.document),
    )
    .map((one) => {
      cite.documents.add(one.document.id);
      const names = listed(one.lost.map(name), language);
      const space = language === 'zh' ? '' : ' ';
      const loss = one.covered.length > 0 ? space + explainLoss(one, before, language) + space + names : '';
      return [run(explainExpiring(one, language) + loss)];
    });
}

function compareBlocks(writing: Writing, { left, right }: Address): Block[] {
  const { rows } = writing.matrix;
  const [one, other] = [left, right].map((id) => rows.find(({ area }) => area.id === id));
  if (!one || !other) return [];
  return [
    ...comparisonPoints(writing, one, other),
    ...comparisonBlocks(writing, one, other),
    ...meansBlocks(writing, one, other),
  ];
}

/** By which means and departments two areas act, counted in the measures that count. */
export function meansBlocks(writing: Writing, left: MatrixRow, right: MatrixRow): Block[] {
  const { words, name, matrix } = writing;
  const { means } = words.written;
  const countedOf = (row: MatrixRow) => [
    ...new Set(matrix.columns.all.flatMap((column) => measuresAt(writing, row, column).counted)),
  ];
  const sides = [countedOf(left), countedOf(right)] as const;
  const nameCell = (count: MeansCount): TableCell => {
    const bodies = count.bodies.filter((body) => body !== count.name);
    return { runs: [run([name(count), ...bodies].join('\n'))] };
  };
  const table = (caption: string, counts: readonly MeansCount[]): Block[] =>
    counts.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption,
            columns: [
              { title: means.name, share: 3 },
              { title: name(left.area), share: 1.4, align: 'center' },
              { title: name(right.area), share: 1.4, align: 'center' },
            ],
            rows: counts.map((count) => ({
              cells: [nameCell(count), cell(count.left), cell(count.right)],
            })),
          },
        ];
  return [
    ...table(means.instruments, compareMeans(...sides, instrumentsOf)),
    ...table(means.departments, compareMeans(...sides, departmentsOf)),
    note(means.sameShort),
  ];
}

function readerBlocks(writing: Writing, view: Address): Block[] {
  const { documents, words } = writing;
  const document = documents.get(view.document ?? '');
  const measure = view.measure === null ? undefined : writing.measure(view.measure);
  if (!measure) {
    if (!document || view.measure !== null) return [];
    writing.cite.documents.add(document.id);
    return [text(`《${document.title}》${document.number ?? ''}`)];
  }
  const links = view.link === null ? measure.links : linksTo(measure, new Set([view.link]));
  const kept = links.filter(({ state }) => state !== 'rejected');
  return [
    { kind: 'text', runs: findingRuns(writing, measure, kept) },
    ...kept.flatMap((link): Block[] => {
      const column = writing.matrix.columns.all.find(({ id }) => id === link.target);
      return column
        ? [
            {
              kind: 'text',
              note: true,
              runs: [run(`${writing.name(column)} · ${words.relation[link.relation]}`)],
            },
          ]
        : [];
    }),
  ];
}

function graphBlocks(writing: Writing, item: Extract<ReportItem, { kind: 'graph' }>): Block[] {
  const measures = item.picture.nodes
    .filter(({ label }) => label === 'Measure')
    .flatMap(({ id }) => writing.measure(id) ?? []);
  const shown = new Set(item.picture.nodes.map(({ id }) => id));
  return [
    pictureBlock(writing, item),
    list(
      measures.map((measure) =>
        findingRuns(
          writing,
          measure,
          measure.links.filter(({ target, state }) => state !== 'rejected' && shown.has(target)),
        ),
      ),
    ),
  ].filter(hasItems);
}

function queryBlocks(
  { words, fill }: Writing,
  { query, columns, rows, more }: Extract<ReportItem, { kind: 'query' }>,
): Block[] {
  const { item } = words.written;
  return [
    { kind: 'code', text: query },
    {
      kind: 'table',
      caption: item.result,
      wide: columns.length > 6 || undefined,
      columns: columns.map((title) => ({ title, share: 1 })),
      rows: rows.map((row) => ({ cells: columns.map((_, index) => cell(row[index] ?? '')) })),
    },
    { kind: 'text', note: true, runs: [run(fill(more ? item.more : item.rows, { count: rows.length }))] },
  ];
}
