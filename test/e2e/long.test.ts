/** A text that is too long to be drawn at once: it opens at its place, is whole in the end, and Back finds the line. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, withoutBrowser } from './browser.ts';
import { servedText } from './served.ts';

const MEASURES = 500;
const measure = (number: number) =>
  `${number}.支持人工智能产业发展第${number}项。对符合条件的企业，给予不超过${number}万元支持。（责任部门：区科委）`;
const TEXT = `宝山区关于人工智能的若干措施

宝府规〔2025〕9号

一、支持内容

${Array.from({ length: MEASURES }, (_, at) => measure(at + 1)).join('\n\n')}

本措施自2025年1月1日起施行，有效期至2027年12月31日。
`;

/** The line at the upper edge of the text. */
const topLine = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('article')!.getBoundingClientRect().top;
    const lines = [...document.querySelectorAll('article [data-line]')];
    return lines.find((line) => line.getBoundingClientRect().bottom > top + 1)?.textContent;
  });

/** Whether the text no longer scrolls. */
const rests = (page: Page) =>
  page.evaluate(async () => {
    const article = document.querySelector('article')!;
    const before = article.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return article.scrollTop === before;
  });

describe.skipIf(withoutBrowser())('a long text', () => {
  const site = servedText('long', TEXT);

  it('is a list that is made as far as it is in sight, and searched in a field of its own', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    const coverage = await (await fetch(`${site.url}/api/coverage`)).json();
    const { id } = coverage.documents[0];
    await page.goto(`${site.url}/compare?lang=zh&on=2026-01-01&left=${id}&right=${id}`);
    const list = page.getByRole('main').locator('ol').last();
    const items = list.locator(':scope > li');
    await items.first().waitFor();
    expect(await items.first().getAttribute('aria-setsize')).toBe(String(MEASURES));
    expect(await items.count()).toBeLessThan(MEASURES / 4);
    const find = page.getByRole('searchbox', { name: `在这 ${MEASURES} 项中查找` });
    await find.fill('第437项');
    await page.getByRole('status').getByText('1 项符合').waitFor();
    await expect.poll(() => items.count()).toBe(1);
    await items.getByRole('link', { name: '第437项' }).waitFor();
    await find.fill('');
    await expect.poll(() => items.first().getAttribute('aria-setsize')).toBe(String(MEASURES));
    // By keyboard from one item to the next, out of what was in sight at first.
    await items.first().getByRole('link').focus();
    const place = () =>
      page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));
    // What comes next is made when the one before has the focus.
    for (let at = 1; at <= 40; at++) {
      await expect.poll(place, { interval: 10 }).toBe(at);
      await page.keyboard.press('Tab');
    }
    await expect.poll(place).toBe(41);
    // Back, with all that it shows at hand at once, it is there again.
    await page.getByRole('banner').getByRole('navigation').getByRole('link').first().click();
    await page.getByRole('grid').waitFor();
    await page.goBack();
    await items.first().waitFor();
    expect(await items.count()).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
    await close();
  });

  it('opens at a passage, is whole in the end, and is found again by Back', async () => {
    const { page, troubles, close } = await openPage(site.browser);
    const coverage = await (await fetch(`${site.url}/api/coverage`)).json();
    const at = TEXT.indexOf(measure(400));
    await page.goto(`${site.url}/reader?on=2026-01-01&doc=${coverage.documents[0].id}&at=${at}`);
    const line = page.locator(`article [data-line="${at}"]`);
    await line.waitFor();
    await page.waitForFunction((offset) => {
      const box = document.querySelector(`article [data-line="${offset}"]`)?.getBoundingClientRect();
      return box && box.top > 0 && box.bottom < innerHeight;
    }, at);
    await page.waitForFunction(
      (lines) => document.querySelectorAll('article [data-line]').length === lines,
      TEXT.split('\n').length,
    );
    expect(await page.locator('article').textContent()).toBe(TEXT.replaceAll('\n', ''));
    expect(await page.locator('nav li a[href*="measure="]').count()).toBe(MEASURES);
    await page.locator('article').hover();
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction(
      (offset) =>
        document.querySelector(`article [data-line="${offset}"]`)!.getBoundingClientRect().top < -2000,
      at,
    );
    await expect.poll(() => rests(page)).toBe(true);
    const seen = await topLine(page);
    await page.getByRole('banner').getByRole('navigation').getByRole('link').nth(1).click();
    await page.locator('article').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('article [data-line]').first().waitFor();
    await page.waitForFunction(() => document.querySelector('article')!.scrollTop > 2000);
    await expect.poll(() => topLine(page)).toBe(seen);
    expect(troubles).toEqual([]);
    await close();
  });
});
