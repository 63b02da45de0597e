/** `npm run neo4j`: a Neo4j on this machine, in the foreground, with a password that it makes and keeps in `.env`. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { StoreError } from '../../store.ts';
import { startServer } from './local-server.ts';

const PORT = 7687;
const ENVIRONMENT = '.env';

/** The password of `.env`, or a new one that is written there for its owner's eyes only. */
function keptPassword(): string {
  const text = existsSync(ENVIRONMENT) ? readFileSync(ENVIRONMENT, 'utf8') : '';
  const kept = parseEnv(text).NEO4J_PASSWORD;
  if (kept) return kept;
  const made = randomBytes(18).toString('base64url');
  appendFileSync(ENVIRONMENT, `${text === '' || text.endsWith('\n') ? '' : '\n'}NEO4J_PASSWORD=${made}\n`);
  chmodSync(ENVIRONMENT, 0o600);
  return made;
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
  const port = Number(process.env.NEO4J_PORT ?? PORT);
  await assertFree(port);
  const folder = resolve('.cetu', 'neo4j');
  const password = keptPassword();
  process.stderr.write('Starting Neo4j (the first time, Maven fetches 120 MB) …\n');
  const server = await startServer({
    packages: join(folder, 'packages'),
    home: join(folder, 'home'),
    port,
    password,
  });
  process.stderr.write(
    `Neo4j answers at ${server.uri} (user neo4j, password in ${ENVIRONMENT}). Data: ${join(folder, 'home')}\n` +
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
