/**
 * All matches of a pattern, as `matchAll` gives them. That makes a copy of the pattern each time it is called, which
 * takes longer than most searches.
 * @param pattern with the flag g, and none of its matches empty
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Where the last of {@link matchesOf} begins, or -1. */
export function lastMatchOf(pattern: RegExp, text: string): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match.index;
  return last;
}
