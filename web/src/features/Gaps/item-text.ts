/** The words of the lists' items that a person may look for. */
import type { Coverage, DocumentSummary } from '../../../api/coverage.ts';
import type { Language } from '../../core/dates.ts';
import type { Expiring } from '../../core/expiring.ts';
import type { Gap } from '../../core/gaps.ts';
import { explainExpiring, explainGap, explainOverlap } from '../../core/list-sentences.ts';
import type { SharedMeans, SharedPriority, SimilarPair } from '../../core/overlaps.ts';
import { nameOf } from '../../core/sentences.ts';
import type { Settings } from '../../core/settings.ts';

const titles = (documents: readonly DocumentSummary[]) => documents.map(({ title }) => title);

export const gapText = (gap: Gap, settings: Settings, language: Language): string =>
  [explainGap(gap, settings, language), ...titles(Object.values(gap.row.documents).flat())].join(' ');

export const overlapText = (
  overlap: SharedPriority | SharedMeans,
  settings: Settings,
  language: Language,
): string =>
  [
    explainOverlap(overlap, settings, language),
    ...overlap.shares.map(({ area }) => nameOf(area, language)),
  ].join(' ');

export function pairText({ a, b }: SimilarPair, coverage: Coverage, language: Language): string {
  return [a, b]
    .flatMap(({ document, title, path }) => {
      const holder = coverage.documents.find(({ id }) => id === document);
      const area = coverage.areas.find(({ id }) => id === holder?.area);
      return [area ? nameOf(area, language) : '', holder?.title ?? '', title, ...path];
    })
    .join(' ');
}

export const expiringText = (expiring: Expiring, language: Language): string =>
  [explainExpiring(expiring, language), ...expiring.lost.map((column) => nameOf(column, language))].join(' ');
