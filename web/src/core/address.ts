/** The address of the page as data: one address is one exact view. */
import * as z from 'zod';
import { isDay } from '../../../cypher/day.ts';
import { LENSES, type Lens } from '../../api/lens.ts';
import { SIDES, type Side } from './compare.ts';
import { CHANGES, type Change } from './compare-documents.ts';
import { LANGUAGES, type Language } from './dates.ts';
import { EXPIRY_KINDS, type ExpiryKind } from './expiring.ts';
import { GAP_KINDS, type GapKind } from './gaps.ts';
import { GRAPH_STARTS, type GraphStart } from './graph-start.ts';
import { OVERLAP_KINDS, type OverlapKind } from './overlaps.ts';
import { REPORT_SUBJECTS, type ReportSubjectKind } from './report/subject.ts';
import { SORTS, type Sort } from './row-order.ts';
import type { Settings } from './settings.ts';

export const ROOMS = ['overview', 'graph', 'gaps', 'compare', 'console', 'reader', 'report'] as const;
export type Room = (typeof ROOMS)[number];

/** What a view consists of; null where the address leaves it open. */
export interface Address {
  room: Room;
  language: Language;
  settings: Settings;
  /** Overview: the open cell, row or column. */
  area: string | null;
  target: string | null;
  /** Overview: areas without documents are folded away. */
  folded: boolean;
  /** Overview: the order of the areas. */
  sort: Sort;
  /** Overview: ids of the tiers whose priorities are drawn together, and the area that rows are compared with. */
  collapsed: readonly string[];
  against: string | null;
  /** Overview: what the rows are, and for another lens than areas the row that is open. */
  lens: 'areas' | Lens;
  item: string | null;
  /** Gaps: the kind that is listed, the tier that it is narrowed to, and the day before which documents expire. */
  kind: GapKind | OverlapKind | ExpiryKind | null;
  tier: string | null;
  before: string | null;
  /** Compare: two areas and which priorities are listed, or two documents and which measures. */
  left: string | null;
  right: string | null;
  side: Side | Change | null;
  /** Reader: the document, the measure in it, and the link of that measure that is shown. */
  document: string | null;
  measure: string | null;
  link: string | null;
  /** Graph: what it starts from, the node of that start, the selected node or link, and what a person made of it. */
  start: GraphStart | null;
  node: string | null;
  selected: string | null;
  view: string | null;
  /** Reader: a place in the text, as an offset, and where exactly the words end that are meant, where that is known. */
  at: number | null;
  until: number | null;
  /** Console: the query and its parameters, see `console-address.ts`. Only its own address names it. */
  query: string | null;
  /** Report: what it is about. */
  subject: ReportSubjectKind | null;
}

const text = z.string().min(1).max(400);

/** `12` is a place in a text, `12-20` the words from there to before 20. */
function parsePlace(place: string): { at: number; until: number | null } {
  const [at = 0, until] = place.split('-').map(Number);
  return { at, until: until !== undefined && until > at ? until : null };
}

const formatPlace = (at: number, until: number | null): string =>
  until === null ? String(at) : `${at}-${until}`;

/** A parameter that does not hold to its form is left out, as if the address did not name it. */
const parameters = z.object({
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  on: z.string().refine(isDay).optional().catch(undefined),
  count: z.enum(['direct', 'named']).optional().catch(undefined),
  docs: z.string().max(20_000).optional().catch(undefined),
  area: text.optional().catch(undefined),
  target: text.optional().catch(undefined),
  fold: z.enum(['0', '1']).optional().catch(undefined),
  kind: z
    .enum([...GAP_KINDS, ...OVERLAP_KINDS, ...EXPIRY_KINDS])
    .optional()
    .catch(undefined),
  tier: text.optional().catch(undefined),
  before: z.string().refine(isDay).optional().catch(undefined),
  left: text.optional().catch(undefined),
  right: text.optional().catch(undefined),
  side: z
    .enum([...SIDES, ...CHANGES])
    .optional()
    .catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
  tiers: z.string().max(4000).optional().catch(undefined),
  against: text.optional().catch(undefined),
  lens: z.enum(LENSES).optional().catch(undefined),
  item: text.optional().catch(undefined),
  doc: text.optional().catch(undefined),
  measure: text.optional().catch(undefined),
  link: text.optional().catch(undefined),
  start: z.enum(GRAPH_STARTS).optional().catch(undefined),
  node: text.optional().catch(undefined),
  selected: z.string().min(1).max(1000).optional().catch(undefined),
  view: z.string().min(1).max(8000).optional().catch(undefined),
  subject: z.enum(REPORT_SUBJECTS).optional().catch(undefined),
  at: z
    .string()
    .regex(/^\d{1,9}(-\d{1,9})?$/)
    .transform(parsePlace)
    .optional()
    .catch(undefined),
  query: z.string().min(1).max(8000).optional().catch(undefined),
});

const PATHS: Record<Room, string> = {
  overview: '/',
  graph: '/graph',
  gaps: '/gaps',
  compare: '/compare',
  console: '/cypher',
  reader: '/reader',
  report: '/report',
};

/** The view of `path` and `search`; `today` and `language` stand in where the address names none. */
export function parseAddress(
  path: string,
  search: string,
  today: string,
  language: Language = 'zh',
): Address {
  const found = parameters.parse(Object.fromEntries(new URLSearchParams(search)));
  const room = ROOMS.find((candidate) => PATHS[candidate] === path) ?? 'overview';
  return {
    room,
    language: found.lang ?? language,
    settings: {
      asOf: found.on ?? today,
      counting: found.count ?? 'direct',
      documents: found.docs === undefined ? null : splitList(found.docs),
    },
    area: found.area ?? null,
    target: found.target ?? null,
    folded: found.fold === '1',
    sort: found.sort ?? 'register',
    collapsed: found.tiers === undefined ? [] : splitList(found.tiers),
    against: found.against ?? null,
    lens: found.lens ?? 'areas',
    item: found.item ?? null,
    kind: found.kind ?? null,
    tier: found.tier ?? null,
    before: found.before ?? null,
    left: found.left ?? null,
    right: found.right ?? null,
    side: found.side ?? null,
    document: found.doc ?? null,
    measure: found.measure ?? null,
    link: found.link ?? null,
    start: found.start ?? null,
    node: found.node ?? null,
    selected: found.selected ?? null,
    view: room === 'graph' ? (found.view ?? null) : null,
    at: found.at?.at ?? null,
    until: found.at?.until ?? null,
    query: room === 'console' ? (found.query ?? null) : null,
    subject: found.subject ?? null,
  };
}

/** What of an address no view was made of. */
export interface Unread {
  /** The path, where it names no room. */
  path: string | null;
  /** Parameters as they stand, `name=value`, that do not hold to their form. */
  parameters: readonly string[];
}

/** What `parseAddress` leaves out of an address, so that nothing is left out in silence. */
export function unreadIn(path: string, search: string): Unread {
  const given = Object.fromEntries(new URLSearchParams(search));
  const found: Record<string, unknown> = parameters.parse(given);
  return {
    path: ROOMS.some((room) => PATHS[room] === path) ? null : path,
    parameters: Object.entries(given)
      .filter(([name, value]) => name in parameters.shape && value !== '' && found[name] === undefined)
      .map(([name, value]) => `${name}=${value}`),
  };
}

/** The address of a view, path and search. Language and day always stand in it, so that it means the same tomorrow. */
export function formatAddress(address: Address): string {
  const { settings } = address;
  const search = new URLSearchParams();
  search.set('lang', address.language);
  search.set('on', settings.asOf);
  const put = (key: string, value: string | null | false) => {
    if (value !== null && value !== false) search.set(key, value);
  };
  put('count', settings.counting !== 'direct' && settings.counting);
  put('docs', settings.documents && joinList(settings.documents));
  put('area', address.area);
  put('target', address.target);
  put('fold', address.folded && '1');
  put('sort', address.sort !== 'register' && address.sort);
  put('tiers', address.collapsed.length > 0 && joinList(address.collapsed));
  put('against', address.against);
  put('lens', address.lens !== 'areas' && address.lens);
  put('item', address.item);
  put('kind', address.kind);
  put('tier', address.tier);
  put('before', address.before);
  put('left', address.left);
  put('right', address.right);
  put('side', address.side);
  put('doc', address.document);
  put('measure', address.measure);
  put('link', address.link);
  put('start', address.start);
  put('node', address.node);
  put('selected', address.selected);
  put('view', address.room === 'graph' && address.view);
  put('subject', address.subject);
  put('at', address.at !== null && formatPlace(address.at, address.until));
  put('query', address.room === 'console' && address.query);
  return `${PATHS[address.room]}?${readable(search.toString())}`;
}

/** Ids may hold any character; the comma that parts them is escaped inside one. */
function joinList(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/~/g, '~0').replace(/,/g, '~1')).join(',');
}

function splitList(list: string): string[] {
  if (list === '') return [];
  return list.split(',').map((id) => id.replace(/~1/g, ',').replace(/~0/g, '~'));
}

/** Leaves characters that are harmless in a query as they are. */
function readable(search: string): string {
  return search.replace(/%(2F|3A|2C)/g, (escaped) => decodeURIComponent(escaped));
}
