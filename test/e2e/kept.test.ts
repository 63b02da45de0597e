/** What the page keeps of a room that is left, and fetches of those that may be entered. */
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeName } from '../../web/api/graph.ts';
import { coverage, graphNode, document as summary } from '../../web/src/core/testing.ts';
import { launch, openPage, withoutBrowser } from './browser.ts';
import { openAlone } from './page-alone.ts';

const counts = coverage([summary({ id: 'd' })], [['d', 'ai', 'direct', 1]]);

function answer(path: string, question: unknown): object {
  if (path === 'coverage') return counts;
  if (path === 'console/schema') return { labels: [], relationships: [], writable: false };
  const { wanted } = { wanted: [], ...(question as { wanted?: NodeName[] } | null) };
  const nodes = wanted.map(({ label, id }) => graphNode(label, id));
  return { nodes, links: [], names: [], hits: [] };
}

const drawing = (page: Page) => page.locator('[data-graph][data-drawn][data-settled]');
const rooms = (page: Page) => page.getByRole('banner').getByRole('navigation').getByRole('link');
const isThere = (canvas: ElementHandle) => canvas.evaluate((one) => one.isConnected);

describe.skipIf(withoutBrowser())('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  it('keeps its drawing while nobody is in the graph, shows another graph in it, and makes one anew that was lost', async () => {
    const { page, troubles, close } = await openPage(browser);
    await openAlone(page, '/graph?lang=en&on=2026-11-22&start=counts', answer);
    await drawing(page).waitFor();
    const drawn = () => drawing(page).getAttribute('data-drawn');
    const few = await drawn();
    const canvas = (await drawing(page).locator('canvas').first().elementHandle())!;

    await rooms(page).first().click();
    await page.getByRole('grid').waitFor();
    expect(await isThere(canvas)).toBe(false);
    await rooms(page).nth(1).click();
    await drawing(page).waitFor();
    expect(await isThere(canvas)).toBe(true);
    await page.getByRole('link', { name: 'Show the framework' }).click();
    await drawing(page).waitFor();
    await expect.poll(drawn).not.toBe(few);
    expect(await isThere(canvas)).toBe(true);

    await rooms(page).first().click();
    await page.getByRole('grid').waitFor();
    await canvas.evaluate((one) =>
      (one as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
    );
    await rooms(page).nth(1).click();
    await drawing(page).waitFor();
    await expect.poll(() => isThere(canvas)).toBe(false);
    expect(await drawing(page).locator('canvas').count()).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
    await close();
  });

  it('fetches the other rooms when there is time, the console last, and enters it without another script', async () => {
    const { page, troubles, close } = await openPage(browser);
    const fetched: string[] = [];
    page.on('requestfinished', (request) => {
      const name = /\/assets\/([A-Za-z]+)-[^/]*\.js$/.exec(request.url())?.[1];
      if (name) fetched.push(name);
    });
    await page.clock.install();
    await openAlone(page, '/?lang=en&on=2026-11-22', answer);
    await page.getByRole('grid').waitFor();
    expect(fetched).not.toContain('Graph');
    await expect
      .poll(async () => {
        await page.clock.runFor(3000);
        return fetched;
      })
      .toContain('Console');
    for (const room of ['Graph', 'Gaps', 'Compare', 'Reader', 'Report'])
      expect(fetched.indexOf(room)).toBeLessThan(fetched.indexOf('Console'));
    expect(fetched).toContain('Report');
    await page.clock.runFor(3000);
    const before = fetched.filter((name) => name !== 'language').length;
    await rooms(page).filter({ hasText: 'Cypher' }).click();
    await page.locator('[data-editor] .cm-content').waitFor();
    expect(fetched.slice(before).filter((name) => !name.startsWith('language'))).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
