/** Collecting on the way, ordering and noting, and the files that come of it, as a person does it in a browser. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/read/read-document.ts';
import { cutOff, expectAccessible, keepScreenshot, openPage, type View, withoutBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

const DAY = '2026-12-01';
let site: Served;
/** What the first test collected, as the browser keeps it. */
let kept = '';

const titles = (page: Page) =>
  page
    .getByRole('textbox', { name: /^(标题|Title)$/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

const add = (page: Page) =>
  page
    .getByRole('button', { name: /^加入报告/ })
    .first()
    .click();

/** Collects a cell, a gap and a comparison, and goes to the report. */
async function collect(page: Page): Promise<void> {
  await page.goto(`${site.url}/?lang=zh&on=${DAY}`);
  await page.locator('tr[data-area=changning] td a').nth(6).click();
  await page.locator('[data-standing=counted] q').first().waitFor();
  await add(page);
  await page.getByRole('navigation').getByRole('link', { name: '空白与重叠' }).click();
  await page.getByRole('main').getByRole('listitem').last().waitFor();
  await add(page);
  await page.getByRole('navigation').getByRole('link', { name: '对比' }).click();
  await add(page);
  await page.getByRole('link', { name: /^报告\s*3$/ }).click();
  await page.getByRole('heading', { name: '已收集 3 项' }).waitFor();
}

/** Opens the report with what was collected. */
async function openReport(view: View = {}) {
  const opened = await openPage(site.browser, view);
  await opened.page.addInitScript((basket) => {
    if (localStorage.getItem('cetu.basket') === null) localStorage.setItem('cetu.basket', basket);
  }, kept);
  await opened.page.goto(`${site.url}/report?lang=zh&on=${DAY}`);
  await opened.page.getByRole('heading', { name: '已收集 3 项' }).waitFor();
  return opened;
}

describe.skipIf(withoutBrowser())('the report', () => {
  site = served('report-page');

  it('collects views that survive a reload, are ordered and noted by keyboard, and taken back', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await collect(page);
    const collected = await titles(page);
    kept = await page.evaluate(() => localStorage.getItem('cetu.basket') ?? '');
    expect(collected).toHaveLength(3);
    expect(collected[2]).toMatch(/^两地对比/);

    await page.reload();
    await expect.poll(() => titles(page)).toEqual(collected);
    await page.getByRole('textbox', { name: '说明' }).nth(2).fill('先看两地的差别');
    await page.getByRole('button', { name: `上移: ${collected[2]}` }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowUp');
    const moved = [collected[2], collected[0], collected[1]];
    await expect.poll(() => titles(page)).toEqual(moved);
    await page.getByText('现在是第 1 项').waitFor({ state: 'attached' });

    await page.getByRole('button', { name: `移出报告: ${collected[0]}` }).click();
    await expect.poll(() => titles(page)).toHaveLength(2);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => titles(page)).toEqual(moved);

    const [first] = await page.getByRole('link', { name: '打开原视图' }).all();
    await first!.click();
    await page.waitForURL(/\/compare\?.*left=/);
    await page.getByRole('button', { name: /^已在报告中: 两地对比/ }).waitFor();
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(moved);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is ordered by dragging as well', async () => {
    const { page, close } = await openReport();
    const before = await titles(page);
    const items = page.getByRole('main').locator('ol > li');
    await items.nth(2).locator('[draggable]').dragTo(items.nth(0));
    await expect.poll(() => titles(page)).toEqual([before[2], before[0], before[1]]);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => titles(page)).toEqual(before);
    await close();
  });

  it('becomes a Word file with the notes, the sentences and the citations, and a web page', async () => {
    const { page, troubles, close } = await openReport();
    await page.getByRole('textbox', { name: '说明' }).first().fill('这一格请重点核对');
    await page.getByRole('textbox', { name: '报告标题' }).fill('长宁区核对稿');
    const download = async (format: string) => {
      await page.getByRole('radio', { name: format }).check();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载' }).click(),
      ]);
      await file.saveAs(site.at(file.suggestedFilename()));
      return file.suggestedFilename();
    };
    const docx = await download('Word 文档');
    expect(docx).toBe(`长宁区核对稿-${DAY}.docx`);
    const { text } = await readDocument(new Uint8Array(readFileSync(site.at(docx))), docx);
    expect(text).toMatch(/^长宁区核对稿\n/);
    expect(text).toContain('这一格请重点核对');
    expect(text).toMatch(/长宁区：截至2026年12月1日，1 份计入的文件中有 \d+ 项措施直接支持/);
    expect(text).toMatch(/在2026年12月1日计入的 1 份文件中，未发现直接支持/);
    await page.getByRole('radio', { name: '整张矩阵' }).check();
    await expect.poll(() => page.url()).toContain('subject=matrix');
    const html = readFileSync(site.at(await download('网页（可打印）')), 'utf8');
    expect(html).toContain('<h1 class="title">长宁区核对稿</h1>');
    expect(html.match(/id="ref-\d+"/g)!.length).toBeGreaterThan(100);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is accessible in both languages, light and dark, large and small, with nothing cut off', async () => {
    for (const [view, language] of [
      [{ width: 1440, height: 900, scheme: 'light' }, '中文'],
      [{ width: 1024, height: 768, scheme: 'dark' }, 'English'],
    ] as const) {
      const { page, close } = await openReport(view);
      await page.getByRole('button', { name: language }).click();
      await page.getByRole('heading', { name: /已收集|Collected/ }).waitFor();
      await expectAccessible(page);
      expect(
        await cutOff(page, 'main button, main label:not(.visually-hidden), main legend, header button'),
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await keepScreenshot(page, `report-${view.width}-${view.scheme}`);
      await close();
    }
  });
});
