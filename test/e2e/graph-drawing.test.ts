/** What the graph looks like: every shape, folded numbers, bent and pointed edges, at places that are given. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAWN_LABELS, type DrawnLabel, type GraphLink, type GraphNode } from '../../web/api/graph.ts';
import { parseKey } from '../../web/src/core/graph.ts';
import { coverage, graphNode, linkTo, measure, document as summary } from '../../web/src/core/testing.ts';
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

const addresses = (id: string): GraphLink => ({
  type: 'ADDRESSES',
  from: { label: 'Measure', id },
  to: { label: 'Priority', id: 'f/ai' },
  relation: 'direct',
  state: 'proposed',
});

function nodeOf(key: string): GraphNode {
  const { label, id } = parseKey(key)!;
  const tier = label === 'Priority' ? `f/tier:${id.includes('future') ? 'future' : 'leading'}` : null;
  const place = isFolded(id) ? { document: 'd', area: 'minhang' } : { document: null, area: null };
  return graphNode(label, id, id === 'one' ? { name: label, ...place } : { tier, ...place });
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

/** Measures of 闵行 for 人工智能, as many as its number says. */
const folded = Array.from({ length: 9 }, (_, at) =>
  measure({ id: `m${at}`, document: 'd', links: [linkTo('f/ai')] }),
);
const isFolded = (id: string) => folded.some((one) => one.id === id);

function answer(path: string, question: unknown): object {
  if (path === 'coverage') return counts;
  if (path === 'measures') return { measures: folded, more: false };
  if (path === 'graph/around')
    return { node: nodeOf('Area:minhang'), properties: { id: 'minhang' }, groups: [] };
  if (path !== 'graph/nodes') return { names: [], hits: [] };
  const { wanted } = question as { wanted: { label: string; id: string }[] };
  const nodes = wanted.map(({ label, id }) => nodeOf(`${label}:${id}`));
  const unfolded = wanted.filter(({ id }) => isFolded(id)).map(({ id }) => addresses(id));
  return { nodes, links: unfolded.length > 0 ? unfolded : links };
}

describe.skipIf(withoutBrowser())('the drawing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  it('looks as it did', async () => {
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
    await expectPicture(browser, drawing, 'graph-scene', 0.006);

    // Were a fifth of it not drawn, that would show.
    const before = await drawing.screenshot();
    await page
      .getByRole('list', { name: /Legend/ })
      .getByRole('button', { name: /Priority/ })
      .click();
    await expect
      .poll(async () => differing(browser, before, await drawing.screenshot()))
      .toBeGreaterThan(0.006);
    expect(troubles).toEqual([]);
    await close();
  });

  it('takes a node along with the mouse, and leaves it where it is let go', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.addInitScript(
      (text) => sessionStorage.setItem('cetu.graph.~one', text),
      JSON.stringify({ a: ['Area:minhang'] }),
    );
    await openAlone(page, '/graph?lang=en&on=2026-11-22&start=nodes&view=~one', answer);
    const drawing = page.locator('[data-graph][data-drawn][data-settled]');
    await drawing.waitFor();
    const { x, y, width, height } = (await drawing.boundingBox())!;
    const [from, to] = [
      { x: x + width / 2, y: y + height / 2 },
      { x: x + width / 2 + 150, y: y + height / 2 - 90 },
    ];
    const hovered = () => page.locator('[data-graph][data-hovered]').count();
    await page.mouse.move(from.x - 60, from.y);
    await page.mouse.move(from.x, from.y);
    await expect.poll(hovered).toBe(1);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.getByRole('button', { name: /Pin “/, pressed: true }).count()).toBe(1);
    for (const [at, count] of [
      [from, 0],
      [to, 1],
    ] as const) {
      await page.mouse.move(at.x + 3, at.y);
      await page.mouse.move(at.x, at.y);
      await expect.poll(hovered).toBe(count);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('unfolds a number into its measures and folds them back, by keyboard, and keeps its layout', async () => {
    const { page, troubles, close } = await openPage(browser);
    await openAlone(page, '/graph?lang=en&on=2026-11-22&start=counts', answer);
    const drawing = page.locator('[data-graph][data-drawn][data-settled]');
    await drawing.waitFor();
    const size = page.getByText(/^Areas and priorities ·/);
    await expect.poll(() => size.textContent()).toContain('5 nodes, 4 links');
    await page
      .getByRole('button', { name: 'Minhang' })
      .or(page.getByRole('button', { name: 'minhang' }))
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const numbers = page.getByRole('list', { name: 'Measures between' });
    await expect.poll(() => numbers.getByRole('listitem').count()).toBe(2);
    await numbers.getByRole('button', { name: '9 measures' }).focus();
    await page.keyboard.press('Enter');
    // Nine measures with a link each, and one number less.
    await expect.poll(() => size.textContent()).toContain('14 nodes, 12 links');
    await expect.poll(() => numbers.getByRole('listitem').count()).toBe(1);
    await page.getByRole('toolbar').getByRole('button', { name: 'Fold 9 measures back' }).click();
    await expect.poll(() => size.textContent()).toContain('5 nodes, 4 links');

    const layout = page.getByRole('combobox', { name: 'Layout' });
    for (const name of ['By tier', 'Radial']) {
      await layout.selectOption({ label: name });
      await drawing.waitFor();
    }
    await expect.poll(() => page.url()).toContain('view=');
    await page.reload();
    await drawing.waitFor();
    await expect.poll(() => layout.inputValue()).toBe('radial');
    await expect
      .poll(() => page.getByRole('button', { name: /Centre on selected/ }).textContent())
      .toContain('minhang');
    expect(troubles).toEqual([]);
    await close();
  });
});
