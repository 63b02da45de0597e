/** From the matrix to the words that a number rests on, and back, on the five real documents. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { expectAccessible, launch, openPage, withoutBrowser } from './browser.ts';

const DAY = '2026-11-22';
const WORDS = {
  zh: {
    area: '长宁区',
    other: '闵行区',
    ai: '人工智能',
    ic: '集成电路',
    named: '含仅提及',
    overview: '回到总览',
  },
  en: {
    area: 'Changning District',
    other: 'Minhang District',
    ai: 'Artificial intelligence',
    ic: 'Integrated circuits',
    named: 'Also named',
    overview: 'To the overview',
  },
} as const;

const temp = tempFolder('journey');
let cli: RunningCli;
let browser: Browser;

const row = (page: Page, area: string) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: area }) });
const cell = (page: Page, area: string, target: string) =>
  row(page, area).getByRole('link', { name: target }).first();
const panel = (page: Page) => page.getByRole('complementary');

describe.skipIf(withoutBrowser())('from matrix to evidence and back', () => {
  beforeAll(async () => {
    cli = await cetuServing(['start', '--port', '0', '--store', temp.at('graph')]);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cli?.stop();
    temp.remove();
  });

  it.each(['zh', 'en'] as const)('in %s', async (language) => {
    const words = WORDS[language];
    const { page, troubles, close } = await openPage(browser);
    await page.goto(`${cli.url}/?lang=${language}&on=${DAY}`);
    const target = cell(page, words.area, words.ai);
    const count = Number(await target.textContent());
    expect(count).toBeGreaterThan(0);

    await target.hover();
    const sentence = (await target.getAttribute('aria-label'))!;
    await page.getByText(sentence, { exact: true }).waitFor();

    await target.click();
    const cards = panel(page).locator('[data-standing=counted] > ul > li');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(count);
    const matrixUrl = page.url();

    const quoted = await cards.first().locator('q').allInnerTexts();
    await cards.first().getByRole('link').click();
    const evidence = page.locator('mark[data-shown]');
    await evidence.first().waitFor();
    await expect.poll(() => evidence.first().evaluate(isInView)).toBe(true);
    const marked = await evidence.allInnerTexts();
    expect(plain(quoted.join(''))).toContain(plain(marked[0]!));
    // Every quotation of the details panel stands in the text as it is quoted.
    const article = plain((await page.getByRole('article').textContent()) ?? '');
    const quotations = await panel(page).locator('[data-tier] ul a').allInnerTexts();
    expect(quotations.length).toBeGreaterThan(0);
    for (const quotation of quotations) expect(article).toContain(plain(quotation.slice(1, -1)));

    await page.goBack();
    await expect.poll(() => page.url()).toBe(matrixUrl);
    await cards.first().waitFor();
    await page.goForward();
    await evidence.first().waitFor();
    await page.getByRole('link', { name: words.overview }).click();
    await cards.first().waitFor();
    expect(new URL(page.url()).search).toBe(new URL(matrixUrl).search);
    expect(troubles).toEqual([]);
    await close();
  });

  it.each(['zh', 'en'] as const)(
    'says in %s why a cell is empty, and where it was looked for',
    async (language) => {
      const words = WORDS[language];
      const { page, troubles, close } = await openPage(browser);
      await page.goto(`${cli.url}/?lang=${language}&on=${DAY}`);
      const empty = cell(page, words.other, words.ic);
      await empty.click();
      await expect.poll(() => panel(page).textContent()).toContain(await empty.getAttribute('aria-label'));
      await panel(page).getByRole('link', { name: '闵行区关于产业高质量发展的政策意见' }).click();
      await page.getByRole('article').getByText('莘庄工业区管委会').waitFor();
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it('keeps the settings in the address: counting, day and documents change the numbers, a reload does not', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${cli.url}/?on=${DAY}`);
    const total = () => page.locator('tfoot td b').last().textContent().then(Number);
    const direct = await total();
    await page.getByRole('button', { name: WORDS.zh.named }).click();
    await expect.poll(total).toBeGreaterThan(direct);
    await page.goBack();
    await expect.poll(total).toBe(direct);

    const day = page.getByLabel('截至日期');
    await day.fill('2023-02-30');
    await day.press('Enter');
    await page.getByRole('alert').getByText('没有这一天').waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe(DAY);
    await day.fill('2023年6月30日');
    await day.press('Enter');
    await row(page, '上海市').getByText('计入 1 份').waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2023-06-30');

    await page.getByRole('button', { name: '全部 5 份' }).click();
    await page.getByRole('checkbox', { name: '上海制造' }).uncheck();
    await row(page, '上海市').getByText('计入 1 份').waitFor({ state: 'hidden' });
    const before = await total();
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await total()).toBe(before);
    await page.getByRole('button', { name: '4 / 5 份' }).waitFor();
    await close();
  });

  it('goes by keyboard alone: Tab reaches the grid once, arrows move in it, Enter opens, Escape hides the sentence', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${cli.url}/?on=${DAY}`);
    const first = row(page, '上海市').getByRole('link').first();
    await first.waitFor();
    await page.getByRole('button', { name: '导出' }).focus();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const label = await focused();
    expect(label).toContain('徐汇区');
    await page.getByText(label, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(label, { exact: true }).waitFor({ state: 'hidden' });
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Home');
    // Past the tiers and the priorities.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe('shanghai');
    await close();
  });

  it('puts the areas with most links first when asked, and remembers it in the address', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${cli.url}/?on=${DAY}`);
    const first = page.locator('tbody tr').first();
    await first.waitFor();
    expect(await first.getAttribute('data-area')).toBe('shanghai');
    await page.getByRole('columnheader', { name: '联系数' }).getByRole('link').click();
    await expect.poll(() => first.getAttribute('data-area')).toBe('minhang');
    await page.reload();
    await first.waitFor();
    expect(await first.getAttribute('data-area')).toBe('minhang');
    await close();
  });

  it('shows three steps on the first visit, and the keys whenever asked', async () => {
    const { page, troubles, close } = await openPage(browser, { firstVisit: true });
    await page.goto(`${cli.url}/?on=${DAY}`);
    const hint = page.getByRole('region', { name: '三步上手' });
    await hint.waitFor();
    await expectAccessible(page);
    await hint.getByRole('button').click();
    await hint.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await hint.count()).toBe(0);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('在矩阵中移动').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(troubles).toEqual([]);
    await close();
  });

  it('finds a measure by search and opens it', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.goto(`${cli.url}/?on=${DAY}`);
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox');
    await input.fill('低空经济');
    const hit = page.getByRole('option').filter({ hasText: '措施' }).first();
    await hit.waitFor();
    const title = ((await hit.locator('span').nth(1).textContent()) ?? '').trim();
    await hit.click();
    await panel(page).getByRole('heading', { name: title }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('puts two documents side by side, measure by measure', async () => {
    const { page, troubles, close } = await openPage(browser);
    await page.goto(`${cli.url}/compare?on=${DAY}`);
    await page.getByRole('button', { name: '两份文件' }).click();
    const choice = page.getByRole('combobox', { name: '右侧文件' });
    const titles = await choice.getByRole('option').allTextContents();
    expect(titles).toHaveLength(5);
    const counts = async () =>
      (await page.getByRole('group', { name: '列出的措施' }).getByRole('button').allTextContents()).map(
        (text) => Number(/\d+$/.exec(text)?.[0]),
      );
    await expect.poll(async () => (await counts())[0]).toBeGreaterThan(0);
    const [all, ...parts] = await counts();
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    // A document beside itself has the same words throughout.
    const left = await page.getByRole('combobox', { name: '左侧文件' }).inputValue();
    await choice.selectOption(left);
    await expect.poll(async () => (await counts()).slice(1, 4)).toEqual([0, 0, 0]);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });

  it('keeps the place in the list and in the matrix for Back', async () => {
    const { page, close } = await openPage(browser, { width: 1024, height: 768 });
    await page.goto(`${cli.url}/?on=${DAY}`);
    await cell(page, WORDS.zh.area, '现代服务业').click();
    const cards = panel(page).locator('[data-standing=counted] > ul > li');
    await cards.last().scrollIntoViewIfNeeded();
    const top = () => panel(page).evaluate((element) => element.scrollTop);
    const before = await top();
    expect(before).toBeGreaterThan(100);
    await cards.last().getByRole('link').click();
    await page.getByRole('article').waitFor();
    await page.goBack();
    await cards.last().waitFor();
    await expect.poll(top).toBe(before);
    await close();
  });
});

const plain = (text: string) => text.replace(/\s+/g, '');

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
