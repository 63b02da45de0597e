import { once } from 'node:events';
import type { Store } from '../../../cypher/store/store.ts';
import type { Command, Context } from '../context.ts';
import { withStore } from '../open-store.ts';
import { choosePort, DEFAULT_PORT } from '../ports.ts';
import type { RunningServer, ServerModule } from '../server-entry.ts';
import { updateGraph } from '../update-graph.ts';
import { UserError } from '../user-error.ts';

export interface ServeOptions {
  port?: number;
  host: string;
  store?: string;
  allowWrite?: boolean;
}

/** Shows the graph in the browser until Ctrl-C. */
export const serve: Command<ServeOptions> = (options, context) =>
  withStore(options.store, async (store) => {
    await showUntilStopped(store, options, context);
    return 0;
  });

/** Brings the graph up to date with the documents of the project, then shows it, failed documents or not. */
export const start: Command<ServeOptions> = (options, context) =>
  withStore(
    options.store,
    async (store) => {
      const exitCode = await updateGraph(store, [context.project.documentsDir], context);
      await showUntilStopped(store, options, context);
      return exitCode;
    },
    { create: true },
  );

async function showUntilStopped(store: Store, options: ServeOptions, context: Context): Promise<void> {
  const { terminal, signal } = context;
  const server = await listen(store, options, context);
  terminal.data(`\nCetu is at ${server.url}  (Ctrl-C ends it)\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
}

async function listen(
  store: Store,
  { port, host, allowWrite = false }: ServeOptions,
  { project, terminal }: Context,
): Promise<RunningServer> {
  const { startServer } = (await import(/* @vite-ignore */ project.serverUrl)) as ServerModule;
  for (;;) {
    const chosen = await choosePort(port, host);
    if (port === undefined && chosen !== DEFAULT_PORT)
      terminal.message(`port ${DEFAULT_PORT} is taken: using ${chosen}`);
    const may = allowWrite ? 'read and change' : 'read';
    if (!LOOPBACK.has(host))
      terminal.message(`${host}: whoever reaches this machine can now ${may} the graph`);
    try {
      return await startServer({ store, host, port: chosen, seedsDir: project.seedsDir, allowWrite });
    } catch (error) {
      // Taken between looking and listening: the next round finds another, or says so.
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (chosen === 0)
        throw new UserError('no port is free: end another program, or choose one with --port');
    }
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
