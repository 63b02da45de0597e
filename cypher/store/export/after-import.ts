import { ownIndexes } from '../neo4j/own-indexes.ts';
import { META_LABEL, SCHEMA_VERSION, schemaStatements } from '../schema.ts';
import { EMPTY_ITEM, type Odd } from './columns.ts';

/** A list that the files of an import cannot hold as it is. */
export interface OddList {
  /** What to match, with the name `x` for the node or relationship. */
  pattern: string;
  property: string;
  odd: Odd;
}

/** How the import leaves it, and what it is to be. */
const MENDED: Record<Odd, [string, string]> = {
  'no items': ['IS NULL', '[]'],
  'one empty text': [`= ['\\u${EMPTY_ITEM.charCodeAt(0).toString(16).padStart(4, '0')}']`, "['']"],
};

/** Statements that make an imported graph whole: odd lists, constraints, indexes and the version of the schema. */
export function afterImport(oddLists: readonly OddList[]): string {
  const lists = oddLists.map(({ pattern, property, odd }) => {
    const [left, wanted] = MENDED[odd];
    return (
      `MATCH ${pattern} WHERE x.${property} ${left} ` +
      `CALL { WITH x SET x.${property} = ${wanted} } IN TRANSACTIONS OF 10000 ROWS`
    );
  });
  const version = `MERGE (m:${META_LABEL} {id: 'schema'}) SET m.version = ${SCHEMA_VERSION}`;
  return [...lists, ...schemaStatements, ...ownIndexes(), 'CALL db.awaitIndexes(3600)', version]
    .map((line) => `${line};\n`)
    .join('');
}
