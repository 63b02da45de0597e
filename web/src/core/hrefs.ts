/**
 * Addresses that links lead to. A room has up to a thousand links, and each is asked where it leads whenever the page
 * goes elsewhere: one that itself says all that changed leads where it led.
 */

/** Gives the address that a patch leads to from where the page is, of the patches that were asked for before. */
export function createHrefs<A extends object, P extends object>(
  hrefOf: (from: A, patch: P) => string,
): (from: A, patch: P) => string {
  const known = new WeakMap<object, { from: A; href: string }>();
  let last: { from: A; to: A; changed: readonly (keyof A)[] } | null = null;
  const changedBetween = (from: A, to: A) => {
    if (last?.from !== from || last.to !== to) last = { from, to, changed: changes(from, to) };
    return last.changed;
  };
  return (from, patch) => {
    const before = known.get(patch);
    // Settings are changed one by one: a patch that names some of them rests on the others.
    const leadsThere =
      before &&
      (before.from === from ||
        changedBetween(before.from, from).every((key) => key !== 'settings' && key in patch));
    const href = leadsThere ? before.href : hrefOf(from, patch);
    known.set(patch, { from, href });
    return href;
  };
}

function changes<A extends object>(from: A, to: A): (keyof A)[] {
  return (Object.keys(to) as (keyof A)[]).filter((key) => from[key] !== to[key]);
}
