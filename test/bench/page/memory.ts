/** What the page keeps after rooms were opened and closed over and over, through its own navigation. */
import type { Browser } from 'playwright-core';
import { heap, type Measured, openMeasured, timeClick } from './page.ts';
import { ROOMS, roomLink } from './rooms.ts';

/** What is alive after everything that can be was thrown away. */
export interface Alive {
  round: number;
  megabytes: number;
  nodes: number;
  listeners: number;
  contexts: number;
  workers: number;
}

/** What is alive in the matrix after each of the rounds `at`; in a round every room is opened and left. */
export async function aliveAfter(
  browser: Browser,
  url: string,
  at: readonly number[] = [1, 10, 50],
): Promise<Alive[]> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  const workers = countedWorkers(measured);
  await page.goto(url);
  const [, there] = ROOMS.at(-1)!;
  await page.waitForSelector(there);
  const found: Alive[] = [];
  for (let round = 1; round <= Math.max(...at); round++) {
    for (const [room, shown] of ROOMS) await timeClick(page, roomLink(room), shown);
    if (at.includes(round)) found.push({ round, ...(await alive(measured)), workers: workers() });
  }
  await measured.close();
  return found;
}

async function alive(measured: Measured): Promise<Omit<Alive, 'round' | 'workers'>> {
  const { page, devtools } = measured;
  await page.waitForTimeout(1500);
  const megabytes = (await heap(measured)) / 1e6;
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  return { megabytes, nodes, listeners, contexts: await contexts(measured) };
}

/** Drawing contexts of the graphics card that are neither collected nor given back. */
async function contexts({ devtools }: Measured): Promise<number> {
  const group = 'contexts';
  const prototype = await devtools.send('Runtime.evaluate', {
    expression: 'WebGL2RenderingContext.prototype',
    objectGroup: group,
  });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId!,
    objectGroup: group,
  });
  const { result } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.filter((one) => !one.isContextLost()).length; }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: group });
  return Number(result.value);
}

/** Follows how many workers of the page run. */
function countedWorkers({ page }: Measured): () => number {
  let running = 0;
  page.on('worker', (worker) => {
    running += 1;
    worker.once('close', () => {
      running -= 1;
    });
  });
  return () => running;
}
