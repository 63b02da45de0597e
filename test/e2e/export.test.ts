/** Exports from the page: by keyboard, in the person's language, and what they hold. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportSettingsSchema } from '../../cypher/export/settings.ts';
import { expectAccessible, keepScreenshot, openPage, withoutBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

let site: Served;

/** Chooses a format in the open dialog, and gives the file that the browser saves. */
async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.locator(`input[name=format][value="${format}"]`).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export] button[type=submit]').click(),
  ]);
  const name = download.suggestedFilename();
  await page.getByRole('status').filter({ hasText: name }).waitFor();
  return { name, bytes: readFileSync(await download.path()) };
}

describe.skipIf(withoutBrowser())('exports of the page', () => {
  site = served('export-page');

  it('saves the matrix as a workbook and a picture, by keyboard, with its settings', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?lang=zh&on=2025-06-01&count=named`);
    const button = page.getByRole('button', { name: '导出', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /各地区对产业体系的覆盖/ });
    await dialog.waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, 'export-dialog');

    const workbook = await saved(page, 'xlsx');
    expect(workbook.name).toBe('各地区对产业体系的覆盖-2025-06-01.xlsx');
    const files = unzipSync(workbook.bytes);
    const sheets = Buffer.from(files['xl/workbook.xml']!).toString();
    expect([...sheets.matchAll(/sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '矩阵',
      '逐格明细',
      '设置',
    ]);
    const about = Buffer.from(files['xl/worksheets/sheet3.xml']!).toString();
    for (const part of ['2025-06-01', '直接支持和仅提及', 'sha256', `${site.url}/`])
      expect(about).toContain(part);

    const picture = await saved(page, 'png');
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(2000);
    const text = picture.bytes.toString('utf8');
    const described = text.slice(text.indexOf('{"title"'));
    expect(described).toContain('"counting":"named"');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  it('saves the graph as it is drawn, with all that is known of its nodes', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(
      `${site.url}/graph?lang=en&on=2025-06-01&start=cell&area=changning&target=shanghai-2-2-3-6-4-5%2Fai`,
    );
    await page.locator('[data-graph][data-drawn][data-settled]').waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const { bytes } = await saved(page, 'json');
    const graph = JSON.parse(bytes.toString()) as {
      attributes: { settings: unknown };
      nodes: { key: string; attributes: { x: number; properties: Record<string, unknown> } }[];
      edges: { attributes: { type: string; properties: Record<string, unknown> } }[];
    };
    const settings = exportSettingsSchema.parse(graph.attributes.settings);
    expect(settings).toMatchObject({ language: 'en', asOf: '2025-06-01', counting: null });
    expect(settings.documents.length).toBeGreaterThan(0);
    // The dialog says what the room hides, and the file does too.
    const left = await page.locator('[data-export] [data-limits] li').allTextContents();
    for (const [at, { what }] of settings.limits.entries()) expect(left[at]).toContain(what);
    const measures = graph.nodes.filter(({ key }) => key.startsWith('Measure:'));
    expect(measures.length).toBeGreaterThan(2);
    for (const { attributes } of graph.nodes) expect(Number.isFinite(attributes.x)).toBe(true);
    for (const { attributes } of measures)
      expect(String(attributes.properties.text).length).toBeGreaterThan(20);
    expect(graph.edges.length).toBeGreaterThanOrEqual(measures.length);
    const links = graph.edges.filter(({ attributes }) => attributes.type === 'ADDRESSES');
    expect(links.length).toBeGreaterThan(2);
    for (const { attributes } of links) expect(attributes.properties.evidence).not.toEqual([]);
    const csv = unzipSync((await saved(page, 'csv')).bytes);
    const evidence = Buffer.from(csv['evidence.csv']!).toString();
    expect(evidence).toMatch(/^\uFEFFArea,Document/);
    expect(evidence.trimEnd().split('\r\n')).toHaveLength(links.length + 1);
    expect(troubles).toEqual([]);
    await close();
  });
});
