/** Remembers the last thing that a function made, so that a room that is entered again does not make it anew. */

/** `work`, which is not done again as long as it is asked for the same. */
export function keepingLast<A extends readonly unknown[], R>(work: (...of: A) => R): (...of: A) => R {
  let last: { of: A; made: R } | null = null;
  return (...of) => {
    if (!last || of.length !== last.of.length || of.some((one, at) => !Object.is(one, last?.of[at])))
      last = { of, made: work(...of) };
    return last.made;
  };
}
