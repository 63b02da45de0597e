/** Lists of overlaps as tables. */
import type { Table } from '../../../../cypher/export/subgraph.ts';
import type { Coverage } from '../../../api/coverage.ts';
import type { Language } from '../dates.ts';
import type { SharedMeans, SharedPriority, SimilarPair } from '../overlaps.ts';
import { nameOf } from '../sentences.ts';
import { wordsOf } from './words.ts';

/** One row for each area that takes part. */
export function sharedTable(
  name: string,
  shared: readonly (SharedPriority | SharedMeans)[],
  language: Language,
): Table {
  const { column } = wordsOf(language).exports;
  return {
    name,
    columns: [
      { id: 'tier', title: column.tier, width: 18 },
      { id: 'target', title: column.target, width: 20 },
      { id: 'instrument', title: column.instrument, width: 16 },
      { id: 'beneficiary', title: column.beneficiary, width: 16 },
      { id: 'area', title: column.area, width: 14 },
      { id: 'measures', title: column.measures, width: 10 },
    ],
    rows: () =>
      shared.flatMap((one) =>
        one.shares.map(({ area, measures }) => [
          one.column.tier ? nameOf(one.column.tier, language) : null,
          nameOf(one.column, language),
          'instrument' in one ? nameOf(one.instrument, language) : null,
          'beneficiary' in one ? one.beneficiary : null,
          nameOf(area, language),
          measures,
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
