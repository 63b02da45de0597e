/** Characters before and after the words. */
const BEFORE = 18;
const AFTER = 42;

/** What stands around the words that were searched for, on one line; null where the text does not have them as they are. */
export function excerptOf(text: string, words: string): string | null {
  const plain = text.replace(/\s+/g, ' ');
  const at = plain.toLowerCase().indexOf(words.trim().replace(/\s+/g, ' ').toLowerCase());
  if (at < 0) return null;
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(plain.length, at + words.length + AFTER);
  const cut = Array.from(plain.slice(from, to))
    .filter((one) => !/\p{Surrogate}/u.test(one))
    .join('');
  return `${from > 0 ? '…' : ''}${cut}${to < plain.length ? '…' : ''}`;
}
