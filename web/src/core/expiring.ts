/** Documents that count today and will not soon: what expires before a day, and what is left without a measure then. */
import { type Area, type Coverage, type DocumentSummary, NO_AREA } from '../../api/coverage.ts';
import type { Column } from './columns.ts';
import { type Matrix, matrixOf } from './coverage.ts';
import type { Settings } from './settings.ts';
import { endOf } from './status.ts';

export const EXPIRY_KINDS = ['expiring'] as const;
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

/** How far ahead is looked where nobody says. */
const MONTHS_AHEAD = 6;

export interface Expiring {
  document: DocumentSummary;
  /** Null where the document's text tells no area. */
  area: Area | null;
  /** Its last day. */
  until: string;
  /** Priorities that its measures count for, and those of them that nothing counts for in its area on the day `before`. */
  covered: Column[];
  lost: Column[];
}

/** The day that is looked ahead to: a chosen one, else half a year after the day of the settings. */
export function dayAhead(settings: Settings, before: string | null): string {
  if (before !== null) return before;
  const [year = 0, month = 1, day = 1] = settings.asOf.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + MONTHS_AHEAD, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + MONTHS_AHEAD, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Documents that are in force on the day of the settings and end before another, the first to end first. */
export function expiringBefore(
  coverage: Coverage,
  matrix: Matrix,
  settings: Settings,
  before: string,
): Expiring[] {
  const ending = matrix.documents['in-force'].flatMap((document) => {
    const until = endOf(document);
    return until !== null && until < before ? [{ document, until }] : [];
  });
  if (ending.length === 0) return [];
  const then = matrixOf(coverage, matrix.framework, { ...settings, asOf: before });
  const areas = new Map(coverage.areas.map((area) => [area.id, area]));
  const priorities = matrix.columns.all.filter(({ kind }) => kind === 'priority');
  const leftIn = new Map(
    then.rows.map((row) => [
      row.area.id,
      new Set(row.cells.filter(({ measures }) => measures > 0).map(({ column }) => column.id)),
    ]),
  );
  const targetsOf = targetsByDocument(coverage, settings);
  const nothing: ReadonlySet<string> = new Set();
  const { compare } = new Intl.Collator('zh');
  return ending
    .map(({ document, until }): Expiring => {
      const area = document.area ?? NO_AREA;
      const left = leftIn.get(area) ?? nothing;
      const targets = targetsOf.get(document.id) ?? nothing;
      const covered = priorities.filter(({ id }) => targets.has(id));
      return {
        document,
        area: areas.get(area) ?? null,
        until,
        covered,
        lost: covered.filter(({ id }) => !left.has(id)),
      };
    })
    .sort((a, b) => a.until.localeCompare(b.until) || compare(a.document.title, b.document.title));
}

/** Ids of what the measures of each document count for; of a document without any, nothing. */
function targetsByDocument(
  { documents, targets, counts }: Coverage,
  { counting }: Settings,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [of, target, relation, measures] of counts) {
    if (measures === 0 || (relation !== 0 && counting !== 'named')) continue;
    const { id } = documents[of]!;
    const ids = found.get(id) ?? new Set();
    found.set(id, ids.add(targets[target]!));
  }
  return found;
}
