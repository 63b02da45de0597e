import { availableParallelism } from 'node:os';

/**
 * Test files that run at a time: two on two processors, as most wait for a browser, a server or a disk now and then. No
 * more than four, because each has a Neo4j to itself.
 */
export const WORKERS = Math.min(4, Math.max(2, availableParallelism() - 1));
