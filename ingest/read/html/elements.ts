import type { Element } from './parse.ts';

const DROPPED = new Set(
  'script style noscript template head iframe object embed svg math canvas audio video picture map button select input textarea datalist nav footer dialog rp rt'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);

/** Elements whose text is no part of what a reader of the page reads. */
export function isDropped({ name, attribs }: Element): boolean {
  return (
    DROPPED.has(name) ||
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    /^(?:navigation|search|banner|contentinfo|dialog)$/.test(attribs.role ?? '') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
  );
}

/** Elements that begin and end a line. */
export function isBlock({ name }: Element): boolean {
  return BLOCKS.has(name);
}

export function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}
