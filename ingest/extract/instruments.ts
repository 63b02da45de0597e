import type { INSTRUMENT_KINDS } from '../../cypher/model.ts';
import type { InstrumentSeeds } from '../seeds/instruments.ts';
import { WordsInClauses } from '../text/words-in-clauses.ts';
import { clausesOfMeasure } from './clauses.ts';
import { surePiece, termPattern } from './instruments-pattern.ts';
import type { MeasureText } from './measure-text.ts';

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** The words of `seeds/instruments.yaml`, made ready for reading. */
export interface InstrumentLexicon {
  kinds: readonly {
    kind: InstrumentKind;
    terms: RegExp | null;
    objects: RegExp | null;
    not: RegExp | null;
  }[];
  penalties: RegExp;
  /** The kind that a penalty is of, by its place in `kinds`. */
  imposed: number;
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
    kinds: seeds.instruments.map(({ kind, terms, objects, not, epithetsOf }) => ({
      kind,
      terms: termPattern(terms, epithetsOf),
      objects: termPattern(objects),
      not: termPattern(not),
    })),
    places: new WordsInClauses(
      seeds.instruments.map(({ terms, objects }) => [...terms, ...objects].map(surePiece)),
    ),
    actions: termPattern(seeds.actions)!,
    imposed: 1 << seeds.instruments.findIndex(({ kind }) => kind === 'regulation'),
    penalties: new RegExp(termPattern(seeds.penalties)!.source),
    nominal: new RegExp(
      `^[^,。;]{0,2}(?:${termPattern(seeds.nominal)!.source})+${HEAD.source.slice(1)}`,
      'u',
    ),
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
    if (isSetting(clause, lexicon)) return;
    const found = lexicon.penalties.test(clause) ? places[i]! & lexicon.imposed : places[i]!;
    if (found !== 0) live.push({ clause, kinds: found });
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
const REACH = 24;

/** What may follow the head of a phrase: the end, a mark, or a word that joins it to the next item of a list. */
const HEAD = /^(?:$|[^\p{L}\d]|[和与及或等])/u;

/** Right before an object these make it the place, the partner or the doer of what is done. */
const BESIDE =
  /(?:[为向对在与由于]|鼓励|引导|组织|动员|指导|(?:进入|进驻|入驻|通过|利用|借助|登录|接入)[^,、]{0,16})$/;

/** `支持园区、数据中心建设储能设施`: the first of those who are to do something. */
const ACTS_BEFORE = /(?:支持|推动|促进|帮助|推进)[^,、]{0,4}$/;
const ACTS_AFTER =
  /^[、和与及][^,]*?(?:建设|实施|开展|引进|开发|应用|使用|参与|设立|举办|搭建|推广|利用|联合)[^,、工水力]{2}/;

/** `对引进首店的载体`: who does what stands before 的, not what is done to him. */
const DOER = /^[^的]+的[^的]*$/;

/** Whether a clause does something to one of the objects it names. */
function isActedOn(objects: RegExp | null, clause: string, { actions, nominal }: InstrumentLexicon): boolean {
  if (!objects) return false;
  for (const match of clause.matchAll(objects)) {
    const after = clause.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    if (nominal.test(after)) return true;
    const before = clause.slice(Math.max(0, match.index - REACH), match.index);
    if (!HEAD.test(after) || BESIDE.test(before)) continue;
    if (ACTS_BEFORE.test(before) && ACTS_AFTER.test(clause.slice(match.index + match[0].length))) continue;
    for (const action of before.matchAll(actions)) {
      const between = before.slice(action.index + action[0].length);
      if (!clause.startsWith('对') || !DOER.test(between)) return true;
    }
  }
  return false;
}
