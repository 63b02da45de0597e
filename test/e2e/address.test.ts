/** Addresses that name what is not there: the page says what, and goes on. */
import { describe, expect, it } from 'vitest';
import { expectAccessible, openPage, withoutBrowser } from './browser.ts';
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
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('“/foo” names no page').waitFor();
    expect(new URL(page.url()).pathname).toBe('/foo');
    await page.getByRole('link', { name: 'To the overview' }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goBack();
    await page.getByText('“/foo” names no page').waitFor();
    await expectAccessible(page);
    await close();
  });

  it('names a measure, a link and a place that the document does not have', async () => {
    const { page, close } = await openPage(site.browser);
    await page.goto(`${site.url}/reader?lang=zh&on=${DAY}&count=every`);
    await page.getByRole('status').getByText('count=every').waitFor();
    await page.getByRole('searchbox').fill('闵行 11号');
    await page.getByText('1 / 5 份').waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').click();
    await page.getByRole('article').waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('闵行 11号');
    await page.goForward();
    await page.getByRole('article').waitFor();

    // A passage that is selected is cited, with an address that leads to it and draws it out.
    const words = '更好实施“一南一北”发展战略';
    await page.evaluate((wanted) => {
      const line = [...document.querySelectorAll('[data-line]')].find((one) =>
        one.textContent?.includes(wanted),
      )!;
      const node = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()!;
      const at = node.textContent!.indexOf(wanted);
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }, words);
    const reader = page.url();
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const [cited, link] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(cited).toMatch(
      /^《闵行区.*》，闵府规发〔2024〕11号，2024年12月11日，“更好实施‘一南一北’发展战略”。$/,
    );
    await page.goto(link!);
    const drawnOut = () =>
      page.evaluate(() => String([...(CSS.highlights.get('cetu-place') ?? [])][0] ?? ''));
    await expect.poll(drawnOut).toBe(words);

    await page.goto(`${reader}&measure=gone&link=far&at=99999999`);
    const note = page.getByRole('status').filter({ hasText: '没有找到' });
    for (const named of ['措施“gone”', '到“far”的联系', '第 99999999 字处'])
      await note.getByText(named).waitFor();
    await note.getByRole('link').click();
    await note.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).not.toMatch(/gone|far|at=/);
    await close();
  });

  it('names what the graph should start from, hold or have selected, and what the console should ask', async () => {
    const { page, close } = await openPage(site.browser);
    const open = (search: string) => page.goto(`${site.url}/graph?lang=en&on=${DAY}&${search}`);
    for (const [search, words] of [
      ['start=node&node=rubbish', 'does not have “rubbish”'],
      ['start=document&doc=gone', 'does not have the document “gone”'],
      ['start=nodes', 'Nothing is in this graph'],
      ['view=damaged.view', 'The view in this address cannot be opened'],
    ] as const) {
      await open(search);
      await page.getByText(words).waitFor();
    }
    await page.goto(`${site.url}/cypher?lang=en&on=${DAY}&query=~damaged`);
    await page.getByText('The query in this address cannot be opened').waitFor();
    await open('selected=Area:gone');
    const note = page.getByRole('status').filter({ hasText: 'not in this view: Area “gone”' });
    await note.getByRole('button', { name: 'Add to the view' }).click();
    const missing = page.getByRole('status').filter({ hasText: 'does not have one node of this view' });
    await missing.getByRole('button').click();
    await missing.waitFor({ state: 'hidden' });
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toBe(null);
    await close();
  });
});
