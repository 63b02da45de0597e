/** What the graph looks like: every shape, folded numbers, bent and pointed edges, at places that are given. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAWN_LABELS, type DrawnLabel, type GraphLink, type GraphNode } from '../../web/api/graph.ts';
import { parseKey } from '../../web/src/core/graph.ts';
import { coverage, document as summary } from '../../web/src/core/testing.ts';
import { launch, openPage, withoutBrowser } from './browser.ts';
import { openAlone } from './page-alone.ts';
import { differing, expectPicture } from './pictures.ts';

const counts = coverage(
  [summary({ id: 'd' }), summary({ id: 'e', area: 'changning' })],
  [
    ['d', 'ai', 'direct', 9],
    ['d', 'ic', 'direct', 1],
    ['e', 'ai', 'direct', 4],
    ['e', 'future-energy', 'direct', 2],
  ],
);
/** One node of each type in rows, and below them what the page starts from. */
const rows = DRAWN_LABELS.map(
  (label, at) => [`${label}:one`, -330 + (at % 5) * 150, 380 - Math.floor(at / 5) * 80] as const,
);
const below = [
  ['Area:minhang', -200, 0],
  ['Area:changning', -200, -160],
  ['Priority:f/ai', 200, 40],
  ['Priority:f/ic', 200, -60],
  ['Priority:f/future-energy', 200, -160],
] as const;

function nodeOf(key: string): GraphNode {
  const { label, id } = parseKey(key)!;
  const tier = label === 'Priority' ? `f/tier:${id.includes('future') ? 'future' : 'leading'}` : null;
  const bare = { nameEn: null, document: null, area: null, tiers: [], instruments: [], facts: {} };
  return { label, id, name: id === 'one' ? label : id, tier: id === 'one' ? null : tier, ...bare };
}

const link = (type: GraphLink['type'], from: DrawnLabel, to: DrawnLabel): GraphLink => ({
  type,
  from: { label: from, id: 'one' },
  to: { label: to, id: 'one' },
  relation: null,
  state: null,
});
const links = [
  link('ADDRESSES', 'Measure', 'Priority'),
  link('OF', 'Document', 'Area'),
  link('IN_LINE', 'Department', 'Line'),
  // Two between the same: bent apart.
  link('USES', 'Measure', 'Instrument'),
  link('SUPPORTS', 'Measure', 'Instrument'),
];

function answer(path: string, question: unknown): object {
  if (path === 'coverage') return counts;
  if (path !== 'graph/nodes') return { names: [], hits: [] };
  const { wanted } = question as { wanted: { label: string; id: string }[] };
  return { nodes: wanted.map(({ label, id }) => nodeOf(`${label}:${id}`)), links };
}

describe.skipIf(withoutBrowser())('the picture of the graph', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  it('is what it was', async () => {
    const { page, troubles, close } = await openPage(browser, { width: 1024, height: 768 });
    const view = { a: rows.map(([key]) => key), p: [...rows, ...below], y: { id: 'bipartite' } };
    await page.addInitScript(
      (text) => sessionStorage.setItem('cetu.graph.~scene', text),
      JSON.stringify(view),
    );
    await openAlone(page, '/graph?lang=en&on=2026-11-22&start=counts&view=~scene', answer);
    const drawing = page.locator('[data-graph][data-drawn][data-settled]');
    await drawing.waitFor();
    await expect.poll(() => page.getByRole('table').locator('tbody tr').count()).toBe(18);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(500);
    await expectPicture(browser, drawing, 'graph-scene', 0.006);

    // Were a fifth of it not drawn, that would show.
    const before = await drawing.screenshot();
    await page
      .getByRole('list', { name: /Legend/ })
      .getByRole('button', { name: /Priority/ })
      .click();
    await page.waitForTimeout(500);
    expect(await differing(browser, before, await drawing.screenshot())).toBeGreaterThan(0.006);
    expect(troubles).toEqual([]);
    await close();
  });
});
