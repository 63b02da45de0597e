/** Where areas do the same: on one priority, with the same means for the same group, or in nearly the same words. */
import type { Area, Coverage, DocumentSummary } from '../../api/coverage.ts';
import { NO_AREA } from '../../api/coverage.ts';
import type { Overlaps } from '../../api/overlaps.ts';
import type { Column } from './columns.ts';
import type { Matrix } from './coverage.ts';
import { isChosen, type Settings } from './settings.ts';
import { counts, statusOn } from './status.ts';

export const OVERLAP_KINDS = ['same-priority', 'same-means', 'near-identical'] as const;
export type OverlapKind = (typeof OVERLAP_KINDS)[number];

/** How many measures of an area take part. */
export interface Share {
  area: Area;
  measures: number;
}

export interface SharedPriority {
  column: Column;
  shares: Share[];
  measures: number;
}

export interface SharedMeans extends SharedPriority {
  instrument: Overlaps['instruments'][number];
  beneficiary: Overlaps['beneficiaries'][number];
}

export type SimilarPair = Overlaps['similar'][number];

const total = (shares: readonly Share[]) => shares.reduce((sum, { measures }) => sum + measures, 0);
const byMeasures = (a: Share, b: Share) => b.measures - a.measures;
const byWeight = (a: SharedPriority, b: SharedPriority) =>
  b.shares.length - a.shares.length || b.measures - a.measures;

/** Priorities that two areas or more have measures on, those of most areas first. */
export function sharedPriorities(matrix: Matrix): SharedPriority[] {
  return matrix.columns.all
    .map((column, index) => {
      const shares = matrix.rows
        .map(({ area, cells }) => ({ area, measures: cells[index]!.measures }))
        .filter(({ measures }) => measures > 0)
        .sort(byMeasures);
      return { column, shares, measures: total(shares) };
    })
    .filter(({ column, shares }) => column.kind === 'priority' && shares.length > 1)
    .sort(byWeight);
}

function countedDocuments(coverage: Coverage, settings: Settings): Map<string, DocumentSummary> {
  return new Map(
    coverage.documents
      .filter(({ id }) => isChosen(settings, id))
      .filter((document) => counts(statusOn(document, settings.asOf)))
      .map((document) => [document.id, document]),
  );
}

/** Priorities that two areas or more support directly with the same instrument for the same group. */
export function sharedMeans(
  overlaps: Overlaps,
  coverage: Coverage,
  matrix: Matrix,
  settings: Settings,
): SharedMeans[] {
  const documents = countedDocuments(coverage, settings);
  const areas = new Map(matrix.rows.map(({ area }) => [area.id, area]));
  const columns = new Map(matrix.columns.all.map((column) => [column.id, column]));
  const instruments = new Map(overlaps.instruments.map((instrument) => [instrument.id, instrument]));
  const beneficiaries = new Map(overlaps.beneficiaries.map((one) => [one.name, one]));
  const groups = new Map<string, SharedMeans>();
  for (const { document: id, target, instrument: used, beneficiary: supported, measures } of overlaps.means) {
    const document = documents.get(id);
    const area = document && areas.get(document.area ?? NO_AREA);
    const column = columns.get(target);
    const instrument = instruments.get(used);
    const beneficiary = beneficiaries.get(supported);
    if (!area || !column || !instrument || !beneficiary) continue;
    const key = JSON.stringify([target, used, supported]);
    const group = groups.get(key) ?? { column, instrument, beneficiary, shares: [], measures: 0 };
    groups.set(key, group);
    const share = group.shares.find((candidate) => candidate.area === area);
    if (share) share.measures += measures;
    else group.shares.push({ area, measures });
  }
  return [...groups.values()]
    .filter(({ shares }) => shares.length > 1)
    .map((group) => ({ ...group, shares: group.shares.sort(byMeasures), measures: total(group.shares) }))
    .sort(byWeight);
}

/** The documents whose measures an overlap counts, those of the area with most measures first. */
export function documentsBehind(
  overlap: SharedPriority | SharedMeans,
  overlaps: Overlaps,
  coverage: Coverage,
  settings: Settings,
): DocumentSummary[] {
  const target = overlap.column.id;
  const holders =
    'instrument' in overlap
      ? overlaps.means
          .filter((one) => one.target === target && one.instrument === overlap.instrument.id)
          .filter(({ beneficiary }) => beneficiary === overlap.beneficiary.name)
          .map(({ document }) => document)
      : coverage.counts
          .filter(
            ([, at, relation, measures]) =>
              coverage.targets[at] === target &&
              measures > 0 &&
              (relation === 0 || settings.counting === 'named'),
          )
          .map(([document]) => coverage.documents[document]?.id);
  const own = new Set(holders);
  const rank = new Map(overlap.shares.map(({ area }, at) => [area.id, at]));
  const placeOf = ({ area }: DocumentSummary) => rank.get(area ?? NO_AREA) ?? rank.size;
  return [...countedDocuments(coverage, settings).values()]
    .filter(({ id }) => own.has(id))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Pairs of measures in nearly the same words whose documents both count. */
export function similarPairs(overlaps: Overlaps, coverage: Coverage, settings: Settings): SimilarPair[] {
  const documents = countedDocuments(coverage, settings);
  return overlaps.similar
    .filter(({ a, b }) => documents.has(a.document) && documents.has(b.document))
    .sort((a, b) => b.score - a.score);
}
