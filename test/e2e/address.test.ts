/** Addresses that name what is not there: the page says what, and goes on. */
import { describe, expect, it } from 'vitest';
import { openPage, withoutBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

const DAY = '2026-11-22';
let site: Served;

describe.skipIf(withoutBrowser())('an address that names what is not there', () => {
  site = served('address');

  it('says what was not found or understood, and is mended by a click', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/?lang=zh&on=${DAY}&count=every&area=minhang&target=gone`);
    const note = page.getByRole('status').filter({ hasText: '没有找到' });
    await note.getByText('领域“gone”').waitFor();
    await note.getByText('count=every').waitFor();
    await page.getByRole('complementary').getByText('闵行区').first().waitFor();
    await note.getByRole('link').click();
    await note.waitFor({ state: 'hidden' });
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('area'), searchParams.get('target')]).toEqual(['minhang', null]);
    await page.goto(`${site.url}/?on=${DAY}&lens=departments&item=gone`);
    await page.getByRole('complementary').getByText('没有“gone”这一行').waitFor();
    await close();
  });

  it('says that there is no such page, in either language, with a way on', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/foo?lang=zh&on=${DAY}`);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('“/foo” names no page').waitFor();
    expect(new URL(page.url()).pathname).toBe('/foo');
    await page.getByRole('link', { name: 'To the overview' }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goBack();
    await page.getByText('“/foo” names no page').waitFor();
    await close();
  });
});
