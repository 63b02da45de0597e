/** How fast the page is over a large graph, in a real Chromium that draws without a graphics card. */
import type { Browser } from 'playwright-core';
import { findChromium, launch } from '../../e2e/chromium.ts';
import type { Print } from '../print.ts';
import { type Served, serveCorpus } from './corpus.ts';
import { expansion, largeGraph, suggestion } from './drawing.ts';
import { matrixMoves } from './matrix.ts';
import { aliveAfter } from './memory.ts';
import { high, median } from './page.ts';
import { longDocument } from './reader.ts';
import { firstView, roomChanges } from './rooms.ts';
import type { Frames } from './trace.ts';

/** What can be measured alone. */
const PAGE_PARTS = ['first', 'matrix', 'drawing', 'search', 'expand', 'rooms', 'reader', 'memory'] as const;
type PagePart = (typeof PAGE_PARTS)[number];

interface PageOptions {
  nodes: number;
  /** Names in {@link PAGE_PARTS}; all of them where none is given. */
  parts: readonly string[] | undefined;
  /** A folder in which the graph is kept for the next run. */
  keep: string | undefined;
}

/**
 * Measures the built page over a graph of `nodes` nodes; leaves it out where there is no Chromium. Throws where a part
 * has no such name.
 */
export async function pageBench({ nodes, parts, keep }: PageOptions, print: Print): Promise<void> {
  if (findChromium() === null) {
    process.stderr.write('The page is left out: there is no Chromium.\n');
    return;
  }
  const unknown = parts?.find((part) => !PAGE_PARTS.some((one) => one === part));
  if (unknown !== undefined) throw new Error(`--part ${unknown}: unknown; one of ${PAGE_PARTS.join(', ')}`);
  const served = await serveCorpus(nodes, keep);
  const browser = await launch();
  try {
    for (const part of PAGE_PARTS)
      if (parts?.includes(part) ?? true) await MEASURES[part](browser, served, print, keep);
  } finally {
    await browser.close();
    await served.stop();
  }
}

function framesTable(kinds: Record<string, Frames>): string[][] {
  return [
    ['', 'frames', 'ms a frame', 'longest task, own work'],
    ...Object.entries(kinds).map(([name, { frames, script, longest }]) => [
      name,
      String(frames),
      script.toFixed(1),
      longest.toFixed(0),
    ]),
  ];
}

type Measure = (browser: Browser, served: Served, print: Print, keep: string | undefined) => Promise<void>;

const MEASURES: Record<PagePart, Measure> = {
  async first(browser, served, print) {
    const { kilobytes, ms, own } = await firstView(browser, served.url);
    print(`First view over ${served.nodes} nodes, the median of 5`, [
      ['scripts, kB compressed', 'matrix, ms', 'of them own work'],
      [kilobytes.toFixed(0), ms.toFixed(0), own.toFixed(0)],
    ]);
  },
  async matrix(browser, served, print) {
    const { documents, rows, columns, ...kinds } = await matrixMoves(browser, served.url);
    const title = `Scripts in the matrix: ${documents} documents, ${rows} rows, ${columns} columns`;
    print(title, [
      ['', 'steps', 'ms a step', 'longest task, own work'],
      ...Object.entries(kinds).map(([name, { steps, script, longest }]) => [
        name,
        String(steps),
        script.toFixed(1),
        longest.toFixed(0),
      ]),
    ]);
  },
  async drawing(browser, served, print) {
    const { size, ...kinds } = await largeGraph(browser, served);
    print(`Scripts while a graph is moved: ${size}`, framesTable(kinds));
  },
  async search(browser, served, print) {
    const searched = await suggestion(browser, served);
    print('From a word to what is suggested, ms', [
      ['', 'median', '95 of 100'],
      ...(['ms', 'own'] as const).map((what) => {
        const times = searched.map((one) => one[what]);
        return [what === 'ms' ? 'in all' : 'own work', median(times).toFixed(0), high(times).toFixed(0)];
      }),
    ]);
  },
  async expand(browser, served, print) {
    const { ms, server, listed, own, longest, again } = await expansion(browser, served);
    print('From asking for 200 neighbours until they are drawn and rest, ms, the median of 5', [
      ['drawn', 'of them the server', 'drawing alone', 'listed', 'own work', 'longest task, own work'],
      [ms, server, again, listed, own, longest].map((time) => time.toFixed(0)),
    ]);
  },
  async rooms(browser, served, print) {
    const rooms = await roomChanges(browser, served.url);
    for (const kind of ['cold', 'warm'] as const)
      print(
        `Entering a room ${kind === 'cold' ? 'whose data has to be asked for' : 'again'}, ms, the median of 3`,
        [
          ['', 'stands there', 'filled', 'own work', 'longest task, own work'],
          ...rooms.map(({ room, [kind]: { ms, filled, own, longest } }) => [
            room,
            ...[ms, filled, own, longest].map((time) => time.toFixed(0)),
          ]),
        ],
      );
  },
  async reader(browser, _, print, keep) {
    const { megabytes, measures, ...kinds } = await longDocument(browser, keep);
    print(`A document of ${megabytes.toFixed(1)} MB with ${measures} measures, ms`, [
      ['', 'until it is there', 'own work', 'longest task, own work'],
      ...Object.entries(kinds).map(([name, { ms, own, longest }]) => [
        name,
        ...[ms, own, longest].map((time) => time.toFixed(0)),
      ]),
    ]);
  },
  async memory(browser, served, print) {
    const rounds = await aliveAfter(browser, served.url);
    print('What is alive after rounds through all rooms', [
      ['rounds', 'objects, MB', 'DOM nodes', 'listeners', 'WebGL contexts', 'workers'],
      ...rounds.map(({ round, megabytes, nodes, listeners, contexts, workers }) => [
        String(round),
        megabytes.toFixed(1),
        ...[nodes, listeners, contexts, workers].map(String),
      ]),
    ]);
  },
};
