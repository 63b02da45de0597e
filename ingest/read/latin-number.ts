/** 1 → a, 26 → z, 27 → aa. */
export function letters(number: number): string | null {
  if (number < 1 || number > 1e6) return null;
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 → IV; null beyond 1 to 3999. */
export function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let rest = number;
  let text = '';
  for (const [value, digits] of ROMAN) for (; rest >= value; rest -= value) text += digits;
  return text;
}
