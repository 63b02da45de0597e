import type { INSTRUMENT_KINDS } from '../../cypher/model.ts';
import type { InstrumentSeeds } from '../seeds/instruments.ts';
import { matchesOf } from '../text/matches.ts';
import { type Cue, type CueSet, type FoundWords, Vocabulary } from '../text/vocabulary.ts';
import { firstPiece, isPlain, lastPiece, surePiece, termPattern } from './instruments-pattern.ts';
import type { MeasureText } from './measure-text.ts';

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** A kind of instrument: the patterns of its words. */
interface KindOfInstrument {
  kind: InstrumentKind;
  terms: RegExp | null;
  /** Those of the terms that are not plain. */
  otherTerms: RegExp | null;
  objects: RegExp | null;
  not: RegExp | null;
}

/** Some of the kinds: one bit each, in the order of the lexicon. */
type KindSet = number;
/** As many kinds as half a {@link CueSet} has bits for. */
const MOST_KINDS = 16;
const ALL_KINDS: KindSet = (1 << MOST_KINDS) - 1;

/** The words of `seeds/instruments.yaml`, made ready for reading. */
export interface InstrumentLexicon {
  vocabulary: Vocabulary;
  kinds: readonly KindOfInstrument[];
  /** Kinds by their terms that a clause has wherever it has their words, and behind them by how every other term begins. */
  termPieces: CueSet;
  /** Kinds by how those other terms end. */
  termEnds: CueSet;
  /** Kinds by their objects, and behind them by what takes their words away again. */
  objectPieces: CueSet;
  /** Words of any kind. */
  any: Cue;
  /** The kind that what is taken back belongs to. */
  regulation: KindSet;
  penalties: RegExp;
  penaltyPieces: Cue;
  actions: RegExp;
  nominal: RegExp;
  settings: RegExp;
  settingPieces: Cue;
  administrative: { titles: RegExp; pieces: Cue; kinds: KindSet };
}

/**
 * Makes the patterns once; `seeds` is what `instrumentsSchema` lets through.
 * @throws {RangeError} where there are more kinds than {@link MOST_KINDS}
 */
export function compileInstruments(seeds: InstrumentSeeds, vocabulary = new Vocabulary()): InstrumentLexicon {
  const { instruments } = seeds;
  if (instruments.length > MOST_KINDS) throw new RangeError(`more than ${MOST_KINDS} kinds of instruments`);
  const pieces = (terms: readonly string[]) => vocabulary.cue(terms.map(surePiece));
  const kinds = instruments.map(({ terms, epithetsOf }) => {
    const plain = epithetsOf.length > 0 ? [] : terms.filter(isPlain);
    return { plain, others: terms.filter((term) => !plain.includes(term)) };
  });
  const setOf = (included: (kind: InstrumentKind) => boolean): KindSet =>
    instruments.reduce((set, { kind }, i) => (included(kind) ? set | (1 << i) : set), 0);
  const halves = (low: readonly (readonly string[])[], high: readonly (readonly string[])[]) =>
    vocabulary.cueSet([...Array.from({ length: MOST_KINDS }, (_, i) => low[i] ?? []), ...high]);
  return {
    vocabulary,
    kinds: instruments.map(({ kind, terms, objects, not, epithetsOf }, i) => ({
      kind,
      terms: termPattern(terms, epithetsOf),
      otherTerms: termPattern(kinds[i]!.others, epithetsOf),
      objects: termPattern(objects),
      not: termPattern(not),
    })),
    termPieces: halves(
      kinds.map(({ plain }) => plain),
      kinds.map(({ others }) => others.map(firstPiece)),
    ),
    objectPieces: halves(
      instruments.map(({ objects }) => objects.map(surePiece)),
      instruments.map(({ not }) => not.map(surePiece)),
    ),
    termEnds: vocabulary.cueSet(kinds.map(({ others }) => others.map(lastPiece))),
    any: pieces(instruments.flatMap(({ terms, objects }) => [...terms, ...objects])),
    regulation: setOf((kind) => kind === 'regulation'),
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
      pieces: pieces(seeds.administrative.titles),
      kinds: setOf((kind) => seeds.administrative.kinds.includes(kind)),
    },
  };
}

/** The kinds of instrument that a measure works by (codebook §4), each once, in the order of the lexicon. */
export function extractInstruments(measure: MeasureText, lexicon: InstrumentLexicon): InstrumentKind[] {
  const found = measure.words(lexicon.vocabulary);
  if (!found.inText(lexicon.any)) return [];
  const open = openKinds(measure, found, lexicon);
  // What is sure by its words alone comes first: no pattern has to be asked for it then.
  let used: KindSet = 0;
  for (let clause = 0; clause < open.length; clause++)
    used |=
      open[clause]! &
      found.setInClause(lexicon.termPieces, clause) &
      ~(found.setInClause(lexicon.objectPieces, clause) >>> MOST_KINDS);
  for (let clause = 0; clause < open.length; clause++) {
    const left = open[clause]! & ~used;
    if (left === 0) continue;
    const terms = termsIn(clause, found, lexicon);
    const objects = found.setInClause(lexicon.objectPieces, clause);
    const may = (terms | (terms >>> MOST_KINDS) | objects) & left;
    if (may !== 0) used |= usedIn(textOf(clause, measure), may, terms, objects, lexicon);
  }
  return kindsIn(used, lexicon);
}

/** The kinds of which a clause may have terms, as in {@link InstrumentLexicon.termPieces}. */
const termsIn = (clause: number, found: FoundWords, { termPieces, termEnds }: InstrumentLexicon): number =>
  found.setInClause(termPieces, clause) & ((found.setInClause(termEnds, clause) << MOST_KINDS) | ALL_KINDS);

/** Of each clause the kinds that it may use: where it takes back what was given, only regulation counts. */
function openKinds(measure: MeasureText, found: FoundWords, lexicon: InstrumentLexicon): KindSet[] {
  const { titles, pieces, kinds } = lexicon.administrative;
  // The title stands in the content but where `bodyStart` is 0.
  const mayBe = measure.bodyStart === 0 || found.inText(pieces);
  const all = mayBe && titles.test(measure.title.text) ? kinds : ALL_KINDS;
  const open = new Array<KindSet>(measure.clauses.length);
  for (let clause = 0; clause < open.length; clause++) open[clause] = openIn(clause);
  return open;

  function openIn(clause: number): KindSet {
    if (!found.inClause(lexicon.any, clause)) return 0;
    if (found.inClause(lexicon.settingPieces, clause) && isSetting(textOf(clause, measure), lexicon))
      return 0;
    const isPenalty =
      found.inClause(lexicon.penaltyPieces, clause) && lexicon.penalties.test(textOf(clause, measure));
    return isPenalty ? all & lexicon.regulation : all;
  }
}

function kindsIn(set: KindSet, { kinds }: InstrumentLexicon): InstrumentKind[] {
  const list: InstrumentKind[] = [];
  for (let left = set; left !== 0; left &= left - 1) list.push(kinds[31 - Math.clz32(left & -left)]!.kind);
  return list;
}

function textOf(clause: number, { content, clauses }: MeasureText): string {
  const { start, end } = clauses[clause]!;
  return content.text.slice(start, end);
}

/**
 * Those of some kinds that a clause uses.
 * @param terms kinds of which its words may be terms, as in {@link InstrumentLexicon.termPieces}
 * @param objects likewise of objects
 */
function usedIn(
  text: string,
  may: KindSet,
  terms: number,
  objects: number,
  lexicon: InstrumentLexicon,
): KindSet {
  let used: KindSet = 0;
  for (let left = may; left !== 0; left &= left - 1) {
    const one = left & -left;
    const kind = lexicon.kinds[31 - Math.clz32(one)]!;
    const hides = ((objects >>> MOST_KINDS) & one) !== 0;
    const bare = hides ? without(kind.not!, text) : text;
    const pattern = terms & one ? kind.terms : (terms >>> MOST_KINDS) & one ? kind.otherTerms : null;
    if (
      (pattern !== null && bare.search(pattern) >= 0) ||
      ((objects & one) !== 0 && isActedOn(kind.objects, bare, lexicon))
    )
      used |= one;
  }
  return used;
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
