import type { Store } from '../../cypher/store/store.ts';

/** What the server is started with. */
export interface ServerOptions {
  /** An open store; whoever opened it closes it, after the server. */
  store: Store;
  /** Address to listen on, `127.0.0.1` unless a person asked for another. */
  host: string;
  /** Port to listen on. A taken one rejects with the system's `EADDRINUSE`. */
  port: number;
  /** Folder with the seed data that the graph was made with. */
  seedsDir: string;
  /** Whether the page may be switched to write to the graph; default no. */
  allowWrite?: boolean;
}

export interface RunningServer {
  /** Address to open in a browser. */
  url: string;
  /** Ends open requests and stops listening. */
  close(): Promise<void>;
}

/**
 * What the built `server.js` exports. The command line loads it when it is asked to serve: the server's folder stands
 * after this one, so that nothing here imports it.
 */
export interface ServerModule {
  startServer(options: ServerOptions): Promise<RunningServer>;
}
