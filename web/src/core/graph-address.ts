/** A graph's view as a short text for the address, and back. The text is JSON, made small and safe for an address. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as z from 'zod';
import { DRAWN_LABELS } from '../../api/graph.ts';
import { parseKey } from './graph.ts';
import { FACETS, type GraphFilters, NO_FILTERS } from './graph-filters.ts';
import { layoutOf } from './graph-layouts/index.ts';
import { decodedPlaces, encodedPlaces, fingerprint, snapped } from './graph-places.ts';
import { type GraphStarting, viewKeys } from './graph-shown.ts';
import { FIRST_VIEW, type GraphView, SIZES } from './graph-state.ts';

/** The most characters of a view in an address: servers and messengers cut what is longer. */
export const MOST_CHARACTERS = 8000;

const key = z
  .string()
  .max(500)
  .refine((text) => parseKey(text) !== null);
const keys = z.array(key).max(20_000).optional();
const number = z.number();

/** What stands in the text: whatever is as it was at first is left out. */
const textSchema = z.object({
  /** Added, removed and hidden nodes, hidden labels. */
  a: keys,
  r: keys,
  h: keys,
  l: z.array(z.enum(DRAWN_LABELS)).optional(),
  /** Filters that differ; null for all values. */
  f: z.partialRecord(z.enum(FACETS), z.array(z.string().max(400)).max(1000).nullable()).optional(),
  /** Pinned nodes and where they are. */
  p: z
    .array(z.tuple([key, number, number]))
    .max(5000)
    .optional(),
  /** Where all nodes are, for exactly these nodes. */
  xy: z.object({ of: z.string(), at: z.string() }).optional(),
  y: z
    .object({
      id: z.string().max(40),
      o: z.record(z.string().max(40), z.union([z.string().max(500), number, z.boolean()])).optional(),
    })
    .optional(),
  /** What sizes say, where it is not links. */
  z: z.enum(SIZES).optional(),
  /** Several selected nodes, and the path that is drawn out. */
  s: keys,
  w: keys,
});
type ViewText = z.infer<typeof textSchema>;

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

function filtersText(filters: GraphFilters): ViewText['f'] {
  const differing = FACETS.filter((facet) => !sameValues(filters[facet], NO_FILTERS[facet]));
  if (differing.length === 0) return undefined;
  return Object.fromEntries(
    differing.map((facet) => {
      const wanted = filters[facet];
      return [facet, wanted === null ? null : [...wanted]];
    }),
  );
}

function sameValues(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value) => b.includes(value));
}

function onlyOf<V>(map: ReadonlyMap<string, V>, keys: readonly string[]): Map<string, V> {
  return new Map(
    keys.flatMap((one) => {
      const value = map.get(one);
      return value === undefined ? [] : [[one, value] as const];
    }),
  );
}

function textOf(start: Pick<GraphStarting, 'keys'>, view: GraphView): ViewText {
  const own = new Set(start.keys);
  const { layout, pins } = view;
  const shown = [...viewKeys(start, view)].sort();
  const grid = snapped(onlyOf(view.places, [...shown, ...pins]));
  const options = Object.entries(layout.options);
  return {
    a: some(view.added.filter((one) => !own.has(one))),
    r: some([...view.removed].filter((one) => own.has(one)).sort()),
    h: some([...view.hidden].sort()),
    l: some(DRAWN_LABELS.filter((label) => view.hiddenLabels.has(label))),
    f: filtersText(view.filters),
    p: some(
      [...pins].sort().flatMap((one): [string, number, number][] => {
        const place = grid.places.get(one);
        return place ? [[one, place.x, place.y]] : [];
      }),
    ),
    xy: encodedPlaces(shown, grid),
    y:
      layout.id === FIRST_VIEW.layout.id && options.length === 0
        ? undefined
        : { id: layout.id, o: options.length > 0 ? { ...layout.options } : undefined },
    z: view.sizeBy === FIRST_VIEW.sizeBy ? undefined : view.sizeBy,
    s: view.selection.length > 1 ? [...view.selection] : undefined,
    w: some(view.path),
  };
}

/** Characters of JSON that no packing brings down to what fits: a key of a measure is half of it chance. */
const HOPELESS = 80_000;

/** Null where it cannot fit, so that nobody waits for it to be tried. */
function packed(text: ViewText): string | null {
  const json = JSON.stringify(text);
  if (json.length > HOPELESS) return null;
  const bytes = deflateSync(strToU8(json), { level: 9 });
  return btoa(strFromU8(bytes, true)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** How much of a view the address holds: all of it, all but where the layout put things, or nothing. */
export type Fit = 'all' | 'without places' | 'none';

export interface ViewInAddress {
  /** Null where nothing differs from what the start shows, or where it does not fit. */
  text: string | null;
  fit: Fit;
  /** The same as plain data, of whatever size: see {@link viewToData}. */
  data: object;
}

/**
 * The view for the address. What is selected alone stands in a parameter of its own. The text begins with a mark of its
 * start, so that it is not taken for a view of another.
 */
export function encodeView(
  id: string,
  start: Pick<GraphStarting, 'keys' | 'layout'>,
  view: GraphView,
): ViewInAddress {
  const text = textOf(start, view);
  const { xy: _, ...withoutPlaces } = text;
  // Without a text the start would be drawn by a layout of its own.
  const asStarted = start.layout === undefined || view.layout.id === start.layout;
  if (asStarted && Object.values(withoutPlaces).every((value) => value === undefined))
    return { text: null, fit: 'all', data: text };
  for (const [said, fit] of [
    [text, 'all'],
    [withoutPlaces, 'without places'],
  ] as const) {
    const body = packed(said);
    const whole = `${fingerprint(id)}.${body}`;
    if (body !== null && whole.length <= MOST_CHARACTERS) return { text: whole, fit, data: text };
  }
  return { text: null, fit: 'none', data: text };
}

/** What a text says; null where it is of another start, or damaged. */
export function decodeView(
  id: string,
  start: Pick<GraphStarting, 'keys'>,
  text: string | null,
): GraphView | null {
  const [mark, body] = (text ?? '').split('.');
  if (!body || mark !== fingerprint(id) || text!.length > MOST_CHARACTERS) return null;
  try {
    const bytes = strToU8(atob(body.replace(/-/g, '+').replace(/_/g, '/')), true);
    return viewOf(start, textSchema.parse(JSON.parse(strFromU8(inflateSync(bytes)))));
  } catch {
    return null;
  }
}

/** A view as plain data, of whatever size: for a file, or to keep while the page is open. */
export function viewToData(start: Pick<GraphStarting, 'keys'>, view: GraphView): object {
  return textOf(start, view);
}

/** The view in such data; null where it is none. */
export function viewFromData(start: Pick<GraphStarting, 'keys'>, data: unknown): GraphView | null {
  const found = textSchema.safeParse(data);
  return found.success ? viewOf(start, found.data) : null;
}

function viewOf(start: Pick<GraphStarting, 'keys'>, text: ViewText): GraphView {
  const { a = [], r = [], h = [], l = [], f = {}, p = [], xy, y, z: sizeBy, s = [], w = [] } = text;
  const places = new Map(p.map(([one, px, py]) => [one, { x: px, y: py }]));
  const bare = { added: a, removed: new Set(r) };
  if (xy)
    for (const [one, place] of decodedPlaces([...viewKeys(start, bare)].sort(), xy))
      if (!places.has(one)) places.set(one, place);
  return {
    ...bare,
    hidden: new Set(h),
    hiddenLabels: new Set(l),
    filters: { ...NO_FILTERS, ...f },
    places,
    pins: new Set(p.map(([one]) => one)),
    layout: y ? { id: layoutOf(y.id).id, options: y.o ?? {} } : FIRST_VIEW.layout,
    sizeBy: sizeBy ?? FIRST_VIEW.sizeBy,
    selection: s,
    link: null,
    path: w,
  };
}
