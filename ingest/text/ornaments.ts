/** What an account on a phone sets before a line for the eye (📌责任部门：…). */
const PICTURE =
  /^([ \t\u3000]*)((?:(?!\u{1F51F})[\u{1F000}-\u{1FAFF}\u2705\u2714\u2B50]\uFE0F?[ \t\u3000]*)+)/gmu;
/** 1\\. **…**: a program that writes Markdown puts a backslash before the point of a number that is no list. */
const ESCAPED = /^([ \t\u3000#*]*\d{1,3})\\([.)])/gm;

/** A text without such signs at the start of its lines: blanks stand in their places, so that all offsets hold. */
export function withoutOrnaments(text: string): string {
  const plain = MAY_HAVE_PICTURE.test(text)
    ? text.replace(PICTURE, (_, blanks: string, pictures: string) => blanks + ' '.repeat(pictures.length))
    : text;
  return plain.includes('\\') ? plain.replace(ESCAPED, '$1$2 ') : plain;
}

const MAY_HAVE_PICTURE = /[\uD83C-\uD83E\u2705\u2714\u2B50]/;
