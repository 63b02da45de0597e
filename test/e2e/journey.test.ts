/** From the matrix to the words that a number rests on, and back, on the five real documents. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openPage, withoutBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

const DAY = '2026-11-22';
const WORDS = { area: '长宁区', named: '含仅提及' };

let site: Served;

const row = (page: Page, area: string) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: area }) });
const cell = (page: Page, area: string, target: string) =>
  row(page, area).getByRole('link', { name: target }).first();
const panel = (page: Page) => page.getByRole('complementary');

describe.skipIf(withoutBrowser())('from matrix to evidence and back', () => {
  site = served('journey');

  it('keeps the settings in the address: counting, day and documents change the numbers, a reload does not', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}`);
    const total = () => page.locator('tfoot td b').last().textContent().then(Number);
    const direct = await total();
    await page.getByRole('button', { name: WORDS.named }).click();
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
    await expect.poll(() => total()).toBe(before);
    await page.getByRole('button', { name: '4 / 5 份' }).waitFor();
    await close();
  });

  it('goes by keyboard alone: Tab reaches the grid once, arrows move in it, Enter opens, Escape hides the sentence', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}`);
    const first = row(page, '上海市').getByRole('link').first();
    await first.waitFor();
    await page.getByRole('button', { name: '地区', exact: true }).focus();
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
    const column = () => page.evaluate(() => document.activeElement?.getAttribute('data-column'));
    expect(await column()).toBe('30');
    await page.keyboard.press('Control+Home');
    // Past the tiers and the priorities.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe('shanghai');
    const opened = await focused();
    // The panel says the sentence; it does not hide the cells as well.
    expect(await page.locator('div[aria-hidden=true]').getByText(opened, { exact: true }).count()).toBe(0);
    // Out of the panel, Escape leads back to the cell.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).not.toBe(opened);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await focused()).toBe(opened);
    expect(new URL(page.url()).searchParams.get('area')).toBe(null);
    await close();
  });

  it('puts the areas with most links first when asked, and remembers it in the address', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}`);
    const first = page.locator('tbody tr').first();
    await first.waitFor();
    await expect.poll(() => first.getAttribute('data-area')).toBe('shanghai');
    await page.getByRole('grid').getByRole('link', { name: '联系数' }).click();
    await expect.poll(() => first.getAttribute('data-area')).toBe('minhang');
    await page.reload();
    await first.waitFor();
    await expect.poll(() => first.getAttribute('data-area')).toBe('minhang');
    await close();
  });

  it('shows three steps on the first visit, and the keys whenever asked', async () => {
    const { page, troubles, close } = await openPage(site.browser, { firstVisit: true });
    await page.goto(`${site.url}/?on=${DAY}`);
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
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}`);
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Control+k');
    const input = page.getByRole('combobox');
    await input.fill('低空经济');
    const hit = page.getByRole('option').filter({ hasText: '措施' }).first();
    await hit.waitFor();
    // The words of the text stand below the title where that does not have them.
    const title = await hit
      .locator('span')
      .nth(1)
      .evaluate((text) => text.firstChild?.textContent ?? '');
    await hit.click();
    await panel(page).getByRole('heading', { name: title }).waitFor();

    // A hit whose title does not have the words shows where its text does; by key it opens in the graph.
    await page.keyboard.press('Control+k');
    await input.fill('算力券');
    await page
      .getByRole('option')
      .filter({ hasText: '措施' })
      .filter({ hasText: '算力券' })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^在图谱中查看所选/ }).waitFor();
    await expectAccessible(page);
    const first = (await page.getByRole('option').first().locator('span').first().textContent())!;
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/graph');
    const rows = page.getByRole('table').locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain(first.trim());
    await page.keyboard.press('Control+k');
    await input.fill('人工智能');
    await page.getByRole('button', { name: /^把这 \d+ 项放入图谱/ }).click();
    // The table makes only the rows in sight; it says how many there are, with its head.
    await expect
      .poll(async () => Number(await page.getByRole('table').getAttribute('aria-rowcount')))
      .toBeGreaterThan(6);
    expect(troubles).toEqual([]);
    await close();
  });

  it('has the box of the search there for the next letter once it is fetched', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    const fetched = page.waitForRequest((request) => /SearchDialog.*\.js/.test(request.url()));
    await page.goto(`${site.url}/?on=${DAY}`);
    await page.getByRole('grid').waitFor();
    const script = JSON.stringify((await fetched).url());
    // As text: an import written here would be that of the test runner.
    await page.evaluate(`import(${script}).then(() => new Promise(requestAnimationFrame))`);
    const isThere = await page.evaluate(async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
      await new Promise(requestAnimationFrame);
      return document.querySelector('[role=combobox]') !== null;
    });
    expect(isThere).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  it('goes anywhere by the search: rooms, areas, departments, industries, by pinyin and in English too', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?on=${DAY}&lens=instruments`);
    await page.getByRole('grid').waitFor();
    const goTo = async (words: string, name: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(words);
      await page.getByRole('option', { name, exact: true }).waitFor();
      await page.keyboard.press('Enter');
    };
    const title = page.getByRole('complementary').getByRole('heading', { level: 2 });
    await goTo('cnq', '地区 长宁区');
    await expect.poll(() => title.textContent()).toContain('长宁区');
    await goTo('区投促办', '部门 长宁区投资促进办公室');
    await expect.poll(() => title.textContent()).toContain('长宁区投资促进办公室');
    await goTo('人形机器人', '行业 人形机器人');
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toBe('Industry:人形机器人');
    // With what speaks of it, and what it is a part of.
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.filter({ hasText: '措施' }).first().waitFor();
    await rows.filter({ hasText: '重点领域' }).first().waitFor();
    await goTo('cypher', '页面 Cypher 查询');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/cypher');
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    ['zh', '图数据库没有应答', '服务的原话', '重试'],
    ['en', 'The graph database does not answer', 'What the server says', 'Try again'],
  ] as const)(
    'says in %s what went wrong and what helps, and offers again',
    async (language, words, told, again) => {
      const { page, close } = await openPage(site.browser);
      let failing = true;
      await page.route('**/api/overlaps*', (route) =>
        failing
          ? route.fulfill({
              status: 503,
              json: { error: { code: 'unavailable', message: 'refused at 7687' } },
            })
          : route.continue(),
      );
      await page.goto(`${site.url}/gaps?lang=${language}&on=${DAY}`);
      const alert = page.getByRole('alert');
      await alert.getByText(words).waitFor();
      await alert.getByText(told).click();
      await alert.getByText('refused at 7687').waitFor();
      await expectAccessible(page);
      failing = false;
      await alert.getByRole('button', { name: again }).click();
      await page.getByRole('main').getByRole('listitem').first().waitFor();
      await close();
    },
  );

  it('puts the amounts of two areas side by side, and says of none what could not be had', async () => {
    const { page, close } = await openPage(site.browser);
    let fails = true;
    for (const path of ['measures/full', 'overlaps'])
      await page.route(`**/api/${path}*`, (route) => (fails ? route.abort() : route.fallback()));
    await page.goto(`${site.url}/compare?lang=zh&on=${DAY}&left=changning&right=minhang`);
    const failed = page.getByRole('alert').filter({ hasText: '没有取到数据' });
    await expect.poll(() => failed.count()).toBe(2);
    expect(await page.getByText('两地没有文字相近的措施').count()).toBe(0);
    fails = false;
    // What one of them asks for again may be what the other waits for.
    while ((await failed.count()) > 0) {
      await failed.first().getByRole('button', { name: '重试' }).click();
      await page.waitForTimeout(200);
    }
    const amounts = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '写明的金额' }) });
    await expect
      .poll(() => amounts.getByRole('heading', { level: 3 }).allTextContents())
      .toEqual(['长宁区', '闵行区']);
    await amounts.getByText('1亿元').first().waitFor();
    await expectAccessible(page);
    await close();
  });

  it('puts two documents side by side, measure by measure', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    await page.goto(`${site.url}/compare?on=${DAY}`);
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
    // What is listed stands in the address, and so does the place in it for Back.
    await page.getByRole('button', { name: /^仅右侧文件/ }).click();
    await page.reload();
    await page.getByRole('button', { name: /^仅右侧文件/, pressed: true }).waitFor();
    const shown = page.locator('article[data-change]');
    await shown.last().scrollIntoViewIfNeeded();
    const place = () =>
      shown.first().evaluate((item) => item.closest('ol')!.parentElement!.parentElement!.scrollTop);
    const before = await place();
    expect(before).toBeGreaterThan(100);
    await shown.last().getByRole('link').click();
    await page.getByRole('article').waitFor();
    await page.goBack();
    await shown.last().waitFor();
    await expect.poll(place).toBe(before);
    await page.getByRole('button', { name: `全部 ${all}`, exact: true }).click();
    // A document beside itself has the same words throughout.
    const left = await page.getByRole('combobox', { name: '左侧文件' }).inputValue();
    await choice.selectOption(left);
    await expect.poll(async () => (await counts()).slice(1, 4)).toEqual([0, 0, 0]);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });

  it('keeps the place in the list and in the matrix for Back', async () => {
    const { page, close } = await openPage(site.browser, { width: 1024, height: 768 });
    await page.goto(`${site.url}/?on=${DAY}`);
    await cell(page, WORDS.area, '现代服务业').click();
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
