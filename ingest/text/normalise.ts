import { type MappedText, MappedTextBuilder } from './mapped-text.ts';

/** Characters that a list marker is made of: NFKC would turn ① into 1 and lose what it was. */
const KEEP = /[\u2460-\u24FF\u2776-\u2793\u3220-\u3247\u3280-\u32B0]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
/** Everything here is already in NFKC and stays as it is: the common case, kept fast. */
const PLAIN = /^[\n\t\x20-\x7E\u3001-\u3015\u4E00-\u9FFF\u2014\u2018-\u201D]*$/;
const SEGMENT = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * NFKC, character by character with its combining marks, so that full-width letters, digits and brackets become
 * ASCII ones; invisible characters (soft hyphens, direction marks, BOMs) are dropped. Enclosed numbers (①, ㈠) stay.
 */
export function normalise(input: MappedText): MappedText {
  if (PLAIN.test(input.text)) return input;
  const out = new MappedTextBuilder();
  SEGMENT.lastIndex = 0;
  for (const match of input.text.matchAll(SEGMENT)) {
    const segment = match[0];
    if (INVISIBLE.test(segment)) continue;
    const at = match.index;
    const nfkc = KEEP.test(segment) ? segment : segment.normalize('NFKC');
    if (nfkc === segment) out.append(input.slice(at, at + segment.length));
    else out.put(nfkc, input.sourceSpan(at, at + segment.length));
  }
  return out.build();
}

const CJK = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018-\\u201D,;:!?()%';
/** Blanks with a Chinese character or its punctuation on either side mean nothing; between Latin words they do. */
const LOOSE_BLANK = new RegExp(`(?<=[${CJK}])[\\s]+|[\\s]+(?=[${CJK}])|^\\s+|\\s+$`, 'gu');

/**
 * Removes the blanks and line breaks that a page or a PDF put inside a sentence: all that touch Chinese text.
 * Other runs become one space. For the text of one paragraph, already normalised.
 */
export function tighten(input: MappedText): MappedText {
  if (!/\s/.test(input.text)) return input;
  const out = new MappedTextBuilder();
  let at = 0;
  for (const match of input.text.matchAll(LOOSE_BLANK)) {
    appendCollapsed(out, input.slice(at, match.index));
    at = match.index + match[0].length;
  }
  appendCollapsed(out, input.slice(at));
  return out.build();
}

function appendCollapsed(out: MappedTextBuilder, part: MappedText): void {
  if (part.length === 0) return;
  let at = 0;
  for (const match of part.text.matchAll(/\s+/g)) {
    if (match[0] === ' ') continue;
    out.append(part.slice(at, match.index));
    out.put(' ', part.sourceSpan(match.index, match.index + match[0].length));
    at = match.index + match[0].length;
  }
  out.append(part.slice(at));
}
