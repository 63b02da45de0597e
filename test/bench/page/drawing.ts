/** Work of scripts in each frame while a large graph is moved, and how long it takes to grow. */
import type { Browser } from 'playwright-core';
import type { Served } from './corpus.ts';
import { type Measured, median, openMeasured, worked } from './page.ts';
import { type Frames, traced } from './trace.ts';

export interface Drawn {
  size: string;
  zoom: Frames;
  drag: Frames;
  /** The hand lets go of a node, and what follows. */
  release: Frames;
  hover: Frames;
  hide: Frames;
  undo: Frames;
}

export async function largeGraph(browser: Browser, { url, view }: Served): Promise<Drawn> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  await page.addInitScript((text) => sessionStorage.setItem('cetu.graph.~large', text), view);
  await page.goto(`${url}/graph?lang=en&start=nodes&view=~large`);
  await page.locator('[data-graph][data-drawn][data-settled]').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 5);
  await page.waitForTimeout(3000);
  const size =
    (await page
      .getByText(/\d+ nodes/)
      .first()
      .textContent()) ?? '';
  const box = (await page.locator('[data-graph]').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  // Near enough that a node is under the hand.
  const zoom = await traced(measured, async () => {
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60);
      await page.waitForTimeout(30);
    }
  });
  const pan = async () => {
    await page.mouse.down();
    for (let step = 0; step < 24; step++) {
      const angle = (step / 24) * 2 * Math.PI;
      await page.mouse.move(middle.x + 120 * Math.sin(angle), middle.y + 80 * Math.sin(2 * angle));
      await page.waitForTimeout(16);
    }
  };
  const rest = () => page.waitForTimeout(1500);
  await onNode(measured, middle);
  const drag = await traced(measured, pan);
  const release = await traced(measured, async () => {
    await page.mouse.up();
    await rest();
  });
  const hover = await traced(measured, async () => {
    for (let step = 0; step < 20; step++) {
      await page.mouse.move(middle.x + step * 12 - 120, middle.y + step * 4);
      await page.waitForTimeout(30);
    }
  });
  await page.locator('aside tbody [data-row]').nth(3).click();
  await rest();
  const press = (name: string) =>
    traced(measured, async () => {
      await page.getByRole('button', { name, exact: true }).first().click();
      await rest();
    });
  const [hide, undo] = [await press('Hide'), await press('Undo')];
  await measured.close();
  return { size, zoom, drag, release, hover, hide, undo };
}

/** Moves the hand onto a node near `from`: the pointer says when. */
async function onNode({ page }: Measured, from: { x: number; y: number }): Promise<void> {
  for (let step = 0; step < 200; step++) {
    const at = { x: from.x + (step % 20) * 4 - 40, y: from.y + Math.floor(step / 20) * 4 - 20 };
    await page.mouse.move(at.x, at.y);
    await page.waitForTimeout(20);
    if (await page.evaluate(() => document.querySelector('[data-graph][data-hovered]') !== null)) {
      Object.assign(from, at);
      return;
    }
  }
  throw new Error('There is no node near the middle of the drawing');
}

interface Expansion {
  /** Milliseconds from the click that asks for 200 neighbours until all of them are drawn where they rest. */
  ms: number;
  /** Of them, until the server's answer was there. */
  server: number;
  /** Until the table beside the drawing lists them, too. */
  listed: number;
  /** Milliseconds in which the page's thread worked until then: neither waiting nor the graphics are in it. */
  own: number;
  /** Milliseconds that the longest task of the page worked for. */
  longest: number;
  /** Milliseconds that the same scene takes to be drawn once more with nothing changed: no drawing is faster here. */
  again: number;
}

/** A trace of all that the page does slows it down: what is timed and what is traced are rounds of their own. */
const ROUNDS = ['timed', 'traced', 'timed', 'traced', 'timed', 'traced', 'timed', 'timed'] as const;

export async function expansion(browser: Browser, { url }: Served): Promise<Expansion> {
  const found: Omit<Expansion, 'longest'>[] = [];
  const tasks: number[] = [];
  for (const kind of ROUNDS) {
    const measured = await openMeasured(browser);
    const { page } = measured;
    await page.goto(`${url}/graph?lang=en&start=counts`);
    await page.locator('[data-graph][data-drawn][data-settled]').waitFor();
    await page.waitForTimeout(1000);
    await page.locator('aside tbody button').first().click();
    await page.locator('[data-bring="200"]').first().waitFor();
    await page.waitForTimeout(500);
    if (kind === 'timed') {
      const before = await worked(measured);
      const times = await page.evaluate(bring);
      const own = (await worked(measured)) - before;
      await page.waitForTimeout(1000);
      found.push({ ...times, own, again: median(await page.evaluate(drawAgain)) });
    } else {
      const { longest } = await traced(measured, async () => {
        await page.evaluate(bring);
      });
      tasks.push(longest);
    }
    await measured.close();
  }
  const middle = (of: (one: Omit<Expansion, 'longest'>) => number) => median(found.map(of));
  return {
    ms: middle(({ ms }) => ms),
    server: middle(({ server }) => server),
    listed: middle(({ listed }) => listed),
    own: middle(({ own }) => own),
    longest: Math.max(...tasks),
    again: middle(({ again }) => again),
  };
}

/** Runs in the page. A frame begins when the one before was handed to the screen. */
function bring(): Promise<{ ms: number; server: number; listed: number }> {
  return new Promise((resolve) => {
    const drawn = () =>
      Number(document.querySelector<HTMLElement>('[data-graph][data-settled]')?.dataset.drawn);
    const rows = () => Number(document.querySelector('aside table')?.getAttribute('aria-rowcount'));
    const before = { drawn: drawn(), rows: rows() };
    const start = performance.now();
    document.querySelector<HTMLElement>('[data-bring="200"]')!.click();
    const told = () => {
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('expand'));
      return (answers.at(-1) as PerformanceResourceTiming).responseEnd - start;
    };
    const times = { ms: Number.NaN, listed: Number.NaN };
    const note = (name: keyof typeof times) => {
      if (Number.isNaN(times[name]))
        requestAnimationFrame(() => {
          times[name] = performance.now() - start;
        });
    };
    const look = () => {
      if (drawn() >= before.drawn + 200) note('ms');
      if (rows() >= before.rows + 200) note('listed');
      if (Number.isNaN(times.ms + times.listed)) requestAnimationFrame(look);
      else resolve({ ...times, server: told() });
    };
    look();
  });
}

/** Runs in the page: the drawing is made anew when the theme is set, be it to what it was. */
async function drawAgain(): Promise<number[]> {
  const frame = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const root = document.documentElement;
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = await frame();
    root.setAttribute('data-theme', root.getAttribute('data-theme') ?? '');
    times.push((await frame()) - start);
  }
  return times;
}

export interface Suggested {
  /** Milliseconds from a letter in the search to what is suggested for it. */
  ms: number;
  /** Of them, milliseconds in which the page's thread worked. */
  own: number;
}

/** Each is searched for once: what is searched for again is known. */
const WORDS = [
  ...['人工', '集成电', '专项资金', '数字化', '总部', '人才', '大模型', '生物医', '绿色', '上市'],
  ...['机器人', '新能源', '知识产', '金融', '奖励', '补贴', '不超过', '重点产业', '商务', '外资'],
  ...['消费', '文化', '旅游', '汽车', '软件', '云计算', '数据', '安全', '研发', '实验室'],
  ...['孵化', '园区', '资助', '贷款', '贴息', '认定', '示范', '标准', '智能网', '低碳'],
];

export async function suggestion(browser: Browser, { url }: Served): Promise<Suggested[]> {
  const measured = await openMeasured(browser);
  const { page } = measured;
  await page.goto(`${url}/?lang=zh`);
  await page.waitForSelector('tr[data-area] td');
  await page.waitForTimeout(2500);
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] [role=combobox]').waitFor();
  const times: Suggested[] = [];
  for (const word of WORDS) {
    await page.locator('[role=dialog] [role=combobox]').fill('');
    await page.waitForTimeout(400);
    const before = await worked(measured);
    const ms = await page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const input = document.querySelector<HTMLInputElement>('[role=dialog] [role=combobox]')!;
          const start = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          const look = () => {
            if (document.querySelector('[role=dialog] [aria-busy=false] [role=option]'))
              requestAnimationFrame(() => resolve(performance.now() - start));
            else requestAnimationFrame(look);
          };
          look();
        }),
      word,
    );
    times.push({ ms, own: (await worked(measured)) - before });
  }
  await measured.close();
  return times;
}
