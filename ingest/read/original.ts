import type { MappedText, Span } from '../text/mapped-text.ts';

/** The decoded file that the text of a document was taken out of. */
export interface Original {
  text: string;
  /** The document's text, every unit of it mapped to where the file has it. */
  map: MappedText;
}

/**
 * A copy of what was found in a document's text, with every `start` and `end` in it, at any depth, pointing into the file
 * that the text was taken out of, and every `exact` being what the file has there, markup included.
 */
export function inOriginal<T>(found: T, original: Original): T {
  if (Array.isArray(found)) return found.map((item) => inOriginal(item, original)) as T;
  if (typeof found !== 'object' || found === null) return found;
  const copy = Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, inOriginal(value, original)]),
  ) as T & object;
  if (!isSpan(copy)) return copy;
  const span = original.map.sourceSpan(copy.start, copy.end);
  Object.assign(copy, span);
  if ('exact' in copy) Object.assign(copy, { exact: original.text.slice(span.start, span.end) });
  return copy;
}

function isSpan(value: object): value is Span {
  const { start, end } = value as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number';
}
