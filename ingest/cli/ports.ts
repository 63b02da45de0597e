import { createServer } from 'node:net';
import { UserError } from './user-error.ts';

export const DEFAULT_PORT = 4317;
const TRIES = 50;

/** Whether nothing listens on `port` of `host`. Rejects where the address cannot be listened on at all. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(
          new UserError(
            `${host} is no address of this machine: leave out --host, or give one that is (0.0.0.0 for all)`,
          ),
        );
      else if (error.code === 'EACCES')
        reject(new UserError(`port ${port} needs more rights: choose one above 1023 with --port`));
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The port to serve on. One that a person asked for is taken or refused; without one, the first that is free from
 * {@link DEFAULT_PORT} on. Throws a {@link UserError} where there is none.
 */
export async function choosePort(wanted: number | undefined, host: string): Promise<number> {
  if (wanted !== undefined) {
    if (wanted === 0 || (await isFree(wanted, host))) return wanted;
    throw new UserError(
      `port ${wanted} is taken by another program: choose another with --port, or leave it out to use the next free one`,
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++)
    if (await isFree(port, host)) return port;
  throw new UserError(
    `ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all taken: choose another with --port`,
  );
}
