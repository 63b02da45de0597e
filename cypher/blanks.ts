/**
 * The blanks and line breaks that a page or a PDF put inside a sentence. What the graph keeps of a document's words is
 * cut from the source as it is, so that offsets point at it; whoever shows those words shows them without such blanks.
 */

/** Signs that stand for Chinese ones in normalised text. */
const ASCII_CJK = ',;:!?()%';
const CJK = `\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018-\\u201D${ASCII_CJK}`;
const IS_ASCII_CJK = Array.from({ length: 0x80 }, (_, unit) => ASCII_CJK.includes(String.fromCharCode(unit)));
const CJK_CHAR = new RegExp(`^[${CJK}]$`, 'u');

/** Whether the character that stands at `at` (or ends there, for the second half of a pair) is Chinese text. */
function isCjk(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a))
    return false;
  // The signs that stand in most texts.
  if (unit < 0x80) return IS_ASCII_CJK[unit]!;
  const first = unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
  return CJK_CHAR.test(String.fromCodePoint(text.codePointAt(first)!));
}

/**
 * Whether the blanks from `start` to `end` mean nothing: a blank between Latin words means something; next to a Chinese
 * character or its punctuation none does, but for {@link isSeparator}.
 */
export function isLooseBlank(text: string, start: number, end: number): boolean {
  return start === 0 || end === text.length || isCjk(text, start - 1) || isCjk(text, end);
}

const WORD = /[\p{Script=Han}”》)\w]/u;

/** 稳住外贸基本盘　实施计划: a wide space between words, with no line break beside it, parts a heading from its body. */
export function isSeparator(text: string, start: number, end: number): boolean {
  // Most blanks are one that is none.
  if (end === start + 1 && text.charCodeAt(start) !== 0x3000) return false;
  const blanks = text.slice(start, end);
  return (
    blanks.includes('\u3000') &&
    start > 0 &&
    end < text.length &&
    !/[\n\r]/.test(blanks) &&
    WORD.test(text[start - 1]!) &&
    /[\p{Script=Han}“《(\w]/u.test(text[end]!)
  );
}

/** Words of one paragraph as a reader wants them: `艺 术品` as `艺术品`, `AI  for  Science` with single blanks. */
export function withoutLooseBlanks(text: string): string {
  return text.replace(/\s+/g, (blanks, at: number) => {
    const end = at + blanks.length;
    return isLooseBlank(text, at, end) && !isSeparator(text, at, end) ? '' : ' ';
  });
}
