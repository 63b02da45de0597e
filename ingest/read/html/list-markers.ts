import { type Element, isTag } from './parse.ts';

/** What a browser shows before each item of an ordered list: `1. `, `c. `, `IV. `. None where a style turns it off. */
export function orderedMarkers(list: Element): Map<Element, string> {
  const markers = new Map<Element, string>();
  if (/list-style(?:-type)?\s*:\s*[^;]*none/i.test(list.attribs.style ?? '')) return markers;
  const items = list.children.filter((child): child is Element => isTag(child) && child.name === 'li');
  const reversed = 'reversed' in list.attribs;
  let number = integer(list.attribs.start) ?? (reversed ? items.length : 1);
  for (const item of items) {
    number = integer(item.attribs.value) ?? number;
    markers.set(item, `${format(number, list.attribs.type ?? '1')}. `);
    number += reversed ? -1 : 1;
  }
  return markers;
}

function integer(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

function format(number: number, type: string): string {
  if (type === 'a') return letters(number) ?? String(number);
  if (type === 'A') return letters(number)?.toUpperCase() ?? String(number);
  if (type === 'i') return roman(number)?.toLowerCase() ?? String(number);
  if (type === 'I') return roman(number) ?? String(number);
  return String(number);
}

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
