import type { TestProject } from 'vitest/node';
import { neo4jIsHere } from '../contract/support/neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether a test can start a Neo4j of its own. */
    neo4jIsHere: boolean;
  }
}

/** For tests that start a server of their own, and stop it. */
export default async function neo4jHere(project: TestProject): Promise<void> {
  project.provide('neo4jIsHere', await neo4jIsHere());
}
