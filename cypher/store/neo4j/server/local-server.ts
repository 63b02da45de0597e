/**
 * A Neo4j server on this machine from Maven's packages, for who has Java and Maven and no container. It listens on
 * the loopback address only, and ends with the process that started it.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../../store.ts';
import launcher from './Launcher.java?raw';
import pom from './pom.xml?raw';

const run = promisify(execFile);

const JAVA_NEEDED = 17;
/** How often Maven is asked for the packages: a network may fail once. */
const TRIES = 3;
/** Packages that the kernel reaches into; its own start script opens the same. */
const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

export interface ServerFolders {
  /** Where the packages are kept; several servers can share them. */
  packages: string;
  /** Configuration, data and logs of this server alone. */
  home: string;
}

export interface ServerOptions extends ServerFolders {
  port: number;
  password: string;
  /** Megabytes of Java heap. */
  heap?: number;
}

export interface LocalServer {
  uri: string;
  /** Resolves when the server ends, whatever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** @throws StoreError `unavailable` that says what is missing and how to get it */
export async function checkJava(): Promise<void> {
  const need = `Neo4j from packages needs Java ${JAVA_NEEDED} or newer and Maven.`;
  const hint =
    'On Debian or Ubuntu: apt-get install openjdk-17-jdk-headless maven. Or use Docker: docker compose up';
  const output = async (command: string) => {
    try {
      const { stdout, stderr } = await run(command, ['-version']);
      return stdout + stderr;
    } catch {
      throw new StoreError('unavailable', `${need} There is no ${command} on the PATH. ${hint}`);
    }
  };
  const version = /version "(?:1\.)?(\d+)/.exec(await output('java'))?.[1];
  if (Number(version) < JAVA_NEEDED) {
    throw new StoreError('unavailable', `${need} The java on the PATH is version ${version}. ${hint}`);
  }
  await output('mvn');
}

/** Fetches the packages, unless they are there already. */
async function fetchPackages(folder: string): Promise<string> {
  const lib = join(folder, 'lib');
  const fetched = join(folder, 'fetched-for.xml');
  if (existsSync(fetched) && readFileSync(fetched, 'utf8') === pom) return lib;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), pom);
  rmSync(lib, { recursive: true, force: true });
  for (let left = TRIES; left > 0; left--) {
    try {
      await run('mvn', ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`], {
        cwd: folder,
      });
      break;
    } catch (error) {
      // What came is kept: the next try goes on from there.
      if (left > 1) continue;
      const said = String((error as { stdout?: string }).stdout ?? '')
        .split('\n')
        .slice(0, 5)
        .join('\n');
      throw new StoreError('unavailable', `Maven could not fetch Neo4j's packages. ${said}`, {
        cause: error,
      });
    }
  }
  writeFileSync(fetched, pom);
  return lib;
}

/** Megabytes for the pages of a graph that is small or yet to be filled. */
const LEAST_CACHE = 128;

const configuration = (port: number, cache: number): string =>
  [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${cache}m`,
    '',
  ].join('\n');

/** Megabytes that hold the files of the databases in a home, where a quarter of the memory does. */
function pageCache(home: string): number {
  const databases = join(home, 'data', 'databases');
  const files = existsSync(databases) ? readdirSync(databases, { recursive: true, encoding: 'utf8' }) : [];
  const sizes = files.map((file) => statSync(join(databases, file), { throwIfNoEntry: false })?.size ?? 0);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(LEAST_CACHE, Math.ceil(Math.min(bytes * 1.1, totalmem() / 4) / 2 ** 20));
}

/**
 * Starts a server and waits until it answers; the first time in a home, it sets the password.
 * @throws StoreError `unavailable` with what the server said first
 */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const { packages, home, port, password, heap = 1024 } = options;
  await checkJava();
  const lib = await fetchPackages(packages);
  const classes = join(lib, '*');
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port, pageCache(home)));
  const source = join(home, 'conf', 'Launcher.java');
  writeFileSync(source, launcher);
  const java = ['-cp', `${classes}${delimiter}.`, source, home];
  if (!existsSync(join(home, 'data', 'dbms', 'auth.ini')) && !existsSync(join(home, 'data', 'databases'))) {
    await setPassword(java, home, password);
  }
  const server = spawn('java', [`-Xmx${heap}m`, ...OPENS, ...java], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  await started(server, home);
  const ended = server.exitCode === null ? once(server, 'exit').then(() => {}) : Promise.resolve();
  return {
    uri: `neo4j://127.0.0.1:${port}`,
    ended,
    stop: () => {
      server.stdin.end();
      return ended;
    },
    kill: () => {
      server.kill('SIGKILL');
      return ended;
    },
  };
}

/** Gives it to the launcher on its standard input: a command line is for every user of the machine to read. */
async function setPassword(java: readonly string[], home: string, password: string): Promise<void> {
  const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  try {
    const running = run('java', [...java, 'password'], { env: environment });
    // A process that has ended already says why by its exit.
    running.child.stdin?.on('error', () => {}).end(`${password}\n`);
    await running;
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '').replaceAll(password, '***');
    throw new StoreError('unavailable', `Neo4j's password could not be set. ${said.trim()}`);
  }
}

async function started(server: ChildProcess, home: string): Promise<void> {
  let said = '';
  const listen = (text: string) => {
    // Its first words, and its last: a chain of causes ends with the one that matters.
    said = said.length < 100_000 ? said + text : said.slice(0, 50_000) + text;
  };
  server.stderr?.setEncoding('utf8').on('data', listen);
  server.stdout?.setEncoding('utf8').on('data', listen);
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new StoreError('unavailable', startFailure(said, home)));
    server.once('exit', fail);
    server.once('error', fail);
    server.stdout?.on('data', () => {
      if (!said.includes('started')) return;
      server.off('exit', fail);
      resolve();
    });
  });
}

/** Why a server did not start, out of what it said: not its stack, but the causes. */
export function startFailure(said: string, home: string): string {
  if (said.includes('FileLockException'))
    return `Another Neo4j is running on the data in ${home}. Use that one, or end it first.`;
  const lines = said.trim().split('\n');
  const causes = lines.filter((line) => /^(?:Caused by|Exception in thread)/.test(line));
  return `Neo4j did not start. It said:\n${(causes.length > 0 ? causes : lines).slice(-5).join('\n')}`;
}
