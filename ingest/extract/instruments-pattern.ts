/** What “…” stands for in a term: a run inside one clause. */
const GAP = '[^,。;:!?\\n]{0,40}?';

/**
 * A pattern that finds any of `terms`, the longest first. “…” in a term stands for up to forty characters of the
 * same clause. Right before a word of `epithetsOf` a term does not count. Null for an empty list.
 */
export function termPattern(terms: readonly string[], epithetsOf: readonly string[] = []): RegExp | null {
  if (terms.length === 0) return null;
  const sources = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.split('…').map(literally).join(GAP));
  if (epithetsOf.length === 0) return new RegExp(sources.join('|'), 'g');
  return new RegExp(`(?:${sources.join('|')})(?!(?:${epithetsOf.map(literally).join('|')}))`, 'g');
}

const literally = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The longest piece of a term without “…”: where it is missing, the term is. */
export function surePiece(term: string): string {
  return term.split('…').reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

const piecesOf = (term: string) => term.split('…').filter((piece) => piece !== '');

/** The first piece of a term without “…”, and the last: where one of the two is missing, the term is. */
export const firstPiece = (term: string): string => piecesOf(term)[0]!;
export const lastPiece = (term: string): string => piecesOf(term).at(-1)!;

/** Whether a term is in a text wherever its words are, in the same case: it has neither “…” nor Latin letters. */
export function isPlain(term: string): boolean {
  return !/[…A-Za-z]/.test(term);
}
