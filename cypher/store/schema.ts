/** The schema that every store applies: statements of `schema.cypher`, full-text indexes, and a version. */
import type { Label } from '../model.ts';
import source from '../schema.cypher?raw';
import { tokens } from '../text/tokens.ts';
import { rebuildCommand } from './rebuild.ts';
import { StoreError } from './store.ts';

/** Goes up with every change of model or schema that an older graph does not fit; see {@link checkVersion}. */
export const SCHEMA_VERSION = 1;

/** Label of the one node that tells the version of the graph; no part of the policy graph. */
export const META_LABEL = 'CetuMeta';

/** The statements of `schema.cypher`, without comments. */
export const schemaStatements: readonly string[] = statements(source);

/** Splits at the semicolons that stand outside strings, names and comments. */
export function statements(text: string): string[] {
  const found: string[] = [];
  let from: number | undefined;
  let to = 0;
  for (const token of tokens(text)) {
    if (token.text === ';') {
      if (from !== undefined) found.push(text.slice(from, to));
      from = undefined;
    } else {
      from ??= token.start;
      to = token.end;
    }
  }
  if (from !== undefined) found.push(text.slice(from, to));
  return found;
}

/** Properties that full-text search covers; the first that a node has is what a hit shows. */
export const TEXT_INDEXES = {
  Document: ['title', 'number'],
  Section: ['heading'],
  Measure: ['title', 'text'],
  Department: ['name', 'short'],
  Priority: ['name', 'nameEn', 'definition', 'definitionEn'],
  Tier: ['name', 'nameEn'],
  Industry: ['name', 'nameEn'],
  Area: ['name', 'nameEn'],
  Beneficiary: ['name', 'nameEn'],
  Target: ['indicator', 'asWritten'],
} as const satisfies Partial<Record<Label, readonly string[]>>;

export type SearchedLabel = keyof typeof TEXT_INDEXES;

/** Where the document of a hit `n` is found; what is not here stands in none. */
export const HELD_BY: Partial<Record<SearchedLabel, string>> = {
  Measure: '(n)<-[:HAS_MEASURE]-(d:Document)',
  Section: '(n)<-[:HAS_SECTION*1..16]-(d:Document)',
};

export const isSearched = (label: string): label is SearchedLabel => Object.hasOwn(TEXT_INDEXES, label);

/**
 * What to do with a graph of the version found there (`null`: none yet, so it is empty or was never ours).
 * @throws StoreError where the graph is newer, or older and not to be brought up in place.
 */
export function checkVersion(found: number | null, uri: string): 'write' | 'fine' {
  if (found === null) return 'write';
  if (found === SCHEMA_VERSION) return 'fine';
  const what = `The graph in ${uri} has schema version ${found}, and this Cetu works with version ${SCHEMA_VERSION}.`;
  throw found > SCHEMA_VERSION
    ? new StoreError('unsupported', `${what} Install the newer Cetu that made it.`)
    : new StoreError('unsupported', `${what} Build it anew from the documents: ${rebuildCommand(uri)}`);
}
