/** Work of scripts while a hand goes over the matrix, and while it is scrolled. */
import type { Browser } from 'playwright-core';
import { openMeasured } from './page.ts';
import { traced } from './trace.ts';

interface Steps {
  steps: number;
  /** Milliseconds that scripts worked for, a step. */
  script: number;
  /** Milliseconds that the longest task worked for. */
  longest: number;
}

export interface MatrixMoves {
  documents: number;
  rows: number;
  columns: number;
  hover: Steps;
  scroll: Steps;
  /** A click opens a cell. */
  open: Steps;
}

export async function matrixMoves(browser: Browser, url: string): Promise<MatrixMoves> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  await page.goto(`${url}/?lang=zh&all=1`);
  await page.waitForSelector('tr[data-area] td');
  await page.waitForTimeout(4000);
  const cells = page.locator('tr[data-area] td');
  const [rows, all] = [await page.locator('tr[data-area]').count(), await cells.count()];
  const box = (await page.locator('[role=grid], table').first().boundingBox())!;
  const steps = async (count: number, move: (step: number) => Promise<void>): Promise<Steps> => {
    const { frames, script, longest } = await traced(measured, async () => {
      for (let step = 0; step < count; step++) await move(step);
    });
    return { steps: count, script: (script * frames) / count, longest };
  };
  const hover = await steps(60, async (step) => {
    const [x, y] = [(step % 15) / 15, Math.floor(step / 15) / 4];
    await page.mouse.move(box.x + box.width * (0.3 + 0.6 * x), box.y + 200 + y * 300);
    await page.waitForTimeout(20);
  });
  const scroll = await steps(20, async (step) => {
    await page.mouse.wheel(0, step < 10 ? 60 : -60);
    await page.waitForTimeout(30);
  });
  const open = await steps(3, async (step) => {
    await cells.nth((5 + step * 60) % all).click();
    await page.waitForTimeout(800);
  });
  const documents = (await (await page.request.get(`${url}/api/coverage`)).json()).documents.length;
  await measured.close();
  return { documents, rows, columns: Math.round(all / rows), hover, scroll, open };
}
