import { withColons } from './bar-colons.ts';
import { withoutOrnaments } from './ornaments.ts';
import { signOf } from './signs.ts';

/** What {@link withPlainSigns} changes has one of these, and most texts have none. */
export const IN_UNUSUAL = signOf('丨|\\\u2705\u2714\u2B50\uD83C\uD83D\uD83E');

/** A text with colons behind its labels, and without ornaments before its lines. Of the same length. */
export const withPlainSigns = (text: string): string => withColons(withoutOrnaments(text));
