import type { Area, AreaRegister } from '../seeds/areas.ts';
import { WordFinder } from '../text/word-finder.ts';

interface AreaNames {
  finder: WordFinder;
  areas: readonly Area[];
}

const names = new WeakMap<AreaRegister, AreaNames>();

/** How often a text names each of the areas, by any of their names that is longer than one character. */
export function countMentions(text: string, register: AreaRegister): Map<Area, number> {
  const { finder, areas } = namesOf(register);
  const counts = new Map<Area, number>();
  const found = finder.scan(text);
  for (let i = 0; i < found; i++) {
    const area = areas[finder.places[3 * i + 2]!]!;
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return counts;
}

function namesOf(register: AreaRegister): AreaNames {
  let found = names.get(register);
  if (!found) {
    const all = register.areas.flatMap((area) =>
      [area.name, ...area.aliases]
        .filter((name) => name.length >= 2)
        .map((name): [string, Area] => [name, area]),
    );
    found = { finder: new WordFinder(all.map(([name]) => name)), areas: all.map(([, area]) => area) };
    names.set(register, found);
  }
  return found;
}
