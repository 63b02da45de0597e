/**
 * What a text is found by: pairs of neighbouring Chinese characters, and the words of other scripts without regard to
 * case. A Chinese character that stands alone is a word. So does Lucene's `cjk` analyzer, which Neo4j searches with.
 */

/** Chinese characters of the basic plane; a pair of them makes a small integer, which maps find fastest. */
const FIRST = 0x3400;
const COUNT = 0xa000 - FIRST;

const isChinese = (code: number): boolean => code >= FIRST && code < FIRST + COUNT;

/** Latin letters and digits that take the place of a Chinese character. */
const isWide = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;

const LETTER = /[\p{L}\p{N}\p{M}]/u;

function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  // Punctuation, Chinese punctuation among it, is most of what is left.
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f)) return false;
  return LETTER.test(String.fromCodePoint(code));
}

export interface Terms {
  pair(key: number): void;
  word(word: string): void;
}

/** Gives `to` every term of a text, as often as it comes. */
export function readTerms(text: string, to: Terms): void {
  let chinese = 0;
  let previous = 0;
  let word = '';
  const endChinese = () => {
    if (chinese === 1) to.word(String.fromCharCode(previous));
    chinese = 0;
  };
  const endWord = () => {
    if (word !== '') to.word(word.toLowerCase());
    word = '';
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isChinese(code)) {
      endWord();
      if (chinese++ > 0) to.pair((previous - FIRST) * COUNT + (code - FIRST));
      previous = code;
      continue;
    }
    endChinese();
    const whole = code >= 0xd800 && code <= 0xdbff ? (text.codePointAt(at) ?? code) : code;
    const folded = isWide(whole) ? whole - 0xfee0 : whole;
    if (isLetter(folded)) word += String.fromCodePoint(folded);
    else endWord();
    if (whole > 0xffff) at++;
  }
  endChinese();
  endWord();
}
