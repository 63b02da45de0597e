/** An analyst's way through the Cypher console. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemaSchema } from '../../web/api/console.ts';
import { cetuServing, type RunningCli, tempFolder } from '../support/cli.ts';
import { cutOff, expectAccessible, keepScreenshot, launch, openPage, withoutBrowser } from './browser.ts';

const temp = tempFolder('console');
/** Has no end that anybody would wait for. */
const ENDLESS =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c ' +
  'WITH a, b, c WHERE (a + b + c) % 7 = 8 RETURN count(*) AS n';
let cli: RunningCli;
let browser: Browser;

beforeAll(async () => {
  cli = await cetuServing(['start', '--port', '0', '--store', temp.at('graph'), '--allow-write']);
}, 300_000);
afterAll(async () => {
  await cli?.stop();
  temp.remove();
});

describe('the console of the server', () => {
  it('says what can be asked, with counts', async () => {
    const response = await fetch(`${cli.url}/api/console/schema`);
    const { labels, relationships, writable } = consoleSchemaSchema.parse(await response.json());
    expect(writable).toBe(true);
    const count = new Map(labels.map((one) => [one.label, one.count]));
    expect(count.get('Document')).toBe(5);
    expect([...count.keys()].filter((label) => label.startsWith('Cetu'))).toEqual([]);
    const texts = relationships.find(({ type }) => type === 'HAS_TEXT');
    expect(texts).toMatchObject({ from: 'Document', to: 'SourceText', count: 5 });
  });

  it('ends a query of a request that is closed, and answers the next', async () => {
    const ask = (text: string, signal?: AbortSignal) =>
      fetch(`${cli.url}/api/query`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
        ...(signal && { signal }),
      });
    const ending = new AbortController();
    const endless = await Promise.all(Array.from({ length: 5 }, () => ask(ENDLESS, ending.signal)));
    ending.abort();
    // More than the engine takes at once: were they not ended, this would wait for ever.
    expect(await (await ask('RETURN 1 AS one')).text()).toContain('"rows":[[1]]');
    for (const response of endless) await expect(response.text()).rejects.toThrow();
  });
});

describe.skipIf(withoutBrowser())('the console', () => {
  let opened: Awaited<ReturnType<typeof openPage>>;
  // One page for all steps in English: what a console loads, it loads once.
  beforeAll(async () => {
    browser = await launch();
    opened = await openPage(browser);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const editor = (page: Page) => page.locator('[data-editor] .cm-content');
  const type = async (page: Page, text: string) => {
    await editor(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  };
  const table = (page: Page) => page.getByRole('grid', { name: /Rows of the result/ });
  const run = (page: Page) => page.keyboard.press('Control+Enter');

  it('completes from the graph, underlines what is wrong, and says that more rows exist', async () => {
    const { page, troubles } = opened;
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    await page.getByRole('button', { name: 'Document 5 (nodes)' }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, 'console-schema');

    await editor(page).click();
    await page.keyboard.type('MATCH (m:Mea');
    const choices = page.locator('.cm-tooltip-autocomplete [role=option]');
    await choices.filter({ hasText: 'Measure' }).waitFor();
    // A choice is taken once the list has stood for a moment, so that typing is not.
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.keyboard.type(') RETRN m');
    await page.locator('.cm-lintRange-error').first().waitFor();
    await keepScreenshot(page, 'console-error');
    // A question mark is text here, and no key for the help.
    await page.keyboard.type(' // ?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await type(page, 'MATCH (m:Measure) RETURN m, m.title AS title, m.path AS path ORDER BY title');
    await page.getByLabel('Row limit').fill('20');
    await page.getByLabel('Row limit').press('Enter');
    await editor(page).click();
    await run(page);
    await table(page).waitFor();
    await expect.poll(() => table(page).getAttribute('aria-rowcount')).toBe('21');
    await page.getByRole('banner').waitFor();
    await page.getByText('More exist: raise the row limit', { exact: false }).first().waitFor();

    // By keyboard: to the path of the third row, opened, and back.
    await table(page).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
    const details = page.getByRole('complementary', { name: 'Content of the cell' });
    await details.getByText('Row 3, path').waitFor();
    await details.getByRole('button', { name: 'Copy cell' }).click();
    await details.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toBeInstanceOf(Array);
    await table(page).getByRole('button', { name: 'title' }).click();
    await table(page).getByRole('button', { name: 'title' }).click();
    await expect.poll(() => table(page).locator('th[aria-sort=descending]').count()).toBe(1);
    await keepScreenshot(page, 'console-table');
    await table(page).locator('td').first().click();
    await details.getByRole('link', { name: 'Open in the document' }).click();
    await page.getByRole('article').waitFor();
    await page.goBack();
    await table(page).waitFor();
    expect(troubles).toEqual([]);
  });

  it('ends a query that takes too long, and runs the next', async () => {
    const { page, troubles } = opened;
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    await type(page, ENDLESS);
    await run(page);
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Cancelled').first().waitFor();
    await type(page, 'RETURN 1 AS a; RETURN 2 AS b; RETURN x AS c; RETURN 4 AS d');
    await run(page);
    const failure = page.getByRole('alert');
    await failure.getByText('1 statement after it was not run.').waitFor();
    await failure.getByRole('button', { name: 'Go to line 1, column' }).click();
    await page.getByRole('button', { name: 'Statement 2' }).click();
    await table(page).getByRole('columnheader', { name: 'b' }).waitFor();
    await type(page, 'MATCH (a:Area) RETURN a.name = 3 AS same');
    await run(page);
    await failure.getByText('does not run').first().waitFor();
    await failure.getByText('Connect Neo4j').first().waitFor();
    expect(troubles).toEqual([]);
  });

  it('runs a saved query with its parameters, draws it, and is the same after a reload', async () => {
    const { page, troubles } = opened;
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    await page.getByRole('button', { name: /^Coverage by area and priority/ }).click();
    const day = page.getByLabel('$on', { exact: false }).first();
    await expect.poll(() => day.inputValue()).toBe('today');
    await day.fill('2025-02-30');
    await page.getByText('A date such as 2027-01-14').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Run', exact: true }).isDisabled()).toBe(true);
    await day.fill('2025-06-01');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await table(page).waitFor();
    const rows = await table(page).getAttribute('aria-rowcount');
    await page.getByRole('button', { name: 'Chart', exact: true }).click();
    await page.getByRole('row').filter({ hasText: '长宁区' }).first().waitFor();
    await keepScreenshot(page, 'console-chart');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await page.getByRole('region', { name: 'The result as JSON' }).getByText('"area"').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('query')?.startsWith('~')).toBe(true);

    await page.reload();
    await expect.poll(() => day.inputValue()).toBe('2025-06-01');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await table(page).waitFor();
    await expect.poll(() => table(page).getAttribute('aria-rowcount')).toBe(rows);
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('complementary', { name: 'Queries' }).getByText('MATCH').first().waitFor();
    expect(troubles).toEqual([]);
  });

  it('keeps queries of one’s own, as files too, and sends a result to the graph', async () => {
    const { page, troubles, close } = await openPage(browser, { width: 1024, height: 768, scheme: 'dark' });
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    await page.getByRole('button', { name: 'Cheat sheet' }).click();
    await page.getByRole('button', { name: /^Paths, which the graph can show/ }).click();
    await page.getByRole('button', { name: 'Keep as my query' }).click();
    await page.getByLabel('Title of the query').fill('路径: mine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mine' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download 路径: mine' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toMatch(/^\/\/ ---\n\/\/ title:/);
    await page.getByRole('button', { name: 'Delete 路径: mine' }).click();
    await writeFile(temp.at('mine.cypher'), file);
    await page.getByLabel('Import .cypher files').setInputFiles(temp.at('mine.cypher'));
    await page.getByText('1 query imported').waitFor();
    await page.getByRole('button', { name: /^路径: mine/ }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await table(page).waitFor();
    await page
      .getByRole('group', { name: 'Views of the result' })
      .getByRole('button', { name: 'Graph' })
      .click();
    await keepScreenshot(page, 'console-graph');
    expect(await cutOff(page, 'button, h2')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
    const send = page.getByRole('button', { name: /^Open these \d+ nodes/ });
    const nodes = /\d+/.exec((await send.textContent()) ?? '')![0];
    await send.click();
    await page
      .getByText(new RegExp(`^Nodes sent|${nodes} nodes`))
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('writes once it is switched to, says so, and is off again when it is opened', async () => {
    const { page, troubles } = opened;
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    await type(page, "CREATE (n:Trial {id: 'trial'}) RETURN n.id AS id");
    await run(page);
    await page.getByRole('alert').getByText('Only reading is allowed here').waitFor();
    await page.getByRole('switch', { name: 'Allow writing' }).check();
    await page.getByText('Writing is on').waitFor();
    await editor(page).click();
    await run(page);
    await page.getByText('Nodes created: 1').waitFor();
    await keepScreenshot(page, 'console-write');
    await page.reload();
    expect(await page.getByRole('switch', { name: 'Allow writing' }).isChecked()).toBe(false);
    await type(page, 'MATCH (n:Trial) RETURN n.id AS id');
    await run(page);
    await table(page).getByText('trial').waitFor();
    expect(troubles).toEqual([]);
  });

  it('leaves a narrow window to the editor, with the queries a key away', async () => {
    const { page, troubles, close } = await openPage(browser, { width: 512, height: 384 });
    await page.goto(`${cli.url}/cypher?lang=en&on=2026-11-22`);
    const queries = page.getByRole('button', { name: 'Queries' });
    await queries.waitFor();
    expect((await editor(page).boundingBox())!.y).toBeLessThan(384 / 3);
    await queries.press('Enter');
    await page.getByRole('button', { name: /^Coverage/ }).click();
    await expect.poll(() => editor(page).textContent()).toContain('MATCH');
    expect(await queries.getAttribute('aria-expanded')).toBe('false');
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is left by keyboard, and looks right in Chinese and in the dark', async () => {
    const { page, troubles, close } = await openPage(browser, { scheme: 'dark' });
    await page.goto(`${cli.url}/cypher?lang=zh&on=2026-11-22&query=MATCH+(a:Area)+RETURN+a`);
    await editor(page).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-editor')))
      .toBe(false);
    await editor(page).click();
    await run(page);
    const rows = page.getByRole('grid', { name: '结果表' });
    await rows.locator('td').first().click();
    await page.getByRole('complementary', { name: '单元格内容' }).getByText('nameEn').waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, 'console-zh-dark');
    expect(await cutOff(page, 'button, h2, header a')).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
