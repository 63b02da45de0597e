/** The matrix read in other ways: tiers drawn together, rows compared with one, departments and instruments as rows. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { cutOff, expectAccessible, launch, openPage, withoutBrowser } from './browser.ts';

const DAY = '2026-11-22';
/** Labels that must not be cut. */
const CUT = 'h1, thead a, thead button, tbody th a';
/** A day on which the plan of 静安 held. */
const DAY_OF_JINGAN = '2025-06-01';

const temp = tempFolder('matrix');
let cli: RunningCli;
let browser: Browser;

const cells = (page: Page, area: string) => page.locator(`tr[data-area=${area}] td a`);
const open = async (page: Page, query: string) => {
  await page.goto(`${cli.url}/?lang=zh&${query}`);
  await page.getByRole('grid').waitFor();
};

describe.skipIf(withoutBrowser())('the matrix', () => {
  beforeAll(async () => {
    cli = await cetuServing(['start', '--port', '0', '--store', temp.at('graph')]);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cli?.stop();
    temp.remove();
  });

  it('draws a tier together and apart again, by keyboard, and stays so after a reload', async () => {
    const { page, troubles, close } = await openPage(browser);
    await open(page, `on=${DAY}`);
    const all = await cells(page, 'minhang').count();
    const leading = (await cells(page, 'minhang').allInnerTexts()).slice(4, 7);
    const toggle = page.getByRole('button', { name: '把“三大先导产业”合为一列' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cells(page, 'minhang').count()).toBe(all - 2);
    const sum = cells(page, 'minhang').nth(4);
    const expected = leading.reduce((total, text) => total + (Number(text) || 0), 0);
    expect(Number(await sum.textContent())).toBe(expected);
    expect(await sum.getAttribute('aria-label')).toMatch(/三大先导产业”的 3 个重点产业中 \d 个有措施/);
    await sum.click();
    await expect.poll(() => page.locator('[data-standing=counted] li li').count()).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(() => cells(page, 'minhang').count()).toBe(all - 2);
    await page.getByRole('button', { name: '展开“三大先导产业”的各重点领域' }).click();
    await expect.poll(() => cells(page, 'minhang').count()).toBe(all);
    expect(troubles).toEqual([]);
    await close();
  });

  it('compares rows with one, says the difference, and opens both side by side', async () => {
    const { page, troubles, close } = await openPage(browser);
    await open(page, `on=${DAY}&area=changning`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: '以长宁区为对照行' }).click();
    const own = Number(await cells(page, 'changning').nth(0).textContent());
    const other = cells(page, 'minhang').nth(0);
    expect(await other.getAttribute('aria-label')).toContain(`对照长宁区：${own} 项。`);
    const difference = (await other.locator('small').textContent()) ?? '';
    const measures = (await other.textContent())!.slice(0, -difference.length);
    expect(Number(difference.replace('−', '-'))).toBe(Number(measures) - own);
    await page.locator('tr[data-area=minhang] th a').click();
    await panel.getByRole('link', { name: '在对比室中并列长宁区与闵行区' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/compare');
    expect(troubles).toEqual([]);
    await close();
  });

  it('tells who in 静安 answers for 人工智能, with the words', async () => {
    const { page, troubles, close } = await openPage(browser);
    // None of its measures has 人工智能 for its object; two name it.
    await open(page, `on=${DAY_OF_JINGAN}&count=named`);
    await page.getByRole('button', { name: '部门', exact: true }).click();
    const grid = page.getByRole('grid', { name: /部门矩阵/ });
    const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /静安/ }) });
    const cell = row.getByRole('link', { name: /·.*：截至.*“人工智能”/ }).first();
    const count = Number(await cell.textContent());
    await cell.click();
    const cards = page.locator('[data-standing=counted] > ul > li');
    await expect.poll(() => cards.count()).toBe(count);
    expect(await cards.first().locator('q').first().textContent()).not.toBe('');
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    ['instruments', 'zh', 1440, 900],
    ['departments', 'en', 1024, 768],
  ] as const)('has nothing cut off with %s as rows', async (lens, language, width, height) => {
    const { page, troubles, close } = await openPage(browser, { width, height });
    await page.goto(`${cli.url}/?lang=${language}&on=${DAY}&lens=${lens}`);
    await page.getByRole('grid').waitFor();
    expect(await cutOff(page, CUT)).toEqual([]);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });
});
