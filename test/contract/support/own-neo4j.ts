import { inject } from 'vitest';

const servers = inject('neo4j');
const own = servers[Number(process.env.VITEST_POOL_ID) - 1];
// Tests on Neo4j are left out where there is none, and never because there are more workers than were thought of.
if (servers.length > 0 && own === undefined)
  throw new Error(
    `There are ${servers.length} Neo4j servers, and more workers: run this without --maxWorkers.`,
  );

/** Address of the Neo4j that this worker has for itself; empty where there is none. */
export const NEO4J = own ?? '';
