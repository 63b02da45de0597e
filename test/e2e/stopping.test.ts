/** Work that takes long says so, and a person stops it: by its button or by Escape. The answers never come by themselves. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeName } from '../../web/api/graph.ts';
import { coverage, graphNode, linkTo, measure, document as summary } from '../../web/src/core/testing.ts';
import { expectAccessible, launch, openPage, withoutBrowser } from './browser.ts';
import { openAlone } from './page-alone.ts';

const counts = coverage(
  [summary({ id: 'd' }), summary({ id: 'e', area: 'changning' })],
  [
    ['d', 'ai', 'direct', 1],
    ['e', 'ai', 'direct', 1],
  ],
);
const group = { type: 'OF', direction: 'in', other: 'Document', total: 9 };

function answer(path: string, question: unknown): object {
  if (path === 'coverage') return counts;
  if (path === 'measures') return { measures: [measure({ id: 'm', links: [linkTo('f/ai')] })], more: false };
  if (path === 'measures/full') return { measures: [], more: false };
  if (path === 'overlaps')
    return { instruments: [], ids: [], beneficiaries: [], means: [], paths: [], measures: [], similar: [] };
  if (path === 'graph/around') {
    const { label, id } = question as NodeName;
    return { node: graphNode(label, id), properties: { id }, groups: [group] };
  }
  if (path === 'graph/expand') return { nodes: [graphNode('Document', 'd')], links: [], more: false };
  if (path === 'graph/path') return { nodes: [], links: [], paths: [], hubs: false, tooMany: false };
  if (path !== 'graph/nodes') return { names: [], hits: [] };
  const { wanted } = question as { wanted: NodeName[] };
  return { nodes: wanted.map(({ label, id }) => graphNode(label, id)), links: [] };
}

/** Leaves the first question to an address of the API without an answer. Gives how to wait until nobody asks any more. */
async function hold(page: Page, path: string): Promise<() => Promise<unknown>> {
  let asked = 0;
  await page.route(`http://cetu.test/api/${path}{,?*}`, async (route) => {
    if (++asked > 1) await route.fallback();
  });
  const given = page.waitForEvent('requestfailed', (request) => request.url().includes(`/api/${path}`));
  return () => given;
}

const working = (page: Page, what: string) => page.locator('[data-working]').filter({ hasText: what });
const cancel = (page: Page) => page.locator('[data-working]').getByRole('button', { name: 'Cancel' });
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const drawing = (page: Page) => page.locator('[data-graph][data-drawn][data-settled]');
const VIEW = '/graph?lang=en&on=2026-11-22&start=nodes&view=~held';

describe.skipIf(withoutBrowser())('long work', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  /** The graph of two areas and a priority, kept by the tab as a view too large for an address. */
  async function openGraph(before?: (page: Page) => Promise<unknown>, view: object = {}) {
    const opened = await openPage(browser);
    const keys = ['Area:minhang', 'Area:changning', 'Priority:f/ai'];
    await opened.page.addInitScript(
      (text) => sessionStorage.setItem('cetu.graph.~held', text),
      JSON.stringify({ a: keys, ...view }),
    );
    await before?.(opened.page);
    await openAlone(opened.page, VIEW, answer);
    return opened;
  }

  it('of a layout ends where it is, by button and by key', async () => {
    // A layout that never comes to rest by itself.
    const { page, troubles, close } = await openGraph((opened) =>
      opened.addInitScript(() => {
        Worker.prototype.postMessage = () => undefined;
      }),
    );
    await working(page, 'Laying out').waitFor();
    expect(await drawing(page).count()).toBe(0);
    await expectAccessible(page);
    await cancel(page).click();
    await drawing(page).waitFor();
    expect(await working(page, '').count()).toBe(0);
    await page.getByRole('button', { name: 'Lay out anew' }).click();
    await working(page, 'Laying out').waitFor();
    await page.keyboard.press('Escape');
    await drawing(page).waitFor();
    expect(await rows(page).count()).toBe(3);
    expect(troubles).toEqual([]);
    await close();
  });

  it('of nodes that an address names ends, says so, and is begun again', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.addInitScript(() =>
      sessionStorage.setItem('cetu.graph.~held', JSON.stringify({ a: ['Area:minhang'], y: { id: 'tiers' } })),
    );
    await openAlone(page, '/reader?lang=en', answer);
    const ended = await hold(page, 'graph/nodes');
    await page.goto(`http://cetu.test${VIEW}`);
    await cancel(page).click();
    await ended();
    await page.getByRole('alert').getByText('Cancelled').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it('of neighbours and of a path ends, the selection stays, and it is begun again', async () => {
    const { page, troubles, close } = await openGraph(undefined, { y: { id: 'tiers' } });
    await drawing(page).waitFor();
    const pick = (name: string) => rows(page).getByRole('button', { name, exact: true });
    await pick('minhang').click();
    let ended = await hold(page, 'graph/expand');
    const grow = page.getByRole('button', { name: /Document/ }).filter({ hasText: 'of 9' });
    await grow.click();
    await working(page, 'Asking for neighbours').waitFor();
    await page.keyboard.press('Escape');
    await ended();
    expect(await working(page, '').count()).toBe(0);
    // The key was for the work: what is selected stays.
    await grow.click();
    await expect.poll(() => rows(page).count()).toBe(4);

    await pick('changning').click({ modifiers: ['Control'] });
    ended = await hold(page, 'graph/path');
    await page.getByRole('button', { name: 'Shortest path', exact: true }).click();
    await working(page, 'Looking through the whole graph').waitFor();
    await cancel(page).click();
    await ended();
    await page.getByRole('button', { name: 'Shortest path', exact: true }).click();
    await page.getByText('No path of at most 8 steps').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('of measures that unfold and of overlaps ends, and is begun again', async () => {
    const { page, troubles, close } = await openPage(browser);
    await openAlone(page, '/graph?lang=en&on=2026-11-22&start=counts', answer);
    await drawing(page).waitFor();
    await page.getByRole('button', { name: 'Minhang' }).first().click();
    let ended = await hold(page, 'measures');
    const number = page.getByRole('list', { name: 'Measures between' }).getByRole('button');
    await number.click();
    await working(page, 'Asking for the measures').waitFor();
    await page.keyboard.press('Escape');
    await ended();
    const before = await rows(page).count();
    await number.click();
    await expect.poll(() => rows(page).count()).toBe(before + 1);

    ended = await hold(page, 'overlaps');
    await page.getByRole('banner').getByRole('link', { name: 'Gaps and overlaps' }).click();
    await page.getByRole('link', { name: /Nearly the same words/ }).click();
    await working(page, 'Comparing the documents').waitFor();
    await page.keyboard.press('Escape');
    await ended();
    await page.getByRole('alert').getByText('Cancelled').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('There is none of this kind').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('of a report and of an export ends, and leaves no file', async () => {
    const { page, troubles, close } = await openPage(browser);
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    await openAlone(page, '/report?lang=en&on=2026-11-22&subject=area&area=minhang', answer);
    let ended = await hold(page, 'measures/full');
    const make = page.getByRole('main').getByRole('button', { name: 'Download' });
    await make.click();
    await cancel(page).waitFor();
    expect(await page.locator('[data-working]').getByRole('progressbar').count()).toBe(1);
    await page.keyboard.press('Escape');
    await ended();
    expect(await working(page, '').count()).toBe(0);

    await page.getByRole('banner').getByRole('link', { name: 'Graph' }).click();
    await drawing(page).waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    ended = await hold(page, 'export/nodes');
    await page.locator('input[name=format][value="json"]').check();
    await page.locator('[data-export] button[type=submit]').click();
    await cancel(page).click();
    await ended();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(files).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
