/** `npm run neo4j`: a Neo4j on this machine, in the foreground, with a password that it makes and keeps in `.env`. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { ENV_FILE, readEnvFile } from '../../environment.ts';
import { StoreError } from '../../store.ts';
import { connectionFor } from '../connection.ts';
import { openNeo4jStore } from '../neo4j-store.ts';
import { startServer } from './local-server.ts';

const PORT = 7687;

/** The password that commands of Cetu will use, or a new one, written to `.env` for its owner's eyes only. */
function keptPassword(): string {
  if (process.env.NEO4J_PASSWORD) return process.env.NEO4J_PASSWORD;
  const { text, variables } = readEnvFile();
  if (variables.NEO4J_PASSWORD) return variables.NEO4J_PASSWORD;
  const made = randomBytes(18).toString('base64url');
  const line = `${text === '' || text.endsWith('\n') ? '' : '\n'}NEO4J_PASSWORD=${made}\n`;
  // A file that is there keeps its rights when it is opened, and must not have the password with them for a moment.
  if (existsSync(ENV_FILE)) chmodSync(ENV_FILE, 0o600);
  appendFileSync(ENV_FILE, line, { mode: 0o600 });
  return made;
}

/** @throws StoreError where NEO4J_PORT is none */
function wantedPort(): number {
  const text = process.env.NEO4J_PORT ?? String(PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new StoreError('query', `NEO4J_PORT is ${text}; a port is a number from 1 to 65535.`);
}

/** Data of an earlier start keep the password of that start, whatever `.env` has become. */
async function assertPassword(uri: string, password: string, home: string): Promise<void> {
  const connection = connectionFor(uri, { NEO4J_PASSWORD: password });
  const store = await openNeo4jStore(connection).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    // What the graph in it is like is for the commands that open it.
    if (error.code === 'unsupported' || error.code === 'damaged') return undefined;
    if (error.code !== 'unauthorized') throw error;
    throw new StoreError(
      'unauthorized',
      `The data in ${home} were made with another password than NEO4J_PASSWORD of the environment or ${ENV_FILE}. ` +
        'Put that one back; or, to begin with an empty database, delete that folder.',
    );
  });
  await store?.close();
}

async function assertFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', () =>
      fail(
        new StoreError(
          'unavailable',
          `Port ${port} is taken. Is a Neo4j running already? Set NEO4J_PORT to another.`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', done);
  });
  await new Promise((done) => probe.close(done));
}

async function main(): Promise<void> {
  const port = wantedPort();
  await assertFree(port);
  const folder = resolve('.cetu', 'neo4j');
  const password = keptPassword();
  process.stderr.write('Starting Neo4j (the first time, Maven fetches 120 MB) …\n');
  const home = join(folder, 'home');
  const server = await startServer({ packages: join(folder, 'packages'), home, port, password });
  try {
    await assertPassword(server.uri, password, home);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.stderr.write(
    `Neo4j answers at ${server.uri} (user neo4j, password in ${process.env.NEO4J_PASSWORD ? 'NEO4J_PASSWORD' : ENV_FILE}). Data: ${home}\n` +
      `Load and look, in another terminal:\n` +
      `  npx cetu ingest --store ${server.uri}\n  npx cetu serve --store ${server.uri}\nCtrl+C ends it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.stop());
  await server.ended;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StoreError && !process.env.DEBUG ? error.message : String((error as Error).stack)}\n`,
  );
  process.exitCode = 1;
});
