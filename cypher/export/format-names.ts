/** The formats of exports, by name. */

/** In the order in which a person is offered them. `png` is made of `svg` by whoever can draw. */
export const FORMATS = [
  'xlsx',
  'csv',
  'svg',
  'png',
  'gexf',
  'graphml',
  'json',
  'node-link',
  'cypher',
  'bibtex',
  'gbt7714',
] as const;
export type Format = (typeof FORMATS)[number];
