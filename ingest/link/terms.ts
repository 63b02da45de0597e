import type { LexiconTerm } from '../seeds/lexicon.ts';
import { type FoundWords, type PlacesOfWords, Vocabulary } from '../text/vocabulary.ts';

/** A term that stands for something. */
export interface LiveTerm extends LexiconTerm {
  subject: NonNullable<LexiconTerm['subject']>;
  /** Of each of its targets the rules that may speak of it; kept by the step that asks them, null until then. */
  rules: readonly number[] | null;
  /** Whether what stands beside it may make it a part of another word. */
  mayJoin: boolean;
}

type KnownTerm = LexiconTerm & Pick<LiveTerm, 'rules' | 'mayJoin'>;

/** A term found in a text: `[start, end)` in its code units. */
export interface LiveHit {
  start: number;
  end: number;
  term: LiveTerm;
}

export interface TermFinder {
  find(text: string): LiveHit[];
  /** The same from what the vocabulary found in a text. */
  hits(found: FoundWords, text: string): LiveHit[];
}

/** Puts the terms into a vocabulary, once for all texts. Case of Latin letters does not matter. */
export function termFinder(terms: readonly LexiconTerm[], vocabulary = new Vocabulary()): TermFinder {
  const dictionary = vocabulary.dictionary(terms.map(({ text }) => text));
  const known = terms.map(({ text, kind, subject }) => ({
    subject,
    mayJoin: JOINS.test(text),
    rules: null,
    kind,
    text,
  }));
  const hits = (found: FoundWords, text: string) => liveHits(found.of(dictionary), known, text);
  return { hits, find: (text) => hits(vocabulary.find(text, []), text) };
}

/**
 * Drops what lies inside a longer hit, what overlaps the live hit before it, and then the negative ones. A short hit
 * that a longer one overlaps is an accident of two words (养老 in 培养老字号), and gives way. A negative term cancels
 * only what lies inside it whole (中国制造 says nothing of 制造业).
 * @param places by their start, of those that start together the shortest first
 */
function liveHits(places: PlacesOfWords, terms: readonly KnownTerm[], text: string): LiveHit[] {
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
      const term = terms[places.word(i)]!;
      if (term.mayJoin && !standsAlone(text, start, end)) continue;
      const hit = { start, end, term };
      if (start < taken) {
        if (!isLive(hit) || !isAccident(kept.at(-1)!, hit)) continue;
        kept.pop();
      }
      reach = end;
      if (!isLive(hit)) continue;
      taken = end;
      kept.push(hit);
    }
    from = next;
  }
  return kept;
}

const isLive = (hit: { start: number; end: number; term: KnownTerm }): hit is LiveHit =>
  hit.term.subject !== null;

/** Longer words are no accident. */
const SHORT = 3;
const isAccident = (first: LiveHit, second: LiveHit) =>
  first.end - first.start <= SHORT && second.end - second.start > first.end - first.start;

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
