import type { INSTRUMENT_KINDS } from '../../cypher/model.ts';
import type { InstrumentSeeds } from '../seeds/instruments.ts';
import { clausesOfMeasure } from './clauses.ts';
import { surePiece, termPattern } from './instruments-pattern.ts';
import type { MeasureText } from './measure-text.ts';
import { WordsInClauses } from './words-in-clauses.ts';

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** The words of `seeds/instruments.yaml`, made ready for reading. */
export interface InstrumentLexicon {
  kinds: readonly {
    kind: InstrumentKind;
    terms: RegExp | null;
    objects: RegExp | null;
    not: RegExp | null;
  }[];
  /** In which clauses to look for which of the kinds, by their place in `kinds`. */
  places: WordsInClauses;
  actions: RegExp;
  nominal: RegExp;
  settings: RegExp;
  administrative: { titles: RegExp; kinds: ReadonlySet<InstrumentKind> };
}

/** Makes the patterns once; `seeds` is what `instrumentsSchema` lets through. */
export function compileInstruments(seeds: InstrumentSeeds): InstrumentLexicon {
  return {
    kinds: seeds.instruments.map(({ kind, terms, objects, not }) => ({
      kind,
      terms: termPattern(terms),
      objects: termPattern(objects),
      not: termPattern(not),
    })),
    places: new WordsInClauses(
      seeds.instruments.map(({ terms, objects }) => [...terms, ...objects].map(surePiece)),
    ),
    actions: termPattern(seeds.actions)!,
    nominal: new RegExp(`^[^,。;]{0,2}(?:${termPattern(seeds.nominal)!.source})`),
    settings: new RegExp(`^(?:${termPattern(seeds.settings)!.source})`),
    administrative: {
      titles: new RegExp(termPattern(seeds.administrative.titles)!.source),
      kinds: new Set(seeds.administrative.kinds),
    },
  };
}

/** The kinds of instrument that a measure works by (codebook §4), each once, in the order of the lexicon. */
export function extractInstruments(measure: MeasureText, lexicon: InstrumentLexicon): InstrumentKind[] {
  const { text } = measure.content;
  const { titles, kinds } = lexicon.administrative;
  const administrative = titles.test(measure.title.text);
  const clauses = clausesOfMeasure(measure);
  const places = lexicon.places.find(text, clauses);
  const live: { clause: string; kinds: number }[] = [];
  clauses.forEach(({ start, end }, i) => {
    if (places[i] === 0) return;
    const clause = text.slice(start, end);
    if (!isSetting(clause, lexicon)) live.push({ clause, kinds: places[i]! });
  });
  return lexicon.kinds
    .filter(({ kind, terms, objects, not }, i) => {
      if (administrative && !kinds.has(kind)) return false;
      return live.some(({ clause, kinds: found }) => {
        if ((found & (1 << i)) === 0) return false;
        const bare = not ? clause.replace(not, (hidden) => '·'.repeat(hidden.length)) : clause;
        return has(terms, bare) || isActedOn(objects, bare, lexicon);
      });
    })
    .map(({ kind }) => kind);
}

const has = (pattern: RegExp | null, text: string) => pattern !== null && text.search(pattern) >= 0;

/** Whether a clause only says what the next one is about. */
function isSetting(clause: string, { settings, actions }: InstrumentLexicon): boolean {
  const begins = settings.exec(clause);
  return begins !== null && clause.slice(begins[0].length).search(actions) < 0;
}

/** How far before an object the word that acts on it may stand. */
const REACH = 16;

/** Whether a clause does something to one of the objects it names. */
function isActedOn(objects: RegExp | null, clause: string, { actions, nominal }: InstrumentLexicon): boolean {
  if (!objects) return false;
  for (const match of clause.matchAll(objects)) {
    const end = match.index + match[0].length;
    if (clause.slice(Math.max(0, match.index - REACH), match.index).search(actions) >= 0) return true;
    if (nominal.test(clause.slice(end, end + REACH))) return true;
  }
  return false;
}
