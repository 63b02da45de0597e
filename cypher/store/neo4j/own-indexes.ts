/** Indexes that only Neo4j has, beside those of `schema.cypher`. */
import { createFulltextIndex } from './fulltext.ts';

/** Finds the links that a person rejected, which are few, without going through all. */
export const STATE_INDEX =
  'CREATE INDEX cetu_addresses_state IF NOT EXISTS FOR ()-[r:ADDRESSES]-() ON (r.state)';

export const ownIndexes = (): string[] => [createFulltextIndex(), STATE_INDEX];
