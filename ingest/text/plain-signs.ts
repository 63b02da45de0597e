import { withColons } from './bar-colons.ts';
import { withoutOrnaments } from './ornaments.ts';

/** What {@link withColons} and {@link withoutOrnaments} look for: most texts have none of it, which one look tells. */
const UNUSUAL = /[丨｜\\\uD83C-\uD83E\u2705\u2714\u2B50]/;

/** A text with colons behind its labels, and without ornaments before its lines. Of the same length. */
export const withPlainSigns = (text: string): string =>
  UNUSUAL.test(text) ? withoutOrnaments(withColons(text)) : text;
