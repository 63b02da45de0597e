/** Where what is found opens. */
import type { SearchHit } from '../../../api/search.ts';
import type { Patch } from '../../app/history.ts';
import { ROOMS } from '../../core/address.ts';
import { ROOM } from '../../core/palette.ts';

const NOTHING: Patch = { area: null, target: null, document: null, measure: null, link: null, at: null };
/** The matrix of areas, whatever its rows were before. */
const MATRIX: Patch = { ...NOTHING, room: 'overview', lens: 'areas', item: null };

/** Where a hit opens; what only the graph shows opens there, selected. */
export function placeOf({ label, id, document, start }: SearchHit): Patch {
  if (label === ROOM) return { room: ROOMS.find((room) => room === id)! };
  if (label === 'Area') return { ...MATRIX, area: id };
  if (label === 'Priority' || label === 'Tier' || label === 'Framework') return { ...MATRIX, target: id };
  if (label === 'Department') return { ...NOTHING, room: 'overview', lens: 'departments', item: id };
  if (label === 'Instrument') return { ...NOTHING, room: 'overview', lens: 'instruments', item: id };
  if (label === 'Measure') return { ...NOTHING, room: 'reader', document, measure: id };
  if (document !== null) return { ...NOTHING, room: 'reader', document, at: start };
  const key = `${label}:${id}`;
  return { ...NOTHING, room: 'graph', start: 'node', node: key, selected: key, view: null };
}
