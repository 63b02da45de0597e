/** Pictures that are kept in the tree, and compared with what the page looks like now. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../support/cli.ts';
import { SCREENSHOTS } from './browser.ts';

const KEPT = join(ROOT, 'test/e2e/pictures');

/** Of one picture: a difference in a channel below it comes from how lines are smoothed. */
const LEAST_DIFFERENCE = 48;

/**
 * Fails where more than `share` of the picture keeps looking different. What it looks like now lies in the run's screenshots;
 * with CETU_PICTURES=keep it becomes the picture that is kept.
 */
export async function expectPicture(
  browser: Browser,
  element: Locator,
  name: string,
  share: number,
): Promise<void> {
  const kept = join(KEPT, `${name}.png`);
  const now = async () => {
    const picture = await element.screenshot({ animations: 'disabled' });
    mkdirSync(SCREENSHOTS, { recursive: true });
    writeFileSync(join(SCREENSHOTS, `${name}.png`), picture);
    return picture;
  };
  if (process.env.CETU_PICTURES === 'keep') {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, await now());
  }
  expect(existsSync(kept), `${kept} is missing: run the test once with CETU_PICTURES=keep`).toBe(true);
  await expect.poll(async () => differing(browser, readFileSync(kept), await now())).toBeLessThan(share);
}

/** Share of the pixels of two pictures that differ, at half their size; 1 where their sizes do. */
export async function differing(browser: Browser, a: Buffer, b: Buffer): Promise<number> {
  const page = await browser.newPage();
  const found = await page.evaluate(
    async ([first, second, least]) => {
      const pixels = async (picture: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const canvas = new OffscreenCanvas(Math.ceil(width / 2), Math.ceil(height / 2));
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return { width, height, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
      };
      const [one, other] = [await pixels(first), await pixels(second)];
      if (one.width !== other.width || one.height !== other.height) return 1;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4)
        if (
          [0, 1, 2].some((channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > least)
        )
          count++;
      return count / (one.data.length / 4);
    },
    [a.toString('base64'), b.toString('base64'), LEAST_DIFFERENCE] as const,
  );
  await page.close();
  return found;
}
