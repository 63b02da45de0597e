/** Documents on a server of a test file's own, and a browser to look at them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { cetu, cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
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

type Temp = ReturnType<typeof tempFolder>;

/**
 * Serves the five documents to all tests of the `describe` that it is called in; `prepare` gives an empty store, by default
 * an embedded one in a folder that goes away again.
 */
export function served(name: string, prepare?: () => Promise<ServedStore>): Served {
  return serving(name, async (temp) => {
    const { address, environment = {} } = prepare ? await prepare() : { address: temp.at('graph') };
    return cetuServing(['start', '--port', '0', '--store', address], { env: environment });
  });
}

/** Serves one document, and no other, to all tests of the `describe` that it is called in. */
export function servedText(name: string, text: string): Served {
  return serving(name, async (temp) => {
    mkdirSync(temp.at('documents'));
    writeFileSync(temp.at('documents', 'a.txt'), text);
    const store = ['--store', temp.at('graph')];
    const { code, stderr } = await cetu(['ingest', temp.at('documents'), ...store]);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return cetuServing(['serve', '--port', '0', ...store]);
  });
}

function serving(name: string, start: (temp: Temp) => Promise<RunningCli>): Served {
  let temp: Temp | undefined;
  let cli: RunningCli | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    temp = tempFolder(name);
    [cli, browser] = await Promise.all([start(temp), launch()]);
  }, 300_000);
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
