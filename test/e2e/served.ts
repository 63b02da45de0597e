/** The five documents on a server of a test file's own, and a browser to look at them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { launch } from './browser.ts';

/** Where the graph of a server is. */
export interface ServedStore {
  /** A folder, or the address of a Neo4j. */
  address: string;
  environment?: Record<string, string>;
}

export interface Served {
  readonly url: string;
  readonly browser: Browser;
  /** A path in a folder that goes away with it. */
  at(name: string): string;
}

/**
 * Serves the documents to all tests of the `describe` that it is called in; `prepare` gives an empty store, by default
 * an embedded one in a folder that goes away again.
 */
export function served(name: string, prepare?: () => Promise<ServedStore>): Served {
  let temp: ReturnType<typeof tempFolder> | undefined;
  let cli: RunningCli | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    temp = tempFolder(name);
    const { address, environment = {} } = prepare ? await prepare() : { address: temp.at('graph') };
    [cli, browser] = await Promise.all([
      cetuServing(['start', '--port', '0', '--store', address], { env: environment }),
      launch(),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cli?.stop();
    temp?.remove();
  });
  return {
    get url() {
      return cli!.url;
    },
    get browser() {
      return browser!;
    },
    at: (name) => temp!.at(name),
  };
}
