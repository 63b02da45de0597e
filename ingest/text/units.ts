/**
 * A table of code units with 1 for those in `chars`: to look a unit up there is quicker than any other way to ask what
 * it is, and most of what is read is read unit by unit.
 */
export function unitsOf(chars: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = 1;
  return table;
}

/** Whether a text has one of the code units of a table: many times quicker than any pattern that needs one of them. */
export function hasUnit(text: string, units: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (units[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** False for what is surely no blank: Chinese characters and the signs that texts begin and end in. */
export const mayBeBlank = (unit: number): boolean =>
  unit <= 0x20 || (unit >= 0xa0 && unit <= 0x3000) || unit === 0xfeff;
