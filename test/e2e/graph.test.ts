/** An analyst's way through the graph: from a cell, outwards, and back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NodeName } from '../../web/api/graph.ts';
import { graphNode } from '../../web/src/core/testing.ts';
import { expectAccessible, keepScreenshot, openPage, withoutBrowser } from './browser.ts';
import { differing } from './pictures.ts';
import { type Served, served } from './served.ts';

let site: Served;

/** The drawing once it rests. */
const drawing = (page: Page) => page.locator('[data-graph][data-drawn][data-settled]');
const rowsOf = (page: Page) => page.getByRole('table').locator('tbody tr');

describe.skipIf(withoutBrowser())('the graph', () => {
  site = served('graph');

  it('opens from a cell, grows by type, and is as it was left after Back', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?lang=en&on=2026-11-22`);
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
    await expect.poll(() => rows.count()).toBe(before + Math.min(25, total! - shown!));
    await expect.poll(() => rows.locator('[aria-pressed=true]').count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it.each(['zh', 'en'])('names every priority of the framework in a small window (%s)', async (language) => {
    const { page, troubles, close } = await openPage(site.browser, { width: 1024, height: 768 });
    // What is written onto the drawing since it was last cleared.
    await page.addInitScript(() => {
      const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
      const written: string[] = [];
      Object.assign(window, { written });
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        if (this.canvas.classList.contains('sigma-labels')) written.push(given[0]);
        return fillText.apply(this, given);
      };
      CanvasRenderingContext2D.prototype.clearRect = function (...given) {
        if (this.canvas.classList.contains('sigma-labels')) written.length = 0;
        return clearRect.apply(this, given);
      };
    });
    for (const start of ['framework', 'counts']) {
      await page.goto(`${site.url}/graph?lang=${language}&on=2026-11-22&start=${start}`);
      await drawing(page).waitFor();
      await keepScreenshot(page, `graph-names-${start}-${language}`);
      const names = await page.evaluate(async () => {
        const { names } = await (await fetch('/api/graph/names')).json();
        return names.filter(({ label }: { label: string }) => label === 'Priority');
      });
      expect(names.length).toBeGreaterThan(20);
      // A name may stand in several lines.
      const all = (await page.evaluate(() => (window as unknown as { written: string[] }).written)).join(' ');
      const missing = names
        .map((one: { name: string; nameEn: string }) => (language === 'zh' ? one.name : one.nameEn))
        .filter((name: string) => !all.includes(name));
      expect(missing).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('has all of the graph in view where the drawing grows smaller while nodes glide to their places', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(`${site.url}/graph?lang=zh&on=2026-11-22`);
    await drawing(page).waitFor();
    const nodeOf = (name: string) => rowsOf(page).filter({ hasText: name }).getByRole('button').first();
    await nodeOf('徐汇区').click();
    await nodeOf('长宁区').click({ modifiers: ['Control'] });
    // What it adds takes the legend a second line.
    await page.getByRole('button', { name: '最短路径', exact: true }).click();
    await page.getByRole('heading', { name: /步$/ }).waitFor();
    await drawing(page).waitFor();
    await page.waitForTimeout(600);
    await page.getByRole('combobox', { name: '布局' }).selectOption({ label: '按类别分列' });
    await page.waitForTimeout(1000);
    const before = await drawing(page).screenshot();
    await page.getByRole('button', { name: '全图' }).click();
    await page.waitForTimeout(600);
    expect(await differing(site.browser, before, await drawing(page).screenshot())).toBeLessThan(0.002);
    expect(troubles).toEqual([]);
    await close();
  });

  it('stands as a table where the browser cannot draw', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${site.url}/graph?lang=en&on=2026-11-22`);
    await page.getByText('no WebGL').waitFor();
    await expect.poll(() => page.getByRole('table').locator('tbody tr').count()).toBeGreaterThan(20);
    // The table, and the box that finds what it lacks, are for everybody.
    const find = page.getByRole('combobox', { name: 'Find and add a node' });
    await find.fill('digital');
    await page.locator('[role=option]').first().waitFor();
    // Found by its definition, a priority is called as everywhere on an English page.
    await find.fill('hydrogen');
    await page.getByRole('option', { name: 'Priority Green and low-carbon industries' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect([await find.inputValue(), await find.getAttribute('aria-expanded')]).toEqual(['', 'false']);
    expect(troubles).toEqual([]);
    await close();
  });

  it('comes back when the graphics card lets it go', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/graph?lang=en&on=2026-11-22`);
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

  it('keeps the exact view in the address: filter, lasso, pin, undo, reload', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/graph?lang=en&on=2026-11-22`);
    await drawing(page).waitFor();
    const rows = rowsOf(page);
    const all = await rows.count();

    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('group', { name: 'Area' }).getByLabel(/Xuhui/).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => rows.filter({ hasText: 'Xuhui' }).count()).toBe(0);
    const filtered = await rows.count();

    await drawing(page).waitFor();
    await page.getByRole('button', { name: 'Lasso' }).click();
    const { x, y, width, height } = (await page.locator('[data-graph]').boundingBox())!;
    const corners = [
      [0.03, 0.03],
      [0.97, 0.03],
      [0.97, 0.6],
      [0.03, 0.6],
    ] as const;
    await page.mouse.move(x + width * 0.03, y + height * 0.6);
    await page.mouse.down();
    for (const [right, down] of corners)
      await page.mouse.move(x + width * right, y + height * down, { steps: 4 });
    await page.mouse.up();
    const selected = rows.locator('td:nth-child(2) [aria-pressed=true]');
    await expect.poll(() => selected.count()).toBeGreaterThan(2);
    const caught = await selected.count();
    expect(caught).toBeLessThan(filtered);
    const names = await selected.allTextContents();
    const left = () => rows.locator('[data-row]').allTextContents();
    const before = await left();

    const panel = page.getByRole('region', { name: /Selection/ });
    await panel.getByRole('button', { name: 'Pin', exact: true }).click();
    const pinned = rows.getByRole('button', { name: /Pin “/, pressed: true });
    await expect.poll(() => pinned.count()).toBe(caught);
    await panel.getByRole('button', { name: 'Hide' }).click();
    // Who was hidden goes, and nobody else: also who is joined, but for them, to what the filter leaves out.
    const stay = before.filter((name) => !names.includes(name));
    expect(stay.length).toBe(filtered - caught);
    await expect.poll(async () => (await left()).sort()).toEqual(stay.sort());
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(filtered);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.keyboard.press('Control+z');
    await selected.first().or(rows.first().getByRole('button').first()).first().click();
    await drawing(page).waitFor();

    const address = page.url();
    expect(address).toContain('view=');
    await page.reload();
    await drawing(page).waitFor();
    await expect.poll(() => rows.count()).toBe(filtered);
    await expect.poll(() => pinned.count()).toBe(caught);
    await expect.poll(() => selected.count()).toBe(1);
    await expect.poll(() => page.url()).toBe(address);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.keyboard.press('Escape');

    // Where all of it is hidden, the drawing says so, and one step brings it back.
    for (const type of ['Framework', 'Tier', 'Priority', 'Area'])
      await page
        .getByRole('list', { name: /Legend/ })
        .getByRole('button', { name: type })
        .click();
    await expect.poll(() => rows.count()).toBe(0);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    expect(troubles).toEqual([]);
    await close();
  });

  it('leaves more than can be drawn to the table', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    const keys = Array.from({ length: 5001 }, (_, at) => `Measure:m${at}`);
    await page.addInitScript((a) => sessionStorage.setItem('cetu.graph.~large', JSON.stringify({ a })), keys);
    await page.route('**/api/graph/nodes', async (route) => {
      const { wanted } = route.request().postDataJSON() as { wanted: NodeName[] };
      const nodes = wanted.map(({ label, id }) => graphNode(label, id));
      await route.fulfill({ json: { nodes, links: [] } });
    });
    await page.goto(`${site.url}/graph?lang=en&on=2026-11-22&start=nodes&view=~large`);
    await page.getByText('There are too many nodes to draw').waitFor();
    await page.getByText('too large for an address').waitFor();
    await expect.poll(() => page.getByText('5001 nodes').count()).toBe(1);
    await expect.poll(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe('5002');
    expect(await rowsOf(page).count()).toBeLessThan(100);
    expect(troubles).toEqual([]);
    await close();
  });
});
