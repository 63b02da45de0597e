/** One Neo4j for all contract tests of a run; each file empties it for itself, and none runs beside another. */
import type { TestProject } from 'vitest/node';
import { neo4jIsHere, startTestServer } from '../contract/support/neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server; empty where there is none. */
    neo4j: string;
  }
}

export default async function neo4jOnce(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await neo4jIsHere())) {
    project.provide('neo4j', '');
    return undefined;
  }
  const server = await startTestServer();
  project.provide('neo4j', server.uri);
  return () => server.stop();
}
