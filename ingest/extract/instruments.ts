import type { INSTRUMENT_KINDS } from '../../cypher/model.ts';
import type { InstrumentSeeds } from '../seeds/instruments.ts';
import { matchesOf } from '../text/matches.ts';
import { type Cue, type FoundWords, Vocabulary } from '../text/vocabulary.ts';
import { isPlain, surePiece, termPattern } from './instruments-pattern.ts';
import type { MeasureText } from './measure-text.ts';

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** A kind of instrument: the patterns of its words, and the words that tell where to look for them. */
interface KindOfInstrument {
  kind: InstrumentKind;
  terms: RegExp | null;
  /** Those of the terms that are not plain. */
  otherTerms: RegExp | null;
  objects: RegExp | null;
  not: RegExp | null;
  /** Terms that a clause has wherever it has their words. */
  plain: Cue;
  /** A piece of every other term. */
  pieces: Cue;
  objectPieces: Cue;
  notPieces: Cue;
}

/** The words of `seeds/instruments.yaml`, made ready for reading. */
export interface InstrumentLexicon {
  vocabulary: Vocabulary;
  kinds: readonly KindOfInstrument[];
  /** Words of any kind. */
  any: Cue;
  penalties: RegExp;
  penaltyPieces: Cue;
  actions: RegExp;
  nominal: RegExp;
  settings: RegExp;
  settingPieces: Cue;
  administrative: { titles: RegExp; kinds: ReadonlySet<InstrumentKind> };
}

/** Makes the patterns once; `seeds` is what `instrumentsSchema` lets through. */
export function compileInstruments(seeds: InstrumentSeeds, vocabulary = new Vocabulary()): InstrumentLexicon {
  const pieces = (terms: readonly string[]) => vocabulary.cue(terms.map(surePiece));
  return {
    vocabulary,
    kinds: seeds.instruments.map(({ kind, terms, objects, not, epithetsOf }) => {
      const plain = epithetsOf.length > 0 ? [] : terms.filter(isPlain);
      const others = terms.filter((term) => !plain.includes(term));
      return {
        kind,
        terms: termPattern(terms, epithetsOf),
        otherTerms: termPattern(others, epithetsOf),
        objects: termPattern(objects),
        not: termPattern(not),
        plain: vocabulary.cue(plain),
        pieces: pieces(others),
        objectPieces: pieces(objects),
        notPieces: pieces(not),
      };
    }),
    any: pieces(seeds.instruments.flatMap(({ terms, objects }) => [...terms, ...objects])),
    actions: termPattern(seeds.actions)!,
    penalties: new RegExp(termPattern(seeds.penalties)!.source),
    penaltyPieces: pieces(seeds.penalties),
    nominal: new RegExp(
      `^[^,。;]{0,2}(?:${termPattern(seeds.nominal)!.source})+${HEAD.source.slice(1)}`,
      'u',
    ),
    settings: new RegExp(`^(?:${termPattern(seeds.settings)!.source})`),
    settingPieces: pieces(seeds.settings),
    administrative: {
      titles: new RegExp(termPattern(seeds.administrative.titles)!.source),
      kinds: new Set(seeds.administrative.kinds),
    },
  };
}

/** The clauses of a measure that may use instruments. */
interface LiveClauses {
  measure: MeasureText;
  found: FoundWords;
  /** Their indices. */
  all: number[];
  /** Of each whether it takes back what was given, so that only regulation counts. */
  isPenalty: boolean[];
}

/** The kinds of instrument that a measure works by (codebook §4), each once, in the order of the lexicon. */
export function extractInstruments(measure: MeasureText, lexicon: InstrumentLexicon): InstrumentKind[] {
  const live = liveClauses(measure, lexicon);
  const used: InstrumentKind[] = [];
  if (live.all.length === 0) return used;
  const { titles, kinds } = lexicon.administrative;
  const administrative = titles.test(measure.title.text);
  for (const one of lexicon.kinds)
    if (!(administrative && !kinds.has(one.kind)) && isUsed(one, live, lexicon)) used.push(one.kind);
  return used;
}

function liveClauses(measure: MeasureText, lexicon: InstrumentLexicon): LiveClauses {
  const found = measure.words(lexicon.vocabulary);
  const live: LiveClauses = { measure, found, all: [], isPenalty: [] };
  const { length } = found.inText(lexicon.any) ? measure.clauses : [];
  for (let index = 0; index < length; index++) {
    if (!found.inClause(lexicon.any, index)) continue;
    if (found.inClause(lexicon.settingPieces, index) && isSetting(textOf(index, measure), lexicon)) continue;
    live.all.push(index);
    const mayBe = found.inClause(lexicon.penaltyPieces, index);
    live.isPenalty.push(mayBe && lexicon.penalties.test(textOf(index, measure)));
  }
  return live;
}

function textOf(clause: number, { content, clauses }: MeasureText): string {
  const { start, end } = clauses[clause]!;
  return content.text.slice(start, end);
}

/** Whether any of the clauses uses a kind of instrument. */
function isUsed(kind: KindOfInstrument, live: LiveClauses, lexicon: InstrumentLexicon): boolean {
  const { found, all, isPenalty } = live;
  if (!found.inText(kind.plain) && !found.inText(kind.pieces) && !found.inText(kind.objectPieces))
    return false;
  for (let i = 0; i < all.length; i++)
    if ((kind.kind === 'regulation' || !isPenalty[i]) && uses(all[i]!, kind, live, lexicon)) return true;
  return false;
}

/** Whether a clause uses a kind of instrument. The words that were found there say whether its patterns need be asked. */
function uses(
  index: number,
  kind: KindOfInstrument,
  { measure, found }: LiveClauses,
  lexicon: InstrumentLexicon,
): boolean {
  const hasPlain = found.inClause(kind.plain, index);
  const hasOther = found.inClause(kind.pieces, index);
  const hasObject = found.inClause(kind.objectPieces, index);
  if (!hasPlain && !hasOther && !hasObject) return false;
  const hides = kind.not !== null && found.inClause(kind.notPieces, index);
  if (hasPlain && !hides) return true;
  const text = textOf(index, measure);
  const bare = hides ? without(kind.not!, text) : text;
  const terms = hasPlain ? kind.terms : hasOther ? kind.otherTerms : null;
  return (terms !== null && bare.search(terms) >= 0) || (hasObject && isActedOn(kind.objects, bare, lexicon));
}

/** A text with a sign that no term has in place of what a pattern finds. */
function without(pattern: RegExp, text: string): string {
  let out = '';
  let at = 0;
  for (const { index, 0: hidden } of matchesOf(pattern, text)) {
    out += text.slice(at, index) + '·'.repeat(hidden.length);
    at = index + hidden.length;
  }
  return at === 0 ? text : out + text.slice(at);
}

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
  for (const match of matchesOf(objects, clause)) {
    const after = clause.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    if (nominal.test(after)) return true;
    const before = clause.slice(Math.max(0, match.index - REACH), match.index);
    if (!HEAD.test(after) || BESIDE.test(before)) continue;
    if (ACTS_BEFORE.test(before) && ACTS_AFTER.test(clause.slice(match.index + match[0].length))) continue;
    for (const action of matchesOf(actions, before)) {
      const between = before.slice(action.index + action[0].length);
      if (!clause.startsWith('对') || !DOER.test(between)) return true;
    }
  }
  return false;
}
