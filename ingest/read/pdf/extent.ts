/**
 * The least and the most of `values` ([Infinity, -Infinity] of none). A file says how many there are, so that they may
 * be more than a function takes as arguments.
 */
export function extentOf(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
