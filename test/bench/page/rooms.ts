/** How fast the page is there, and its rooms; and whether it keeps what it no longer shows. */
import type { Browser } from 'playwright-core';
import { heap, type Measured, median, openMeasured, timeClick, worked } from './page.ts';
import { traced } from './trace.ts';

/** What stands in each room once it is there. */
export const ROOMS: Record<string, string> = {
  '/': 'tr[data-area] td',
  '/graph': '[data-graph][data-drawn]',
  '/gaps': 'main li a',
  '/compare': 'main select, main [role=combobox]',
  '/cypher': 'main .cm-content',
  '/reader': 'main a[href*="doc="], main article',
};

const link = (room: string) => `nav a[href^="${room}?"]`;

export interface FirstView {
  kilobytes: number;
  ms: number;
  /** Of it, milliseconds in which the page's thread worked. */
  own: number;
}

export interface RoomTimes {
  room: string;
  first: number;
  again: number;
  /** Of it, milliseconds in which the page's thread worked. */
  own: number;
  /** Milliseconds that the longest task worked for. */
  longest: number;
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

/** Milliseconds to enter each room again, and the longest task on the way; rooms were entered once before. */
export async function roomChanges(browser: Browser, url: string): Promise<RoomTimes[]> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  await page.goto(url);
  await page.waitForSelector(ROOMS['/']!);
  await page.waitForTimeout(2000);
  const found: RoomTimes[] = [];
  const others = Object.keys(ROOMS).filter((room) => room !== '/');
  for (const room of others) {
    const first = await timeClick(page, link(room), ROOMS[room]!);
    await page.waitForTimeout(3000);
    const again: number[] = [];
    const own: number[] = [];
    await timeClick(page, link('/'), ROOMS['/']!);
    const { longest } = await traced(measured, async () => {
      for (let round = 0; round < 5; round++) {
        await page.waitForTimeout(300);
        const before = await worked(measured);
        again.push(await timeClick(page, link(room), ROOMS[room]!));
        own.push((await worked(measured)) - before);
        await page.waitForTimeout(600);
        await timeClick(page, link('/'), ROOMS['/']!);
      }
    });
    found.push({ room, first, again: median(again), own: median(own), longest });
  }
  await measured.close();
  return found;
}

/** Megabytes of live objects after rounds through all rooms: at the 10th, the 30th and the last. */
export async function memory(browser: Browser, url: string, rounds = 50): Promise<number[]> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  await page.goto(url);
  await page.waitForSelector(ROOMS['/']!);
  const sizes: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const [room, there] of Object.entries(ROOMS)) await timeClick(page, link(room), there);
    if ([10, 30, rounds].includes(round)) sizes.push(await settledHeap(measured));
  }
  await measured.close();
  return sizes;
}

async function settledHeap(measured: Measured): Promise<number> {
  await timeClick(measured.page, link('/'), ROOMS['/']!);
  await measured.page.waitForTimeout(1500);
  return (await heap(measured)) / 1e6;
}
