/** An analyst's way through the graph: from a cell, outwards, and back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { keepScreenshot, launch, openPage, withoutBrowser } from './browser.ts';

const temp = tempFolder('graph');
let cli: RunningCli;
let browser: Browser;

describe.skipIf(withoutBrowser())('the graph', () => {
  beforeAll(async () => {
    cli = await cetuServing(['start', '--port', '0', '--store', temp.at('graph')]);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cli?.stop();
    temp.remove();
  });

  it('opens from a cell, grows by type, and is as it was left after Back', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.goto(`${cli.url}/?lang=en&on=2026-11-22`);
    await page.locator('tr[data-area=changning] td a').nth(6).click();
    await page.getByRole('link', { name: 'Show in the graph' }).click();
    const drawing = page.locator('[data-graph][data-drawn][data-settled]');
    await drawing.waitFor();
    const rows = page.getByRole('table').locator('tbody tr');
    const before = await rows.count();
    expect(before).toBeGreaterThan(3);

    await rows
      .filter({ hasText: /^Document/ })
      .getByRole('button')
      .first()
      .click();
    const group = page.getByRole('button', { name: /Has measure · Measure/ });
    const [, shown, total] = /(\d+) of (\d+)/.exec((await group.textContent()) ?? '')!.map(Number);
    expect(shown).toBeLessThan(total!);
    await group.click();
    await expect.poll(() => rows.count()).toBe(before + Math.min(25, total! - shown!));
    await drawing.waitFor();
    await keepScreenshot(page, 'graph-expanded');

    const kinds = page.getByRole('list', { name: /Legend/ });
    await kinds.getByRole('button', { name: /Measure/ }).click();
    await expect.poll(() => rows.filter({ hasText: /^Measure/ }).count()).toBe(0);
    await kinds.getByRole('button', { name: /Measure/ }).click();

    await page.getByRole('link', { name: 'Open in the document' }).click();
    await page.getByRole('article').waitFor();
    await page.goBack();
    await drawing.waitFor();
    expect(await rows.count()).toBe(before + Math.min(25, total! - shown!));
    expect(await rows.locator('[aria-pressed=true]').count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it('stands as a table where the browser cannot draw', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${cli.url}/graph?lang=en&on=2026-11-22`);
    await page.getByText('no WebGL').waitFor();
    expect(await page.getByRole('table').locator('tbody tr').count()).toBeGreaterThan(20);
    expect(troubles).toEqual([]);
    await close();
  });

  it('comes back when the graphics card lets it go', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${cli.url}/graph?lang=en&on=2026-11-22`);
    const drawing = page.locator('[data-graph][data-settled]');
    await drawing.waitFor();
    const first = await drawing.locator('canvas').first().elementHandle();
    await first!.evaluate((canvas) => {
      const context = (canvas as HTMLCanvasElement).getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => first!.evaluate((canvas) => canvas.isConnected)).toBe(false);
    await expect.poll(() => drawing.locator('canvas').count()).toBeGreaterThan(3);
    await close();
  });
});
