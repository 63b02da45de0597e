/** What an address names and nothing here has: it may have been removed or renamed, or belong to another framework. */
import type { Coverage } from '../../api/coverage.ts';
import type { ReaderDocument } from '../../api/documents.ts';
import type { Address } from './address.ts';
import type { Matrix } from './coverage.ts';
import { startOf } from './graph-start.ts';

export const NAMED = ['area', 'target', 'tier', 'document'] as const;
/** What a parameter of an address names. */
export type Named = (typeof NAMED)[number];

export interface NotFound {
  parameter: 'area' | 'target' | 'tier' | 'against' | 'left' | 'right' | 'collapsed' | 'documents';
  what: Named;
  id: string;
  /** The framework that has it, where it is not the one of the as-of date. */
  framework: Coverage['frameworks'][number] | null;
}

/** The parameters that a room reads; others stand in the address for when one goes back. */
function readBy(address: Address): readonly NotFound['parameter'][] {
  switch (address.room) {
    case 'overview':
      return ['area', 'target', 'against', 'collapsed'];
    case 'gaps':
      return ['area', 'tier'];
    case 'compare':
      return ['left', 'right'];
    case 'graph':
      return startOf(address) === 'cell' ? ['area', 'target'] : [];
    default:
      return [];
  }
}

/** What the room's address names that is neither in the collection nor in the framework, in the address's order. */
export function notFound(address: Address, coverage: Coverage, matrix: Matrix): NotFound[] {
  const areas = new Set(matrix.rows.map(({ area }) => area.id));
  const documents = new Set(coverage.documents.map(({ id }) => id));
  const { framework } = matrix;
  const tiers = new Set(framework.tiers.map(({ id }) => id));
  const targets = new Set([...tiers, ...framework.priorities.map(({ id }) => id), framework.id]);
  const other = (id: string) =>
    coverage.frameworks.find(
      (one) => one.id === id || [...one.tiers, ...one.priorities].some((target) => target.id === id),
    ) ?? null;
  const read = new Set(readBy(address));
  // A column of a tier drawn together is named after it.
  const isTarget = (id: string) => targets.has(id) || matrix.columns.all.some((column) => column.id === id);
  const found: NotFound[] = [];
  const look = (
    parameter: NotFound['parameter'],
    what: Named,
    ids: readonly (string | null)[],
    has: (id: string) => boolean,
  ) => {
    if (parameter !== 'documents' && !read.has(parameter)) return;
    for (const id of ids)
      if (id !== null && !has(id)) {
        const framework = what === 'target' || what === 'tier' ? other(id) : null;
        found.push({ parameter, what, id, framework });
      }
  };
  const isArea = (id: string) => areas.has(id);
  look('documents', 'document', address.settings.documents ?? [], (id) => documents.has(id));
  look('area', 'area', [address.area], isArea);
  look('target', 'target', [address.target], isTarget);
  look('collapsed', 'tier', address.collapsed, (id) => tiers.has(id));
  look('against', 'area', [address.against], isArea);
  look('tier', 'tier', [address.tier], (id) => tiers.has(id));
  const isSide = (id: string) => areas.has(id) || documents.has(id);
  look('left', 'area', [address.left], isSide);
  look('right', 'area', [address.right], isSide);
  return found;
}

/** What takes out of an address what was not found. */
export function without(
  address: Address,
  missing: readonly NotFound[],
): Partial<Omit<Address, 'settings'>> & { settings?: Partial<Address['settings']> } {
  const gone = new Set(missing.map(({ parameter }) => parameter));
  const ids = new Set(missing.map(({ id }) => id));
  const left = <T extends string>(list: readonly T[]) => list.filter((id) => !ids.has(id));
  // A choice of which nothing is left is no choice.
  const chosen = left(address.settings.documents ?? []);
  return {
    ...(gone.has('documents') && { settings: { documents: chosen.length > 0 ? chosen : null } }),
    ...(gone.has('area') && { area: null }),
    ...(gone.has('target') && { target: null }),
    ...(gone.has('tier') && { tier: null }),
    ...(gone.has('against') && { against: null }),
    ...(gone.has('left') && { left: null }),
    ...(gone.has('right') && { right: null }),
    ...(gone.has('collapsed') && { collapsed: left(address.collapsed) }),
  };
}

/** What the address names in a document and the document does not have: a measure, a link of it, a place in the text. */
export function notInDocument(
  { measure, link, at }: Pick<Address, 'measure' | 'link' | 'at'>,
  { measures, text }: Pick<ReaderDocument, 'measures' | 'text'>,
): { parameter: 'measure' | 'link' | 'at'; id: string }[] {
  const open = measures.find(({ id }) => id === measure);
  return [
    ...(measure !== null && !open ? [{ parameter: 'measure' as const, id: measure }] : []),
    ...(link !== null && !open?.links.some(({ target }) => target === link)
      ? [{ parameter: 'link' as const, id: link }]
      : []),
    ...(at !== null && at >= text.length ? [{ parameter: 'at' as const, id: String(at) }] : []),
  ];
}
