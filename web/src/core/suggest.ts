/** What a person may mean by some letters or characters: names in Chinese, in pinyin or its initials, in English. */

/** Something that has a name, in Chinese or in the language of the page, and may have others. */
export interface Suggestible {
  readonly name: string;
  readonly nameEn: string | null;
  readonly others: readonly string[];
}

/** Where pinyin or its initials match in a Chinese name, first and last character; false where they do not. */
export type PinyinMatch = (name: string, letters: string) => [number, number] | false;

const LATIN = /^[a-z' ]+$/i;

/** Whether pinyin could help to read what was typed. */
export function mayBePinyin(text: string): boolean {
  return LATIN.test(text.trim());
}

/** How well a text begins with, or holds, what was typed: less is better; null where it does not. */
function within(text: string, typed: string): number | null {
  const at = text.toLowerCase().indexOf(typed);
  if (at < 0) return null;
  return at === 0 ? (text.length === typed.length ? 0 : 1) : 2;
}

function best(name: Suggestible, typed: string, pinyin: PinyinMatch | null): number | null {
  const found = [name.name, name.nameEn ?? '', ...name.others].flatMap((text) => within(text, typed) ?? []);
  if (found.length > 0) return Math.min(...found);
  if (!pinyin || !LATIN.test(typed)) return null;
  const letters = typed.replace(/[' ]/g, '');
  const shortForms = name.others.filter(({ length }) => length < name.name.length);
  const spoken = [name.name, ...shortForms].flatMap((text) => {
    const match = pinyin(text, letters);
    return match ? [match[0] === 0 ? (match[1] === text.length - 1 ? 3 : 4) : 5] : [];
  });
  return spoken.length > 0 ? Math.min(...spoken) : null;
}

/** Names that fit, best first; among equals the shortest, which most of it was typed of, then in the order given. */
export function suggestions<Name extends Suggestible>(
  names: readonly Name[],
  text: string,
  pinyin: PinyinMatch | null,
  most: number,
): Name[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  return names
    .flatMap((name) => {
      const rank = best(name, typed, pinyin);
      return rank === null ? [] : [{ name, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.name.name.length - b.name.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}
