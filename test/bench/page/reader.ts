/** What the page's thread does while a very long document is opened, read and jumped about in. */
import type { Browser, Page } from 'playwright-core';
import { serveDocument } from './corpus.ts';
import { openMeasured, worked } from './page.ts';
import { traced } from './trace.ts';

const BYTES = 5_000_000;
const JUMPS = 8;

/** Milliseconds: until the text stands there, that the page's thread worked for, and of it the longest task. */
interface Read {
  ms: number;
  own: number;
  longest: number;
}

export interface LongDocument {
  megabytes: number;
  measures: number;
  /** From the list of documents to the text, and all that is made of it in the two seconds after. */
  open: Read;
  /** At each turn of the wheel. */
  scroll: Read;
  /** From a click in the outline to the measure in sight. */
  jump: Read;
}

export async function longDocument(browser: Browser, keep: string | undefined): Promise<LongDocument> {
  const { url, document, stop } = await serveDocument(BYTES, keep);
  const measured = await openMeasured(browser);
  const { page } = measured;
  const answer = await page.request.get(`${url}/api/document?id=${encodeURIComponent(document)}`);
  const { text, measures } = await answer.json();
  await page.goto(`${url}/reader?lang=zh`);
  await page.locator('main a[href*="doc="]').first().waitFor();
  await page.waitForTimeout(2000);
  /** `times` is how often `work` does it; it gives the milliseconds that one took. */
  const read = async (times: number, work: () => Promise<number>): Promise<Read> => {
    const before = await worked(measured);
    let ms = Number.NaN;
    const { longest } = await traced(measured, async () => {
      ms = await work();
    });
    return { ms, own: ((await worked(measured)) - before) / times, longest };
  };
  const open = await read(1, async () => {
    const ms = await page.evaluate(opened);
    await page.waitForTimeout(2000);
    return ms;
  });
  const box = (await page.locator('article').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const scroll = await read(30, async () => {
    const start = performance.now();
    for (let step = 0; step < 30; step++) {
      await page.mouse.wheel(0, 4000);
      await page.waitForTimeout(50);
    }
    return (performance.now() - start) / 30;
  });
  const jump = await read(JUMPS, () => jumps(page));
  await measured.close();
  await stop();
  const megabytes = Buffer.byteLength(text) / 1e6;
  return { megabytes, measures: measures.length, open, scroll, jump };
}

/** Runs in the page. */
function opened(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    document.querySelector<HTMLElement>('main a[href*="doc="]')!.click();
    const look = () => {
      if (document.querySelector('article [data-line]'))
        requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Goes to measures all over the document; gives the milliseconds that one took on average. */
function jumps(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const frame = () => new Promise(requestAnimationFrame);
    const links = [...document.querySelectorAll<HTMLElement>('nav a[href*="measure="]')];
    // Close enough for a measure of one line.
    const LINES = Array.from({ length: 41 }, (_, at) => 0.3 + at / 100);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const link = links[Math.floor(((at * 5) % count) * (links.length / count))]!;
      const id = new URL((link as HTMLAnchorElement).href).searchParams.get('measure');
      const start = performance.now();
      link.click();
      // Looked for in what is in sight alone: going through the whole text would be work of the page's.
      const isThere = () =>
        LINES.some((share) =>
          document
            .elementFromPoint(innerWidth / 2, innerHeight * share)
            ?.closest(`[data-measure="${CSS.escape(id!)}"]`),
        );
      while (!isThere() && performance.now() - start < 10_000) await frame();
      await frame();
      sum += performance.now() - start;
      await pause(400);
    }
    return sum / count;
  }, JUMPS);
}
