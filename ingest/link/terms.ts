import type { LexiconTerm } from '../seeds/lexicon.ts';
import { AhoCorasick } from '../text/aho-corasick.ts';

/** A term found in a text: `[start, end)` in its code units. */
export interface Hit {
  start: number;
  end: number;
  term: LexiconTerm;
}

/** A hit whose term stands for something. */
export interface LiveHit extends Hit {
  term: LexiconTerm & { subject: NonNullable<LexiconTerm['subject']> };
}

export interface TermFinder {
  find(text: string): LiveHit[];
}

/** Builds the automaton, once for all texts. Case of Latin letters does not matter. */
export function termFinder(terms: readonly LexiconTerm[]): TermFinder {
  const automaton = new AhoCorasick(terms.map(({ text }) => lowerCase(text)));
  return {
    find(text) {
      const lower = lowerCase(text);
      const hits: Hit[] = [];
      for (const { start, end, word } of automaton.search(lower))
        if (standsAlone(lower, start, end)) hits.push({ start, end, term: terms[word]! });
      return longest(hits);
    },
  };
}

/** Lower case that keeps the length, so that offsets hold. */
const lowerCase = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const WORD = /[a-z0-9]/;
/** 业务, 业态 and 业绩 are words of their own: 服务业务 is not 服务业. */
const OTHER_TRADE = /^业[务态绩]/;
/** A Latin word is not found inside a longer one (AI in AIGC, AR in ARPU). */
function standsAlone(text: string, start: number, end: number): boolean {
  const cuts = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && WORD.test(left) && WORD.test(right);
  if (OTHER_TRADE.test(text.slice(end - 1, end + 1))) return false;
  return !cuts(text[start - 1], text[start]) && !cuts(text[end - 1], text[end]);
}

/**
 * Drops what lies inside a longer hit, what overlaps the live hit before it, and then the negative ones. A short hit
 * that a longer one overlaps is an accident of two words (养老 in 培养老字号), and gives way. A negative term wins
 * over the same word, but cancels only what lies inside it whole (中国制造 says nothing of 制造业).
 */
function longest(hits: Hit[]): LiveHit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const kept: LiveHit[] = [];
  let reach = 0;
  let taken = 0;
  for (const hit of hits) {
    if (hit.end <= reach) continue;
    if (hit.start < taken) {
      if (!isLive(hit) || !isAccident(kept.at(-1)!, hit)) continue;
      kept.pop();
    }
    reach = hit.end;
    if (!isLive(hit)) continue;
    taken = hit.end;
    kept.push(hit);
  }
  return kept;
}

/** Longer words are no accident. */
const SHORT = 3;
const isAccident = (first: Hit, second: Hit) =>
  first.end - first.start <= SHORT && second.end - second.start > first.end - first.start;

const rank = (hit: Hit) => (hit.term.kind === 'negative' ? 0 : 1);
const isLive = (hit: Hit): hit is LiveHit => hit.term.subject !== null;
