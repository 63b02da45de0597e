/** How fast the page is there, and its rooms. */
import type { Browser } from 'playwright-core';
import { type Measured, median, openMeasured, timeClick, worked } from './page.ts';
import { traced } from './trace.ts';

/** Rooms in the order in which they are entered, and what stands in each once what it shows is there. */
export const ROOMS: readonly (readonly [string, string])[] = [
  ['/graph', '[data-graph][data-drawn]'],
  ['/gaps', 'main li a'],
  ['/compare', 'main select, main [role=combobox]'],
  // Its editor is in a tree of its own, which a selector does not reach.
  ['/cypher', 'main [role=group] button[aria-pressed]'],
  ['/reader', 'main a[href*="doc="], main article'],
  ['/report', 'main h1'],
  ['/', 'tr[data-area] td'],
];

export const roomLink = (room: string) => `header a[href^="${room}?"]:not(:has(img))`;

export interface FirstView {
  kilobytes: number;
  ms: number;
  /** Of it, milliseconds in which the page's thread worked. */
  own: number;
}

/** Of one way to enter a room, milliseconds. */
interface Entered {
  /** Until it stands there with its head. */
  ms: number;
  /** Until what it shows is there, too: the server's answer, where it has to be asked. */
  filled: number;
  /** In which the page's thread worked. */
  own: number;
  /** That the longest task worked for. */
  longest: number;
}

export interface RoomTimes {
  room: string;
  /** With its scripts there and nothing of its data. */
  cold: Entered;
  /** With its data there, too. */
  warm: Entered;
}

/** Kilobytes of scripts, compressed as they came, and milliseconds until the matrix stands there: medians of rounds. */
export async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const sizes: number[] = [];
  const times: number[] = [];
  const owns: number[] = [];
  for (let round = 0; round < 5; round++) {
    const measured = await openMeasured(browser);
    const { page, devtools } = measured;
    const scripts = new Set<string>();
    let bytes = 0;
    let there = false;
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      if (!there && response.mimeType.includes('javascript')) scripts.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
    await page.goto(url);
    await page.waitForFunction(() => window.counted.matrix !== null);
    there = true;
    owns.push(await worked(measured));
    times.push((await page.evaluate(() => window.counted.matrix)) ?? Number.NaN);
    sizes.push(bytes / 1000);
    await measured.close();
  }
  return { kilobytes: median(sizes), ms: median(times), own: median(owns) };
}

/**
 * Enters all rooms in turn, and then all of them again, each time from the one before: medians of rounds. Before each
 * round the page is opened anew, so that it knows no data, in a browser that has its scripts.
 */
export async function roomChanges(browser: Browser, url: string, rounds = 3): Promise<RoomTimes[]> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  const times = { cold: new Map<string, Entered[]>(), warm: new Map<string, Entered[]>() };
  const [matrix, there] = ROOMS.at(-1)!;
  for (let round = -1; round < rounds; round++) {
    await page.goto(`${url}${matrix}`);
    await page.waitForSelector(there);
    // The scripts of the other rooms come when the page has nothing to do.
    await page.waitForTimeout(4000);
    for (const kind of ['cold', 'warm'] as const)
      for (const [room, filled] of ROOMS) {
        const one = await enter(measured, room, filled);
        if (round >= 0) times[kind].set(room, [...(times[kind].get(room) ?? []), one]);
      }
  }
  await measured.close();
  const middle = (list: readonly Entered[]): Entered => ({
    ms: median(list.map(({ ms }) => ms)),
    filled: median(list.map(({ filled }) => filled)),
    own: median(list.map(({ own }) => own)),
    longest: Math.max(...list.map(({ longest }) => longest)),
  });
  return ROOMS.map(([room]) => ({
    room,
    cold: middle(times.cold.get(room)!),
    warm: middle(times.warm.get(room)!),
  }));
}

async function enter(measured: Measured, room: string, there: string): Promise<Entered> {
  const { page } = measured;
  await page.waitForTimeout(400);
  const before = await worked(measured);
  let times = { ms: Number.NaN, filled: Number.NaN };
  const { longest } = await traced(measured, async () => {
    const old = await page.evaluateHandle(() => document.querySelector('main h1'));
    const stands = page.evaluate(stoodAt, old);
    const filled = await timeClick(page, roomLink(room), there);
    times = { ms: await stands, filled };
  });
  return { ...times, own: (await worked(measured)) - before, longest };
}

/** Runs in the page: milliseconds from the next click until another head than `old` stands there. */
function stoodAt(old: Element | null): Promise<number> {
  return new Promise((resolve) => {
    window.addEventListener(
      'click',
      () => {
        const start = performance.now();
        const look = () => {
          const head = document.querySelector('main h1');
          if (head && head !== old) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}
