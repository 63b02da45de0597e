/** How a measure stands to a cell of the matrix: whether it counts there, and if not, why. */
import type { DocumentSummary } from '../../api/coverage.ts';
import type { Link, MeasureSummary } from '../../api/measures.ts';
import { isChosen, type Settings } from './settings.ts';
import { counts, statusOn } from './status.ts';

/** In the order in which a list shows them. */
export const STANDINGS = ['counted', 'namedOnly', 'expired', 'notYet'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Links of a measure to one of `targets` that nobody rejected. */
export function linksTo(measure: Pick<MeasureSummary, 'links'>, targets: ReadonlySet<string>): Link[] {
  return measure.links.filter((link) => link.state !== 'rejected' && targets.has(link.target));
}

/** Null where the measure has no such link, or its document is not chosen or never counts. */
export function standingOf(
  measure: MeasureSummary,
  document: DocumentSummary,
  targets: ReadonlySet<string>,
  settings: Settings,
): Standing | null {
  const links = linksTo(measure, targets);
  if (links.length === 0 || !isChosen(settings, document.id)) return null;
  const wanted = settings.counting === 'named' || links.some((link) => link.relation === 'direct');
  const status = statusOn(document, settings.asOf);
  if (status === 'expired' || status === 'not-yet')
    return wanted ? (status === 'expired' ? 'expired' : 'notYet') : null;
  if (!counts(status)) return null;
  return wanted ? 'counted' : 'namedOnly';
}

/** Measures by their standing; those without one are left out. */
export function byStanding<M extends MeasureSummary>(
  measures: readonly M[],
  documents: ReadonlyMap<string, DocumentSummary>,
  targets: ReadonlySet<string>,
  settings: Settings,
): Record<Standing, M[]> {
  const groups: Record<Standing, M[]> = { counted: [], namedOnly: [], expired: [], notYet: [] };
  for (const measure of measures) {
    const document = documents.get(measure.document);
    const standing = document && standingOf(measure, document, targets, settings);
    if (standing) groups[standing].push(measure);
  }
  return groups;
}
