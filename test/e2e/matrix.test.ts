/** The matrix read in other ways: tiers drawn together, rows compared with one, departments and instruments as rows. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cutOff, expectAccessible, openPage, withoutBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

const DAY = '2026-11-22';
/** Labels that must not be cut. */
const CUT = 'h1, thead a, thead button, tbody th a';

let site: Served;

const cells = (page: Page, area: string) => page.locator(`tr[data-area=${area}] td a`);
const open = async (page: Page, query: string) => {
  await page.goto(`${site.url}/?lang=zh&${query}`);
  await page.getByRole('grid').waitFor();
};

describe.skipIf(withoutBrowser())('the matrix', () => {
  site = served('matrix');

  it('draws a tier together and apart again, by keyboard, and stays so after a reload', async () => {
    const { page, troubles, close } = await openPage(site.browser);
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
    await expect
      .poll(() => sum.getAttribute('aria-label'))
      .toMatch(/三大先导产业”的 3 个重点产业中 \d 个有措施/);
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
    const { page, troubles, close } = await openPage(site.browser);
    await open(page, `on=${DAY}&area=changning`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: '以长宁区为对照行' }).click();
    const own = Number(await cells(page, 'changning').nth(0).textContent());
    const other = cells(page, 'minhang').nth(0);
    await expect.poll(() => other.getAttribute('aria-label')).toContain(`对照长宁区：${own} 项。`);
    const difference = (await other.locator('small').getAttribute('data-by')) ?? '';
    expect(Number(difference.replace('−', '-'))).toBe(Number(await other.textContent()) - own);
    // Nothing counts there, which is neither more nor fewer.
    expect(await cells(page, 'shanghai').locator('small').count()).toBe(0);
    await expectAccessible(page);
    await page.locator('tr[data-area=minhang] th a').click();
    await panel.getByRole('link', { name: '在对比室中并列长宁区与闵行区' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/compare');
    expect(troubles).toEqual([]);
    await close();
  });

  it('puts the areas first that cover most priorities, by keyboard', async () => {
    const { page, close } = await openPage(site.browser);
    await open(page, `on=${DAY}`);
    await page.locator('tr[data-area=minhang] td').last().focus();
    for (const key of ['Control+Home', 'End', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('covered');
    const totals = page.locator('tr[data-area] td:last-child small');
    const covered = (await totals.allInnerTexts()).map((text) => Number(text.split('/')[0]));
    expect(covered.length).toBe(3);
    expect(covered).toEqual(covered.toSorted((a, b) => b - a));
    await close();
  });

  it('brings into sight what a link opens, and says where the day is before the framework', async () => {
    const { page, close } = await openPage(site.browser, { width: 1024, height: 768 });
    const coverage = await (await fetch(`${site.url}/api/coverage`)).json();
    const [framework] = coverage.frameworks;
    await open(page, `on=1990-01-01&area=minhang&target=${encodeURIComponent(framework.id)}`);
    const cell = (await page.locator('tr[data-area=minhang] td[data-open]').boundingBox())!;
    const panel = (await page.getByRole('complementary').boundingBox())!;
    expect(cell.x).toBeGreaterThan(150);
    expect(cell.x + cell.width).toBeLessThanOrEqual(panel.x + 1);
    await page.getByText(/^所选日期早于/).waitFor();
    await page.goto(`${site.url}/compare?lang=zh&on=2099-01-01&left=shanghai&right=xuhui`);
    await page.getByText(/^上海市在2099年1月1日没有计入的文件/).waitFor();
    expect(await page.getByText(/^徐汇区在2099年1月1日没有计入的文件/).count()).toBe(0);
    await close();
  });

  it.each(['areas', 'instruments'])(
    'says that what is behind a cell of %s could not be had, and asks again',
    async (lens) => {
      const { page, close } = await openPage(site.browser);
      let fails = true;
      await page.route('**/api/measures?*', (route) => (fails ? route.abort() : route.fallback()));
      await open(page, `on=${DAY}&lens=${lens}`);
      await page
        .getByRole('grid')
        .locator('tbody td a[aria-label]')
        .filter({ hasText: /[1-9]/ })
        .first()
        .click();
      const failed = page.getByRole('alert').filter({ hasText: '没有取到数据' });
      await failed.waitFor();
      fails = false;
      await failed.getByRole('button', { name: '重试' }).click();
      await page.locator('[data-standing=counted] li li').first().waitFor();
      await close();
    },
  );

  it('says that nothing counts, and what to change', async () => {
    const { page, close } = await openPage(site.browser);
    await open(page, `on=${DAY}&docs=`);
    await page.getByText(/^没有所选文件的地区/).waitFor();
    await page.getByText(/没有计入的文件：/).waitFor();
    await page.getByRole('link', { name: '计入全部文件' }).click();
    await expect.poll(() => page.getByText(/没有计入的文件：/).count()).toBe(0);
    expect(Number(await cells(page, 'minhang').first().textContent())).toBeGreaterThan(0);
    await close();
  });

  it('shows every area that has documents under the hint of the first visit, in a small window', async () => {
    const { page, close } = await openPage(site.browser, { width: 1024, height: 768, firstVisit: true });
    await page.goto(`${site.url}/?lang=en&on=${DAY}`);
    await page.getByRole('button', { name: 'Got it' }).waitFor();
    const foot = (await page.locator('tfoot').boundingBox())!.y;
    const last = (await page.locator('tr[data-area]:has(small)').last().boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(foot + 1);
    await close();
  });

  it.each([
    ['instruments', 'zh', 1440, 900],
    ['departments', 'en', 1024, 768],
  ] as const)('has nothing cut off with %s as rows', async (lens, language, width, height) => {
    const { page, troubles, close } = await openPage(site.browser, { width, height });
    await page.goto(`${site.url}/?lang=${language}&on=${DAY}&lens=${lens}`);
    await page.getByRole('grid').waitFor();
    expect(await cutOff(page, CUT)).toEqual([]);
    // Pointed at, a cell says its sentence.
    const cell = page.locator('tbody td a').first();
    await cell.hover();
    await page.getByText((await cell.getAttribute('aria-label'))!, { exact: true }).waitFor();
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });
});
