/** The lists of gaps, overlaps and expiring documents as tables, each entry with its sentence where it has one. */
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { Language } from '../dates.ts';
import type { Expiring } from '../expiring.ts';
import type { Gap } from '../gaps.ts';
import { explainExpiring, explainGap } from '../list-sentences.ts';
import type { SharedMeans, SharedPriority, SimilarPair } from '../overlaps.ts';
import { nameOf } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import { wordsOf } from './words.ts';

/** Columns that several lists have. */
function columnsOf(language: Language) {
  const { column } = wordsOf(language).exports;
  return {
    area: { id: 'area', title: column.area, width: 14 },
    tier: { id: 'tier', title: column.tier, width: 18 },
    target: { id: 'target', title: column.target, width: 20 },
    measures: { id: 'measures', title: column.measures, width: 10 },
    sentence: { id: 'sentence', title: column.sentence, width: 80 },
    areaId: { id: 'areaId', title: column.areaId, width: 16 },
  };
}

export function gapTable(gaps: readonly Gap[], settings: Settings, language: Language): Table {
  const words = wordsOf(language);
  const { column } = words.exports;
  const { area, tier, target, measures, sentence, areaId } = columnsOf(language);
  return {
    name: words.gaps.gaps,
    columns: [
      { id: 'kind', title: column.gap, width: 16 },
      area,
      tier,
      target,
      measures,
      { id: 'elsewhere', title: column.elsewhere, width: 12 },
      { id: 'others', title: column.others, width: 12 },
      sentence,
      areaId,
      { id: 'targetId', title: column.targetId, width: 20 },
    ],
    rows: () =>
      gaps.map((gap) => [
        words.gaps.kind[gap.kind],
        nameOf(gap.row.area, language),
        gap.cell?.column.tier ? nameOf(gap.cell.column.tier, language) : null,
        gap.cell ? nameOf(gap.cell.column, language) : null,
        gap.cell?.measures ?? null,
        gap.cell ? gap.elsewhere : null,
        gap.cell ? gap.others : null,
        explainGap(gap, settings, language),
        gap.row.area.id,
        gap.cell?.column.id ?? null,
      ]),
  };
}

/** Overlaps: one row for each area that takes part. */
export function sharedTable(
  name: string,
  shared: readonly (SharedPriority | SharedMeans)[],
  language: Language,
): Table {
  const { column } = wordsOf(language).exports;
  const { area, tier, target, measures } = columnsOf(language);
  return {
    name,
    columns: [
      tier,
      target,
      { id: 'instrument', title: column.instrument, width: 16 },
      { id: 'beneficiary', title: column.beneficiary, width: 16 },
      area,
      measures,
    ],
    rows: () =>
      shared.flatMap((one) =>
        one.shares.map((share) => [
          one.column.tier ? nameOf(one.column.tier, language) : null,
          nameOf(one.column, language),
          'instrument' in one ? nameOf(one.instrument, language) : null,
          'beneficiary' in one ? nameOf(one.beneficiary, language) : null,
          nameOf(share.area, language),
          share.measures,
        ]),
      ),
  };
}

export function similarTable(
  name: string,
  pairs: readonly SimilarPair[],
  coverage: Coverage,
  language: Language,
): Table {
  const { column } = wordsOf(language).exports;
  const documents = new Map(coverage.documents.map((document) => [document.id, document]));
  const areas = new Map(coverage.areas.map((area) => [area.id, nameOf(area, language)]));
  const side = ({ document, title, path }: SimilarPair['a']) => {
    const holder = documents.get(document);
    return [areas.get(holder?.area ?? '') ?? null, holder?.title ?? null, path.join(' › '), title];
  };
  const heads = (id: string, end: string) => [
    { id: `${id}Area`, title: `${column.area} ${end}`, width: 14 },
    { id: `${id}Document`, title: `${column.document} ${end}`, width: 40 },
    { id: `${id}Path`, title: `${column.section} ${end}`, width: 24 },
    { id: `${id}Title`, title: `${column.measure} ${end}`, width: 40 },
  ];
  return {
    name,
    columns: [{ id: 'score', title: column.score, width: 10 }, ...heads('a', '1'), ...heads('b', '2')],
    rows: () => pairs.map(({ a, b, score }) => [score, ...side(a), ...side(b)]),
  };
}

/** One row for each document, and for each priority that nothing counts for once it is expired. */
export function expiringTable(expiring: readonly Expiring[], language: Language): Table {
  const words = wordsOf(language);
  const { column } = words.exports;
  const { area, tier, target, measures, sentence, areaId } = columnsOf(language);
  return {
    name: words.gaps.kind.expiring,
    columns: [
      area,
      { id: 'document', title: column.document, width: 40 },
      { id: 'until', title: column.until, width: 14 },
      measures,
      tier,
      target,
      sentence,
      areaId,
    ],
    rows: () =>
      expiring.flatMap((one) => {
        const head = [
          one.area && nameOf(one.area, language),
          one.document.title,
          one.until,
          one.document.measures,
        ];
        const end = [explainExpiring(one, language), one.area?.id ?? null];
        if (one.lost.length === 0) return [[...head, null, null, ...end]];
        return one.lost.map((lost) => [
          ...head,
          lost.tier && nameOf(lost.tier, language),
          nameOf(lost, language),
          ...end,
        ]);
      }),
  };
}
