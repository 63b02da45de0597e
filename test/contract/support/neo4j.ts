/** A Neo4j of the tests' own: one server a test file, on a free port, in a folder that goes away with it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkJava, type LocalServer, startServer } from '../../../cypher/store/neo4j/server/local-server.ts';
import { freePort } from '../../support/free-port.ts';

const run = promisify(execFile);

export const PASSWORD = 'of-the-tests-only';
const packages = fileURLToPath(new URL('../../../.cetu/neo4j/packages', import.meta.url));

export interface TestServer extends LocalServer {
  environment: { NEO4J_USERNAME: string; NEO4J_PASSWORD: string };
  /** Runs `neo4j-admin ARGUMENTS` in a folder; the server has to be stopped. */
  admin(args: readonly string[], cwd: string): Promise<string>;
  /** Starts the same data again after it ended. */
  restart(): Promise<TestServer>;
}

/**
 * Whether tests can run on Neo4j here. Where Java or Maven is missing, tests are left out with a line that says how
 * to turn them on; in CI that is an error, so that they are never left out unseen.
 */
export async function neo4jIsHere(): Promise<boolean> {
  if (process.env.CETU_TEST_NEO4J === 'no' && !process.env.CI) return false;
  try {
    await checkJava();
    return true;
  } catch (error) {
    if (process.env.CI) throw error;
    process.stderr.write(`Tests on Neo4j are left out. ${(error as Error).message}\n`);
    return false;
  }
}

export async function startTestServer(): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'cetu-neo4j-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  return start(home, await freePort());
}

async function start(home: string, port: number): Promise<TestServer> {
  const server = await startServer({ packages, home, port, password: PASSWORD, heap: 512 });
  return {
    ...server,
    environment: { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    async admin(args, cwd) {
      const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
      const tool = ['-cp', join(packages, 'lib', '*'), 'org.neo4j.cli.AdminTool'];
      return (await run('java', ['-Xmx512m', ...tool, ...args], { cwd, env: environment })).stdout;
    },
    restart: () => start(home, port),
  };
}
