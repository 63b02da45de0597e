/** What the search offers before any text is looked through: rooms, and what has a name. */
import type { Named } from '../../api/graph.ts';
import type { SearchHit } from '../../api/search.ts';
import { ROOMS, type Room } from './address.ts';
import { type PinyinMatch, type Suggestible, suggestions } from './suggest.ts';

/** The label of a room among what is found. */
export const ROOM = 'Room';

/** Names that are offered above what is found in texts. */
const MOST_NAMES = 8;

interface Place extends Suggestible {
  label: string;
  id: string;
}

const asHit = ({ label, id, name }: Place): SearchHit => ({
  label,
  id,
  text: name,
  document: null,
  start: null,
  excerpt: null,
});

const placesOf = (roomName: (room: Room) => string): Place[] =>
  ROOMS.map((room) => ({ label: ROOM, id: room, name: roomName(room), nameEn: null, others: [room] }));

/** All rooms, as hits: what is offered where nothing is typed. */
export function roomHits(roomName: (room: Room) => string): SearchHit[] {
  return placesOf(roomName).map(asHit);
}

/** Rooms and names that fit what was typed, best first, as hits. */
export function namedHits(
  names: readonly Named[],
  roomName: (room: Room) => string,
  text: string,
  pinyin: PinyinMatch | null,
): SearchHit[] {
  return suggestions<Place>([...placesOf(roomName), ...names], text, pinyin, MOST_NAMES).map(asHit);
}

/** What has the name first, then what was found in texts; nothing twice. */
export function merged(named: readonly SearchHit[], found: readonly SearchHit[]): readonly SearchHit[] {
  if (named.length === 0) return found;
  const known = new Set(named.map(({ label, id }) => `${label}:${id}`));
  return [...named, ...found.filter(({ label, id }) => !known.has(`${label}:${id}`))];
}
