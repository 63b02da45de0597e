/** A document is written by others: whatever stands in it is shown as text. */
import { describe, expect, it } from 'vitest';
import { expectAccessible, openPage, withoutBrowser } from './browser.ts';
import { servedText } from './served.ts';

const SCRIPT = '<script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">';
const REVERSED = '\u202E反转\u202C';
const FORMULA = '=HYPERLINK("http://example.com","点击")';
const LONG = '支持人工智能'.repeat(1700);
const TEXT = `宝山区关于人工智能的若干措施${SCRIPT}

宝府规〔2025〕9号

一、总体要求

坚持${REVERSED}原则。

二、支持内容

1.支持人工智能产业发展${SCRIPT}。支持人工智能企业做大做强，${FORMULA}，给予不超过100万元支持。（责任部门：区科委）

2.${LONG}。支持人工智能企业发展。（责任部门：区科委）

本措施自2025年1月1日起施行，有效期至2027年12月31日。
`;

describe.skipIf(withoutBrowser())('hostile text', () => {
  const site = servedText('hostile', TEXT);

  it('shows as text in matrix, list and reader', async () => {
    const { page, troubles, close } = await openPage(site.browser, { width: 1024, height: 768 });
    await page.goto(`${site.url}/?on=2026-01-01&area=baoshan`);
    const cards = page.locator('[data-standing=counted] > ul > li');
    await cards.first().waitFor();
    const { width } = (await page.getByRole('complementary').boundingBox())!;
    expect(
      await page.getByRole('complementary').evaluate((element) => element.scrollWidth),
    ).toBeLessThanOrEqual(width);
    await cards.first().getByRole('link').click();
    const article = page.getByRole('article');
    await article.waitFor();
    const shown = await article.textContent();
    for (const text of [SCRIPT, FORMULA, REVERSED]) expect(shown).toContain(text);
    expect(await page.locator('article script, article img').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });
});
