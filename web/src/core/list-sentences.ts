/** What the entries of the lists of gaps, overlaps and expiring documents say, in a sentence each. */
import { dateInWords, type Language } from './dates.ts';
import type { Expiring } from './expiring.ts';
import { filled, wordsOf } from './export/words.ts';
import type { Gap } from './gaps.ts';
import type { SharedMeans, SharedPriority } from './overlaps.ts';
import { explainArea, explainCell, nameOf } from './sentences.ts';
import type { Settings } from './settings.ts';

/** What a gap says: never that an area lacks something, but what was not found in which documents. */
export function explainGap({ kind, row, cell }: Gap, settings: Settings, language: Language): string {
  if (!cell) return explainArea(row, language);
  if (kind !== 'no-department' && kind !== 'no-amount') return explainCell(row, cell, settings, language);
  const words = wordsOf(language).gaps;
  return filled(kind === 'no-department' ? words.noDepartment : words.noAmount, {
    area: nameOf(row.area, language),
    day: dateInWords(settings.asOf, language),
    documents: cell.documents,
    target: nameOf(cell.column, language),
    measures: cell.measures,
  });
}

export function explainOverlap(
  overlap: SharedPriority | SharedMeans,
  settings: Settings,
  language: Language,
): string {
  const words = wordsOf(language).gaps;
  const { column, shares, measures } = overlap;
  const values = {
    day: dateInWords(settings.asOf, language),
    target: nameOf(column, language),
    areas: shares.length,
    measures,
  };
  if (!('instrument' in overlap)) return filled(words.samePriority, values);
  const { instrument, beneficiary } = overlap;
  return filled(words.sameMeans, {
    ...values,
    instrument: nameOf(instrument, language),
    beneficiary: nameOf(beneficiary, language),
  });
}

/** Until when a document holds, and what happens to its measures then. */
export function explainExpiring({ document, area, until }: Expiring, language: Language): string {
  const words = wordsOf(language).gaps;
  const sentence = filled(words.expiring, {
    title: document.title,
    until: dateInWords(until, language),
    measures: document.measures,
  });
  if (!area) return sentence;
  return `${nameOf(area, language)}${language === 'zh' ? '：' : ': '}${sentence}`;
}

/** What of the priorities that it covers nothing counts for on the day that is looked ahead to. */
export function explainLoss({ covered, lost }: Expiring, before: string, language: Language): string {
  const words = wordsOf(language).gaps;
  return filled(lost.length > 0 ? words.lost : words.kept, {
    day: dateInWords(before, language),
    covered: covered.length,
    lost: lost.length,
  });
}
