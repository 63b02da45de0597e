import type { LexiconTerm, Subject } from '../seeds/lexicon.ts';
import { asSmall } from '../text/units.ts';
import { type FoundWords, type PlacesOfWords, Vocabulary } from '../text/vocabulary.ts';

/** A term that stands for something. */
export interface LiveTerm extends LexiconTerm {
  subject: Subject;
}

/**
 * What a term says, and of what. Thousands of terms share a few hundred of them, which stay in the processor's caches
 * while most terms do not.
 */
export interface Sense extends Pick<LiveTerm, 'kind' | 'subject'> {
  /** Whether what stands beside the term may make it a part of another word. */
  mayJoin: boolean;
}

/** A term found in a text: `[start, end)` in its code units. */
export interface LiveHit {
  start: number;
  end: number;
  sense: Sense;
  /** The term, as the lexicon writes it. */
  text: string;
  /** Its index in the lexicon. */
  word: number;
}

export interface TermFinder {
  /** By their index. */
  readonly terms: readonly LexiconTerm[];
  find(text: string): LiveHit[];
  /** The same from what the vocabulary found in a text. */
  hits(found: FoundWords, text: string): LiveHit[];
}

/** Puts the terms into a vocabulary, once for all texts. Case of Latin letters does not matter. */
export function termFinder(terms: readonly LexiconTerm[], vocabulary = new Vocabulary()): TermFinder {
  const dictionary = vocabulary.dictionary(terms.map(({ text }) => text));
  const known = knownTerms(terms);
  const hits = (found: FoundWords, text: string) => liveHits(found.of(dictionary), known, text);
  return { terms, hits, find: (text) => hits(vocabulary.find(text, []), text) };
}

/** Of a negative term the subject is null. */
type KnownSense = Pick<LexiconTerm, 'kind' | 'subject'> & Pick<Sense, 'mayJoin'>;

/** What is known of terms, by their index. */
interface KnownTerms {
  texts: readonly string[];
  senses: readonly KnownSense[];
  /** Of each term the index of its sense. */
  senseOf: Uint32Array | Uint16Array;
}

function knownTerms(terms: readonly LexiconTerm[]): KnownTerms {
  const senses: KnownSense[] = [];
  const known = new Map<LexiconTerm['subject'], Map<string, number>>();
  const senseOf = terms.map(({ text, kind, subject }) => {
    const mayJoin = JOINS.test(text);
    const own = known.get(subject) ?? new Map<string, number>();
    known.set(subject, own);
    const key = `${kind} ${mayJoin}`;
    const index = own.get(key) ?? senses.push({ kind, subject, mayJoin }) - 1;
    own.set(key, index);
    return index;
  });
  return { texts: terms.map(({ text }) => text), senses, senseOf: asSmall(Uint32Array.from(senseOf)) };
}

/**
 * Drops what lies inside a longer hit, what overlaps the live hit before it, and then the negative ones. A short hit
 * that a longer one overlaps is an accident of two words (养老 in 培养老字号), and gives way. A negative term cancels
 * only what lies inside it whole (中国制造 says nothing of 制造业).
 * @param places by their start, of those that start together the shortest first
 */
function liveHits(places: PlacesOfWords, known: KnownTerms, text: string): LiveHit[] {
  const { texts, senses, senseOf } = known;
  const kept: LiveHit[] = [];
  let reach = 0;
  let taken = 0;
  for (let from = 0; from < places.length; ) {
    const start = places.start(from);
    let next = from + 1;
    while (places.start(next) === start) next++;
    // Longest first: what is inside it is dropped.
    for (let i = next - 1; i >= from; i--) {
      const end = places.end(i);
      if (end <= reach) continue;
      const word = places.word(i);
      const sense = senses[senseOf[word]!]!;
      if (sense.mayJoin && !standsAlone(text, start, end)) continue;
      if (start < taken) {
        if (!isLive(sense) || !isAccident(kept.at(-1)!, end - start)) continue;
        kept.pop();
      }
      reach = end;
      if (!isLive(sense)) continue;
      taken = end;
      kept.push({ start, end, sense, text: texts[word]!, word });
    }
    from = next;
  }
  return kept;
}

const isLive = (sense: KnownSense): sense is Sense => sense.subject !== null;

/** Longer words are no accident. */
const SHORT = 3;
const isAccident = ({ start, end }: LiveHit, lengthOfNext: number) =>
  end - start <= SHORT && lengthOfNext > end - start;

const TRADE = '业'.charCodeAt(0);
/** 业务, 业态 and 业绩 are words of their own: 服务业务 is not 服务业. */
const OTHER_TRADE = '务态绩';

/** Terms to which what {@link standsAlone} looks for can happen begin or end like this. */
const JOINS = /^[A-Za-z\d]|[A-Za-z\d业]$/;

/** A Latin word is not found inside a longer one (AI in AIGC, AR in ARPU). */
function standsAlone(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === TRADE && end < text.length && OTHER_TRADE.includes(text[end]!))
    return false;
  return !cutsWord(text, start) && !cutsWord(text, end);
}

const cutsWord = (text: string, at: number) =>
  isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at));

/** Of a letter without accents or a digit; NaN stands for no code unit. */
const isLatin = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
