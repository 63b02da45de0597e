import { withColons } from './bar-colons.ts';
import { withoutOrnaments } from './ornaments.ts';
import { type Sign, signOf } from './signs.ts';

/** What {@link withColons} changes has one of these. */
const IN_BAR = signOf('丨|');
/** What {@link withoutOrnaments} changes has one of these, and most texts have none. */
const IN_ORNAMENT = signOf('\\\u2705\u2714\u2B50\uD83C\uD83D\uD83E');

/**
 * A text with colons behind its labels, and without ornaments before its lines. Of the same length.
 * @param signs those that the text has, normalised, and more
 */
export function withPlainSigns(text: string, signs: Sign): string {
  const plain = (signs & IN_ORNAMENT) === 0 ? text : withoutOrnaments(text);
  return (signs & IN_BAR) === 0 ? plain : withColons(plain);
}
