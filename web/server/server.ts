/** Serves the page and its API over an open store. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { RunningServer, ServerOptions } from '../../ingest/cli/server-entry.ts';
import { createApp } from './app.ts';
import { areaOrder } from './area-order.ts';
import { Assets } from './assets.ts';
import { warm } from './warm.ts';

/** Where the build puts the page, as seen from the built server. */
const BUILT_PAGE = fileURLToPath(new URL('../web', import.meta.url));

/**
 * Starts to listen. Rejects with the system's `EADDRINUSE` where the port is taken, and with what to do where the
 * page is not built. `pageDir`: folder of the built page.
 */
export async function startServer({
  store,
  host,
  port,
  seedsDir,
  allowWrite = false,
  pageDir = BUILT_PAGE,
}: ServerOptions & { pageDir?: string }): Promise<RunningServer> {
  const assets = new Assets(pageDir);
  const app = createApp({ store, host, areaOrder: areaOrder(seedsDir), assets, allowWrite });
  // An address that chooses many documents is long.
  const serverOptions = { maxHeaderSize: 64 * 1024 };
  const server = createAdaptorServer({ fetch: app.fetch, createServer, serverOptions }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // Where it fails, whoever asks first waits, or is told why.
  warm(store).catch(() => {});
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
