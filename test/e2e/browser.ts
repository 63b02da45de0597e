/** A real Chromium that looks at the page, and what every test asks of it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { findChromium } from './chromium.ts';

export { findChromium, launch } from './chromium.ts';

export const SCREENSHOTS = join(ROOT, 'test-output/screenshots');

/**
 * Whether to leave out the tests in a browser: there is none, and this is not CI, where that is a failure. Says how to
 * have them run.
 */
export function withoutBrowser(): boolean {
  if (findChromium() !== null || process.env.CI) return false;
  process.stderr.write(
    'End-to-end tests are left out: no Chromium. Install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.\n',
  );
  return true;
}

export interface View {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  firstVisit?: boolean;
}

/** A page of its own, and everything that went wrong in it: errors, refused content, failed requests. */
export async function openPage(
  browser: Browser,
  { width = 1440, height = 900, scheme = 'light', firstVisit = false }: View = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Only the first visit shows its hint.
  if (!firstVisit) await context.addInitScript(() => localStorage.setItem('cetu.seen', '1'));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Drawing without a graphics card is slow, and its driver says so.
    if (!message.text().includes('GL Driver Message (OpenGL, Performance')) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails where axe finds anything serious on the page as it stands; or any of some `rules`. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run(how: object): Promise<AxeResults> } }).axe.run({ ...runOnly }),
    rules && { runOnly: rules },
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  expect(serious).toEqual([]);
}

/** Controls of the page that Tab does not come to from its top, or that do not show that it did. */
export async function missedByTab(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
    ].filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(':disabled'));
    for (const one of controls) one.dataset.missed = '';
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && getComputedStyle(target).outlineStyle !== 'none')
        delete target.dataset.missed;
    });
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.setPosition(document.body, 0);
    return controls.length;
  });
  for (let at = 0; at < count + 2; at++) await page.keyboard.press('Tab');
  return page
    .locator('[data-missed]')
    .evaluateAll((left) => left.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
}

/** Chinese words that the page shows and does not mark as Chinese: on an English page they are to be. */
export async function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (!/\p{Script=Han}/u.test(data) || !parentElement?.checkVisibility()) continue;
      const language = parentElement.closest<HTMLElement>('[lang]')?.lang ?? '';
      if (!language.startsWith('zh')) found.push(data);
    }
    return found;
  });
}

/** Keeps what the page looks like as `test-output/screenshots/NAME.png`. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** Elements whose text is wider or higher than they are, so that it is cut off or lies over a neighbour. */
export async function cutOff(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter(
          ({ clientWidth, clientHeight, scrollWidth, scrollHeight }) =>
            clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1),
        )
        .map((element) => element.textContent ?? ''),
    );
}
