import { letters, roman } from '../latin-number.ts';
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
