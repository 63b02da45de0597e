/** A page that is measured, and what it tells of itself. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What the page counts while it runs. */
interface Counted {
  /** Milliseconds after the page's start at which the matrix stood there. */
  matrix: number | null;
  /** Tasks that took longer than 50 ms: when, and how long. */
  long: { at: number; took: number }[];
}

declare global {
  interface Window {
    counted: Counted;
  }
}

export interface Measured {
  page: Page;
  devtools: CDPSession;
  close: () => Promise<void>;
}

export async function openMeasured(browser: Browser): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.addInitScript(() => {
    localStorage.setItem('cetu.seen', '1');
    const counted: Counted = { matrix: null, long: [] };
    window.counted = counted;
    const found = new MutationObserver(() => {
      if (!document.querySelector('tr[data-area] td')) return;
      found.disconnect();
      requestAnimationFrame(() => {
        counted.matrix = performance.now();
      });
    });
    found.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        counted.long.push({ at: startTime, took: duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools, close: () => context.close() };
}

/** Milliseconds from a click on what `click` names until what `then` names is there and was painted. */
export function timeClick(page: Page, click: string, then: string): Promise<number> {
  return page.evaluate(
    ([from, to]) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(from!);
        if (!target) return reject(new Error(`There is no ${from}`));
        const start = performance.now();
        target.click();
        const look = () => {
          if (performance.now() - start > 60_000)
            reject(new Error(`There is no ${to} a minute after ${from}`));
          else if (document.querySelector(to!))
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [click, then],
  );
}

/** Milliseconds that the page's own thread has worked for: what else the machine does is not in it. */
export async function worked({ devtools }: Measured): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Bytes of live objects after everything that can be was thrown away. */
export async function heap({ devtools }: Measured): Promise<number> {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

export const high = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
