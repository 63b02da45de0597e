import { isLooseBlank, isSeparator } from '../../cypher/blanks.ts';
import { BLANK, IN_BLANK, nextBlank } from './blanks.ts';
import { CodeUnits } from './code-units.ts';
import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import { type Sign, signsGiven, signsOfUnit } from './signs.ts';

/** What a list marker is made of (NFKC would turn ① into 1), and the ideographic space, which a writer puts on purpose. */
const KEEP = /[\u3000\u2460-\u24FF\u2776-\u2793\u3220-\u3247\u3280-\u32B0]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
/** Pictures that writers of web pages set between words; signs that have a meaning of their own as text stay. */
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier})/u;
/** Ten in one key, as it would be with two. */
const TEN = '\u{1F51F}';
const COMBINING = /\p{M}/u;
const SEGMENT = /\P{M}\p{M}*|\p{M}+/uy;

/** What becomes of a code unit by itself, in {@link KINDS}. */
const UNKNOWN = 0;
/** More than can be told from it alone. */
const COMPLEX = 1;
const BREAK = 2;
const MARK = 3;
const CHANGED = 4;
/** From here on: it stays as it is, and has the signs that {@link SIGNS} has in this place. */
const FIRST_PLAIN = 5;
/** One byte tells all there is to know of most code units, which are many, and each of them is looked up. */
const KINDS = new Uint8Array(0x10000);
const SIGNS = new Int32Array(0x100);
let kinds = FIRST_PLAIN;
let signsKept = 0;
/** What each code unit becomes. Filled, as {@link KINDS}, as texts need it. */
const SIMPLE = new Uint16Array(0x10000);

function lookUp(unit: number): number {
  const char = String.fromCharCode(unit);
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const nfkc = KEEP.test(char) ? char : char.normalize('NFKC');
  const complex =
    surrogate || COMBINING.test(char) || INVISIBLE.test(char) || PICTURE.test(char) || nfkc.length !== 1;
  const simple = complex ? unit : nfkc.charCodeAt(0);
  SIMPLE[unit] = simple;
  if (complex) KINDS[unit] = COMPLEX;
  else if (isBreak(unit)) KINDS[unit] = BREAK;
  else if (BLANK[simple] === 1 || MARKUP.includes(String.fromCharCode(simple))) KINDS[unit] = MARK;
  else KINDS[unit] = simple === unit ? plainKind(signsOfUnit(unit)) : CHANGED;
  return KINDS[unit]!;
}

/** Forgets all kinds where a rule was loaded that asks for a sign of its own. */
function keepUp(): void {
  if (signsKept === signsGiven()) return;
  signsKept = signsGiven();
  kinds = FIRST_PLAIN;
  KINDS.fill(UNKNOWN);
}

/** The kind of what stays as it is and has these signs; where there is no room for another, it is changed into itself. */
function plainKind(signs: Sign): number {
  const known = SIGNS.subarray(0, kinds).indexOf(signs, FIRST_PLAIN);
  if (known >= 0) return known;
  if (kinds === SIGNS.length) return CHANGED;
  SIGNS[kinds] = signs;
  return kinds++;
}

/** Code units that are looked at together, and the place where that is done. */
const CHUNK = 0x4000;
const CHUNK_UNITS = new CodeUnits(CHUNK);

/** A text with all that {@link normalise} changes one for one, and where it has to do more than that. */
export interface SimplyNormalised {
  text: string;
  /** Code units, ascending, where the text is not what {@link normalise} makes of it. */
  complex: number[];
  /** Code units, ascending, that end a line or a page. */
  breaks: number[];
  /** The signs of each line: of what stands before each of `breaks`, and of what stands behind the last. */
  signs: Sign[];
  /** Code units, ascending, that are other blanks, or what tables and Markdown are set with; none of `complex`. */
  marks: number[];
}

const MARKUP = '|#>*';
const isBreak = (unit: number) =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

/** The part of {@link normalise} that keeps every offset: nearly all there is to do in most documents. */
export function normaliseSimply(text: string): SimplyNormalised {
  keepUp();
  const complex: number[] = [];
  const breaks: number[] = [];
  const marks: number[] = [];
  const signs: Sign[] = [];
  let ofLine: Sign = 0;
  let out = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const to = Math.min(text.length, from + CHUNK);
    const chunk = text.slice(from, to);
    const units = CHUNK_UNITS.read(chunk);
    let changes = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i - from]!;
      const known = KINDS[unit]!;
      if (known >= FIRST_PLAIN) {
        ofLine |= SIGNS[known]!;
        continue;
      }
      const kind = known === UNKNOWN ? lookUp(unit) : known;
      const simple = SIMPLE[unit]!;
      units[i - from] = simple;
      changes |= simple ^ unit;
      if (kind === BREAK) {
        breaks.push(i);
        signs.push(ofLine);
        ofLine = 0;
        continue;
      }
      ofLine |= signsOfUnit(simple);
      if (kind === COMPLEX) complex.push(i);
      else if (kind === MARK) marks.push(i);
    }
    out += changes === 0 ? chunk : CHUNK_UNITS.text(to - from);
  }
  signs.push(ofLine);
  return { text: out, complex, breaks, signs, marks };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/**
 * NFKC, character by character with its combining marks, so that full-width letters, digits and brackets become
 * ASCII ones; invisible characters (soft hyphens, direction marks, BOMs) and
 * pictures are dropped. Enclosed numbers (①, ㈠) stay.
 */
export function normalise(input: MappedText): MappedText {
  const simple = normaliseSimply(input.text);
  if (simple.complex.length === 0 && simple.text === input.text) return input;
  const signs = simple.signs.reduce((all, one) => all | one, simple.breaks.length > 0 ? IN_BLANK : 0);
  const mapped = input.withText(simple.text, signs);
  if (simple.complex.length === 0) return mapped;
  const out = new MappedTextBuilder();
  let done = 0;
  for (const place of simple.complex) {
    if (place < done) continue;
    const marks = COMBINING.test(String.fromCodePoint(input.text.codePointAt(place)!));
    const at = marks && place > done ? place - 1 : place;
    out.append(mapped, done, at);
    SEGMENT.lastIndex = at;
    const segment = SEGMENT.exec(input.text)![0];
    done = at + segment.length;
    if (segment.startsWith(TEN)) out.put('10\u20E3', input.sourceSpan(at, done));
    // Between halves of broken characters it stays, or they would meet and be a character that the source lacks.
    const parts = isHigh(out.last) && isLow(input.text.charCodeAt(done));
    if (!parts && (INVISIBLE.test(segment) || PICTURE.test(segment))) continue;
    const nfkc = KEEP.test(segment) ? segment : segment.normalize('NFKC');
    if (nfkc === segment) out.append(input.withText(input.text, signs), at, done);
    else out.put(nfkc, input.sourceSpan(at, done));
  }
  return out.append(mapped, done).build();
}

/**
 * Removes the blanks and line breaks that a page or a PDF put inside a sentence: all that touch Chinese text, but for
 * an ideographic space between words, which parts a heading from its body. Other runs become one space. For the text
 * of one paragraph, already normalised.
 */
export function tighten(input: MappedText): MappedText {
  if (!input.mayHave(IN_BLANK)) return input;
  const { text } = input;
  let out: MappedTextBuilder | null = null;
  let at = 0;
  let end = 0;
  for (let index = nextBlank(text, 0); index < text.length; index = nextBlank(text, end)) {
    end = index + 1;
    while (end < text.length && BLANK[text.charCodeAt(end)] === 1) end++;
    const loose = isLooseBlank(text, index, end);
    if (!loose && end === index + 1 && text[index] === ' ') continue;
    out ??= new MappedTextBuilder();
    out.append(input, at, index);
    if (loose) {
      if (isSeparator(text, index, end)) out.put(' ', input.sourceSpan(index, end));
    } else {
      const wide = text.slice(index, end).lastIndexOf('\u3000');
      out.put(
        ' ',
        wide < 0 ? input.sourceSpan(index, end) : input.sourceSpan(index + wide, index + wide + 1),
      );
    }
    at = end;
  }
  return out === null ? input : out.append(input, at).build();
}
