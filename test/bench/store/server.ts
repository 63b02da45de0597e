import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkJava, type LocalServer, startServer } from '../../../cypher/store/neo4j/server/local-server.ts';
import { PASSWORD } from '../../contract/support/neo4j.ts';
import { freePort } from '../../support/free-port.ts';
import { ROOT } from '../reader.ts';

export interface BenchServer extends LocalServer {
  environment: { NEO4J_USERNAME: string; NEO4J_PASSWORD: string };
  home: string;
}

/**
 * A Neo4j for the measurement alone, or null where there is no Java to run one. Its folder goes with the process,
 * unless one is given.
 */
export async function benchServer(kept?: string): Promise<BenchServer | null> {
  try {
    await checkJava();
  } catch (error) {
    process.stderr.write(`Neo4j is left out. ${(error as Error).message}\n`);
    return null;
  }
  const home = kept ?? mkdtempSync(join(tmpdir(), 'cetu-bench-neo4j-'));
  if (kept) mkdirSync(kept, { recursive: true });
  else process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const packages = join(ROOT, '.cetu', 'neo4j', 'packages');
  const port = await freePort();
  const server = await startServer({ packages, home, port, password: PASSWORD, heap: 2_048 });
  return { ...server, home, environment: { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD } };
}
