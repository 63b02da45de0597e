import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { choosePort, DEFAULT_PORT, isFree } from './ports.ts';

const HOST = '127.0.0.1';
let server: Server | undefined;

/** Takes `port`, or any where it is taken already, and gives the one that is taken for certain. */
async function take(port: number): Promise<number> {
  const taken = createServer();
  server = taken;
  await new Promise<void>((resolve) => {
    taken.once('error', () => resolve());
    taken.listen(port, HOST, resolve);
  });
  return (taken.address() as AddressInfo | null)?.port ?? port;
}

afterEach(
  () => new Promise<void>((resolve) => (server?.listening ? server.close(() => resolve()) : resolve())),
);

describe('choosePort', () => {
  it('goes past a taken default port', async () => {
    await take(DEFAULT_PORT);
    const port = await choosePort(undefined, HOST);
    expect(port).toBeGreaterThan(DEFAULT_PORT);
    expect(await isFree(port, HOST)).toBe(true);
  });

  it('refuses a taken port that was asked for, and says what to do', async () => {
    const port = await take(0);
    await expect(choosePort(port, HOST)).rejects.toThrow(/taken .* --port/);
  });

  it('leaves 0 to the system', async () => {
    expect(await choosePort(0, HOST)).toBe(0);
  });

  it('explains an address that is not of this machine', async () => {
    await expect(choosePort(undefined, '192.0.2.1')).rejects.toThrow(/--host/);
  });
});
