import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cetu, cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';

const DEFAULT_PORT = 4317;
const temp = tempFolder('serve');
const store = ['--store', temp.at('graph')];
let running: RunningCli | undefined;
let blocker: Server | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await new Promise<void>((resolve) => (blocker?.listening ? blocker.close(() => resolve()) : resolve()));
});
afterAll(() => temp.remove());

/** Holds `port`, where nobody else does, and gives the port that is held. */
async function hold(port: number): Promise<number> {
  const server = createServer();
  blocker = server;
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo | null)?.port ?? port;
}

describe('cetu start', () => {
  it('loads the documents of the project, says what is in them, and shows the page', async () => {
    running = await cetuServing(['start', '--port', '0', ...store]);
    expect(
      running.said.match(/^ +\d+ measures, \d+ departments, \d+ links and \d+ named, \d+ warning/gm),
    ).toHaveLength(5);
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const page = await fetch(running.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<html/);
  });

  it('finds everything unchanged the second time', async () => {
    running = await cetuServing(['start', '--port', '0', ...store]);
    expect(running.said.match(/^unchanged /gm)).toHaveLength(5);
    expect((await fetch(running.url)).status).toBe(200);
  });

  it('takes the next free port where the usual one is taken, and says so', async () => {
    await hold(DEFAULT_PORT);
    running = await cetuServing(['start', ...store]);
    expect(Number(new URL(running.url).port)).toBeGreaterThan(DEFAULT_PORT);
    await expect.poll(() => running!.said).toMatch(/port 4317 is taken: using \d+/);
  });
});

describe('cetu serve', () => {
  it('ends on Ctrl-C and lets go of port and graph', async () => {
    const first = await cetuServing(['serve', '--port', String(await freePort()), ...store]);
    expect(await first.stop()).toBe(0);
    await expect(fetch(first.url)).rejects.toThrow();
    running = await cetuServing(['serve', '--port', new URL(first.url).port, ...store]);
    expect((await fetch(running.url)).status).toBe(200);
  });

  it('refuses a taken port that was asked for', async () => {
    const port = await hold(0);
    const { code, stderr } = await cetu(['serve', '--port', String(port), ...store]);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`port ${port} is taken .* --port`));
  });

  it('tells other commands that it holds the graph, and loses nothing', async () => {
    running = await cetuServing(['serve', '--port', '0', ...store]);
    for (const command of [['ingest'], ['query', 'RETURN 1 AS one']]) {
      const { code, stderr } = await cetu([...command, ...store]);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^cetu: .*graph.* in use by process \d+ \(cetu serve, .*Ctrl-C.* console of its page.*--store/,
      );
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(await running.stop()).toBe(0);
    running = undefined;
    const { stdout } = await cetu(['ingest', ...store]);
    expect(stdout).toMatch(/^5 documents: 5 unchanged$/m);
  });
});
