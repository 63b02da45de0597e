/** Finds an area by what a person calls it. */

interface Named {
  id: string;
  name: string;
  nameEn: string;
}

/**
 * The area of that id or name, else the only one whose name begins so (`静安` for 静安区, `Jing'an` for Jing'an
 * District). Undefined where there is none, or more than one.
 */
export function areaNamed<T extends Named>(areas: readonly T[], wanted: string): T | undefined {
  const text = wanted.trim().toLowerCase();
  const namesOf = ({ id, name, nameEn }: T) => [id, name, nameEn].map((one) => one.toLowerCase());
  const exact = areas.find((area) => namesOf(area).includes(text));
  if (exact || text === '') return exact;
  const [one, ...more] = areas.filter((area) => namesOf(area).some((name) => name.startsWith(text)));
  return more.length === 0 ? one : undefined;
}
