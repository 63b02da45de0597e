import { createFulltextIndex } from '../neo4j/fulltext.ts';
import { META_LABEL, SCHEMA_VERSION, schemaStatements } from '../schema.ts';

/** What the files of an import cannot hold: an empty list reads as nothing there. */
export interface EmptyList {
  /** What to match, with the name `x` for the node or relationship. */
  pattern: string;
  property: string;
}

/** Statements that make an imported graph whole: empty lists, constraints, indexes and the version of the schema. */
export function afterImport(emptyLists: readonly EmptyList[]): string {
  const lists = emptyLists.map(
    ({ pattern, property }) =>
      `MATCH ${pattern} WHERE x.${property} IS NULL ` +
      `CALL { WITH x SET x.${property} = [] } IN TRANSACTIONS OF 10000 ROWS`,
  );
  const version = `MERGE (m:${META_LABEL} {id: 'schema'}) SET m.version = ${SCHEMA_VERSION}`;
  return [...lists, ...schemaStatements, createFulltextIndex(), version].map((line) => `${line};\n`).join('');
}
