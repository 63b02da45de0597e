/** A Neo4j for each worker: a contract test has that of its worker for itself, and empties it. */
import type { TestProject } from 'vitest/node';
import { neo4jIsHere, startTestServer } from '../contract/support/neo4j.ts';
import { WORKERS } from './workers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the servers, one for each worker; none where there is no Java. */
    neo4j: string[];
  }
}

export default async function neo4jOnce(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await neo4jIsHere())) {
    project.provide('neo4j', []);
    return undefined;
  }
  // The first fetches the packages for all.
  const servers = [await startTestServer()];
  servers.push(...(await Promise.all(Array.from({ length: WORKERS - 1 }, startTestServer))));
  project.provide(
    'neo4j',
    servers.map(({ uri }) => uri),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
