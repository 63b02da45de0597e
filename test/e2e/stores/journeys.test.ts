/** What an analyst asks of the five real documents, on each store: the page answers the same, with the words. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../contract/support/neo4j.ts';
import { NEO4J } from '../../contract/support/own-neo4j.ts';
import { STORES } from '../../contract/support/stores.ts';
import { expectAccessible, keepScreenshot, openPage, withoutBrowser } from '../browser.ts';
import { type ServedStore, served } from '../served.ts';

const DAY = '2026-11-22';
/** A day on which the plan of 静安 held. */
const DAY_OF_JINGAN = '2025-06-01';

/** Both languages and both stores, without doing everything four times. */
const WORDS = {
  embedded: {
    language: 'zh',
    changning: '长宁区',
    minhang: '闵行区',
    ai: '人工智能',
    ic: '集成电路',
    overview: '回到总览',
    departments: '部门',
    byDepartment: /部门矩阵/,
    areas: /^两地对比/,
    expiring: /即将到期/,
    before: '到期早于',
  },
  neo4j: {
    language: 'en',
    changning: 'Changning District',
    minhang: 'Minhang District',
    ai: 'Artificial intelligence',
    ic: 'Integrated circuits',
    overview: 'To the overview',
    departments: 'Departments',
    byDepartment: /Matrix of departments/,
    areas: /^Two areas/,
    expiring: /Expiring soon/,
    before: 'Expires before',
  },
} as const;

/** A Neo4j that all tests of the run share, emptied. */
async function emptied(name: string): Promise<ServedStore> {
  const { dispose } = await STORES.find((kind) => kind.name === name)!.make();
  await dispose();
  return { address: NEO4J, environment: { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD } };
}

const panel = (page: Page) => page.getByRole('complementary');
const counted = (page: Page) => page.locator('[data-standing=counted] > ul > li');
/** Quotation marks turn round within others. */
const plain = (text: string) => text.replace(/\s+/g, '').replace(/[‘’“”]/g, '"');

describe.skipIf(withoutBrowser()).each(STORES.map(({ name }) => name as keyof typeof WORDS))(
  'on %s',
  (name) => {
    const words = WORDS[name];
    const site = served(`journeys-${name}`, name === 'neo4j' ? () => emptied(name) : undefined);
    const open = async (path: string, day = DAY) => {
      const opened = await openPage(site.browser);
      const mark = path.includes('?') ? '&' : '?';
      await opened.page.goto(`${site.url}${path}${mark}lang=${words.language}&on=${day}`);
      return opened;
    };
    const cell = (page: Page, area: string, target: string) =>
      page
        .getByRole('grid')
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: area }) })
        .getByRole('link', { name: target })
        .first();

    it('goes from a cell to the words, and back', async () => {
      const { page, troubles, close } = await open('/');
      const target = cell(page, words.changning, words.ai);
      const count = Number(await target.textContent());
      expect(count).toBeGreaterThan(0);
      await target.hover();
      await page.getByText((await target.getAttribute('aria-label'))!, { exact: true }).waitFor();

      await target.click();
      await counted(page).first().waitFor();
      await expect.poll(() => counted(page).count()).toBe(count);
      const matrixUrl = page.url();

      const quoted = await counted(page).first().locator('q').allInnerTexts();
      await counted(page).first().getByRole('link').click();
      const evidence = page.locator('mark[data-shown]');
      await evidence.first().waitFor();
      await expect.poll(() => evidence.first().evaluate(isInView)).toBe(true);
      expect(plain(quoted.join(''))).toContain(plain((await evidence.allInnerTexts())[0]!));
      // Every quotation of the details panel stands in the text as it is quoted.
      const article = plain((await page.getByRole('article').textContent()) ?? '');
      const quotations = await panel(page).locator('[data-tier] ul a').allInnerTexts();
      expect(quotations.length).toBeGreaterThan(0);
      for (const quotation of quotations) expect(article).toContain(plain(quotation.slice(1, -1)));

      await page.goBack();
      await expect.poll(() => page.url()).toBe(matrixUrl);
      await counted(page).first().waitFor();
      await page.goForward();
      await evidence.first().waitFor();
      await page.getByRole('link', { name: words.overview }).click();
      await counted(page).first().waitFor();
      expect(new URL(page.url()).search).toBe(new URL(matrixUrl).search);
      expect(troubles).toEqual([]);
      await close();
    });

    it('says why a cell is empty, and where it was looked for', async () => {
      const { page, troubles, close } = await open('/');
      const empty = cell(page, words.minhang, words.ic);
      await empty.click();
      await expect.poll(() => panel(page).textContent()).toContain(await empty.getAttribute('aria-label'));
      await panel(page).getByRole('link', { name: '闵行区关于产业高质量发展的政策意见' }).click();
      await page.getByRole('article').getByText('莘庄工业区管委会').waitFor();
      expect(troubles).toEqual([]);
      await close();
    });

    it('compares 闵行 and 长宁: counts as in the matrix, the measures of both side by side', async () => {
      const { page, troubles, close } = await open('/');
      const counts: number[] = [];
      for (const area of [words.minhang, words.changning])
        counts.push(Number(await cell(page, area, words.ai).textContent()));
      await page.goto(`${site.url}/compare?lang=${words.language}&on=${DAY}&left=minhang&right=changning`);
      await page.getByRole('heading', { level: 1, name: words.areas }).waitFor();
      const row = page.getByRole('main').getByRole('button', { name: words.ai });
      await row.click();
      const sides = [words.minhang, words.changning].map((area) =>
        page
          .getByRole('region', { name: new RegExp(area) })
          .getByRole('listitem')
          .filter({ has: page.locator('q') }),
      );
      for (const [at, side] of sides.entries()) {
        const cards = side.filter({ has: page.getByRole('heading').or(page.getByRole('link')) });
        await cards.first().waitFor();
        const titles = await side.getByRole('link').allTextContents();
        expect(new Set(titles).size).toBe(counts[at]);
      }
      expect(troubles).toEqual([]);
      await close();
    });

    it('tells who in 静安 answers for 人工智能, with the words', async () => {
      // None of its measures has 人工智能 for its object; two name it.
      const { page, troubles, close } = await open('/?count=named', DAY_OF_JINGAN);
      await page.getByRole('button', { name: words.departments, exact: true }).click();
      const row = page
        .getByRole('grid', { name: words.byDepartment })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: /静安/ }) });
      const cells = row.getByRole('link', { name: words.ai });
      await cells.first().waitFor();
      const labels = await cells.evaluateAll((links) => links.map((link) => link.textContent ?? ''));
      const at = labels.findIndex((text) => Number(text) > 0);
      expect(at).toBeGreaterThanOrEqual(0);
      await cells.nth(at).click();
      await expect.poll(() => counted(page).count()).toBe(Number(labels[at]));
      expect(await counted(page).first().locator('q').first().textContent()).not.toBe('');
      expect(troubles).toEqual([]);
      await close();
    });

    it('lists what expires before March, with what is left uncovered, and leads to the documents', async () => {
      const { page, troubles, close } = await open('/gaps');
      await page.getByRole('main').getByRole('link', { name: words.expiring }).click();
      await page.getByRole('textbox', { name: words.before }).fill('2027-03-01');
      const items = page.getByRole('main').locator('ol > li');
      await expect.poll(() => items.count()).toBe(2);
      await expect.poll(() => new URL(page.url()).searchParams.get('before')).toBe('2027-03-01');
      const texts = await items.allTextContents();
      expect(texts[0]).toContain('长宁区加快构建现代化产业体系');
      expect(texts[1]).toContain('闵行区关于产业高质量发展的政策意见');
      await expectAccessible(page);
      await keepScreenshot(page, `expiring-${words.language}`);
      // 闵行 goes later: on New Year's Day only 长宁 has gone.
      await page.getByRole('textbox', { name: words.before }).fill('2027-01-01');
      await expect.poll(() => items.count()).toBe(1);
      await page.reload();
      await expect.poll(() => items.count()).toBe(1);
      // What is lost then is empty in the matrix of that day.
      await items.first().getByRole('link', { name: words.ai }).click();
      await panel(page).getByRole('heading', { level: 2 }).waitFor();
      expect(new URL(page.url()).searchParams.get('on')).toBe('2027-01-01');
      expect(await counted(page).count()).toBe(0);
      await page.goBack();
      await items
        .first()
        .getByRole('link', { name: /^长宁区加快构建/ })
        .click();
      await page.getByRole('article').waitFor();
      expect(troubles).toEqual([]);
      await close();
    });

    it('finds the path from 区科委 to 集成电路, by keyboard alone, with the words of each step', async () => {
      const { page, troubles, close } = await openPage(site.browser);
      await page.goto(`${site.url}/graph?lang=zh&on=${DAY}&start=nodes`);
      const rows = page.getByRole('table').locator('tbody tr');
      const drawing = page.locator('[data-graph][data-drawn][data-settled]');
      const find = page.getByRole('combobox', { name: '查找并加入节点' });
      const add = async (typed: string, found: string) => {
        await find.focus();
        await page.keyboard.type(typed);
        // Enter takes the one that is marked.
        await page.getByRole('option', { name: found }).and(page.locator('[data-highlighted]')).waitFor();
        await page.keyboard.press('Enter');
        await rows.filter({ hasText: found }).waitFor();
      };
      await add('闵行区科', '闵行区科学技术委员会');
      await add('jcdl', '集成电路');
      await rows.filter({ hasText: '闵行区科学技术委员会' }).getByRole('button').first().focus();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: '最短路径', exact: true }).focus();
      await page.keyboard.press('Enter');
      const path = page.getByRole('region', { name: /路径/ });
      await path.locator('q').first().waitFor();
      await expect.poll(() => path.locator('ol > li').first().textContent()).toContain('集成电路');
      await expect.poll(() => path.locator('ol > li').last().textContent()).toContain('闵行区科学技术委员会');
      await drawing.waitFor();
      await keepScreenshot(page, `graph-path-${name}`);
      await expectAccessible(page);

      const quoted = (await path.locator('q').first().textContent())!;
      await path.getByRole('link', { name: '在文件中打开' }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('article').getByText(quoted.replace(/[“”]/g, '')).first().waitFor();
      await page.goBack();
      await path.waitFor();
      await page.getByRole('button', { name: '撤销' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => rows.count()).toBe(2);
      expect(troubles).toEqual([]);
      await close();
    });
  },
);

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
