/** The built page without a server: its files from the disk, and answers that a test gives. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/cli.ts';

const ORIGIN = 'http://cetu.test';
const BUILT = join(ROOT, 'dist/web');

/** Opens an address of the page; `answer` gives what an address of the API says, by its path and question. */
export async function openAlone(
  page: Page,
  address: string,
  answer: (path: string, question: unknown) => object,
): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/api/')) {
      const question: unknown = route.request().method() === 'POST' ? route.request().postDataJSON() : null;
      return route.fulfill({ json: answer(pathname.slice('/api/'.length), question) });
    }
    const file = join(BUILT, pathname);
    const isFile = pathname.includes('.') && existsSync(file);
    return route.fulfill({ path: isFile ? file : join(BUILT, 'index.html') });
  });
  await page.goto(ORIGIN + address);
}
