import { inject } from 'vitest';

/** Address of the Neo4j that this worker has for itself; empty where there is none. */
export const NEO4J = inject('neo4j')[Number(process.env.VITEST_POOL_ID) - 1] ?? '';
