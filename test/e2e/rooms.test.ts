/** Every room in both languages, light and dark, large and small: accessible, nothing cut off, a picture of each. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/cli.ts';
import {
  cutOff,
  expectAccessible,
  keepScreenshot,
  missedByTab,
  openPage,
  unmarkedChinese,
  withoutBrowser,
} from './browser.ts';
import { type Served, served } from './served.ts';

const DAY = '2026-11-22';
let site: Served;

/** A room: how to get there from the matrix. */
const ROOMS: Record<string, (page: Page) => Promise<void>> = {
  matrix: async (page) => {
    await page.locator('tr[data-area=minhang] td a').nth(4).hover();
  },
  cell: async (page) => {
    await page.locator('tr[data-area=changning] td a').nth(6).click();
    await page.locator('[data-standing=counted] q').first().waitFor();
  },
  gap: async (page) => {
    await page.locator('tr[data-area=jingan] td a').nth(4).click();
    await page.locator('[data-standing=expired] q').first().waitFor();
  },
  documents: async (page) => {
    await page.getByRole('banner').getByRole('navigation').getByRole('link').last().click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  },
  reader: async (page) => {
    await page.locator('tr[data-area=changning] td a').nth(6).click();
    await page.locator('[data-standing=counted] > ul > li a').nth(1).click();
    await page.locator('mark[data-shown]').first().waitFor();
  },
  gaps: async (page) => {
    await page
      .getByRole('banner')
      .getByRole('navigation')
      .getByRole('link', { name: /空白|Gaps/ })
      .click();
    await page.getByRole('main').getByRole('listitem').last().waitFor();
  },
  overlaps: async (page) => {
    await ROOMS.gaps!(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: /同领域|means/ })
      .click();
    await page.locator('meter').first().waitFor();
  },
  compare: async (page) => {
    await page
      .getByRole('banner')
      .getByRole('navigation')
      .getByRole('link', { name: /对比|Compare/ })
      .click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /人工智能|Artificial/ })
      .click();
    await page.locator('q').first().waitFor();
  },
  graph: async (page) => {
    await page
      .getByRole('banner')
      .getByRole('navigation')
      .getByRole('link', { name: /图谱|Graph/ })
      .click();
    await page.locator('[data-graph][data-settled]').waitFor();
  },
  'graph of a cell': async (page) => {
    await ROOMS.cell!(page);
    await page.getByRole('link', { name: /在图谱中查看|Show in the graph/ }).click();
    await page.locator('[data-graph][data-settled]').waitFor();
    await page
      .getByRole('row', { name: /^(措施|Measure) / })
      .first()
      .getByRole('button')
      .first()
      .click();
    await page.locator('section dd').first().waitFor();
  },
  search: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('人工智能');
    await page.getByRole('option').first().waitFor();
  },
};

/** Keeps a picture of the window at a size: nothing is cut off, and only what lies in the page scrolls, under frozen headers. */
async function expectSound(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await resize(page, size);
  await keepScreenshot(page, `${name}-${size.width}`);
  expect(await cutOff(page, 'th a, th span, h1:not(.visually-hidden), h2, h3, button, header a')).toEqual([]);
  const scrolled = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(scrolled).toEqual([size.width, size.height]);
}

/** Windows at twice the size, and smaller: what stands above a room leaves it at least half of the height. */
async function expectRoom(page: Page, room: string): Promise<void> {
  for (const [width, height] of [
    [720, 450],
    [512, 384],
  ] as const) {
    await resize(page, { width, height });
    await keepScreenshot(page, `${room}-zoomed-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const bars = await page
      .locator('#root header:is(:first-child, main header)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(bars.reduce((sum, one) => sum + one, 0)).toBeLessThan(height / 2);
    expect(await cutOff(page, 'header nav, header nav a, header button')).toEqual([]);
    if (room === 'matrix') expect(await rowsInSight(page)).toBeGreaterThanOrEqual(3);
  }
}

/** Rows of the matrix that stand whole in the window. */
async function rowsInSight(page: Page): Promise<number> {
  const rows = await page
    .locator('tr[data-area]')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom <= innerHeight));
  return rows.filter(Boolean).length;
}

/** Waits until what is drawn has the new size, too. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Rooms without a grid or a drawing: Tab alone goes through all of them. */
const BY_KEYBOARD = new Set(['gaps', 'compare']);

describe.skipIf(withoutBrowser())('rooms', () => {
  site = served('rooms');

  for (const [room, enter] of Object.entries(ROOMS))
    it.each([
      ['zh', 'light', 'dark'],
      ['en', 'dark', 'light'],
    ] as const)(`${room}: %s`, async (language, first, second) => {
      const { page, troubles, close } = await openPage(site.browser, { scheme: first });
      await page.goto(`${site.url}/?lang=${language}&on=${DAY}`);
      await page.getByRole('grid').waitFor();
      await enter(page);
      await expectSound(page, `${room}-${language}-${first}`, { width: 1440, height: 900 });
      await expectAccessible(page);
      if (BY_KEYBOARD.has(room) && language === 'zh') expect(await missedByTab(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: second, reducedMotion: 'reduce' });
      await expectSound(page, `${room}-${language}-${second}`, { width: 1024, height: 768 });
      // Size and scheme change no name and no role.
      await expectAccessible(page, ['color-contrast']);
      // What the lists say is said in English; titles of documents stand apart.
      if (language === 'en' && room === 'overlaps')
        expect((await page.locator('main li > p:first-child').allTextContents()).join()).not.toMatch(
          /\p{Script=Han}/u,
        );
      if (language === 'en') {
        expect(await unmarkedChinese(page)).toEqual([]);
        await expectRoom(page, room);
      }
      expect(troubles).toEqual([]);
      await close();
    });

  it('keeps its headers in sight when the matrix is scrolled', async () => {
    const { page, close } = await openPage(site.browser, { width: 1024, height: 768 });
    await page.goto(`${site.url}/?on=${DAY}`);
    const corner = page.locator('tr[data-area=xuhui] th');
    const head = page.locator('thead th a').first();
    const foot = page.locator('tfoot th');
    const places = async () => [
      (await corner.boundingBox())!.x,
      (await head.boundingBox())!.y,
      (await foot.boundingBox())!.y,
    ];
    const before = await places();
    await page.getByRole('grid').evaluate((grid) => grid.parentElement!.scrollTo(300, 200));
    expect(await places()).toEqual(before);
    await close();
  });

  it('needs little script for the first view', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}`);
    await page.getByRole('grid').waitFor();
    const bytes = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(300_000);
    await close();
  });

  // `CETU_PICTURES=docs npx vitest run --project system test/e2e/rooms` renews it.
  it('takes the picture of the README', async () => {
    const { page, close } = await openPage(site.browser, { width: 1440, height: 860 });
    await page.goto(`${site.url}/?on=${DAY}`);
    await page.getByRole('grid').waitFor();
    await ROOMS.cell!(page);
    await page.mouse.move(0, 0);
    const folder = process.env.CETU_PICTURES ?? join(ROOT, 'test-output');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, 'overview.png') });
    await close();
  });
});
