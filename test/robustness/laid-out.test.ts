import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Random } from '../support/random.ts';
import { drawLayout, type Item, type Layout, layOut } from './laid-out.ts';
import { extractText } from './seeds.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Measures of the seed documents by their labels, without the bodies behind them, that are one paragraph with a title. */
const ITEMS: readonly Item[] = readdirSync(at('test/gold'))
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const { file, measures } = JSON.parse(readFileSync(at(`test/gold/${name}`), 'utf8'));
    const text = readFileSync(at(`seeds/documents/${file}`), 'utf8');
    return (measures as { title: string; start: number; end: number }[]).flatMap(({ title, start, end }) => {
      const words = text.slice(start, end).replace(/\s+/g, '');
      const from = words.indexOf(title);
      const body = words
        .slice(from + title.length)
        .replace(/^[。：:]/, '')
        .replace(/[（(][^（）()]*(?:责任|牵头)[^（）()]*[）)]$/, '');
      const isPlain =
        /^[^，,：:（(\d一][^：:；;①⑴（）()[]{29,300}。$/.test(body) && !/一是|[一1][、.]/.test(body);
      return from >= 0 && isPlain && /^[^，。；：:,“”、]{5,24}$/.test(title) ? [{ title, body }] : [];
    });
  });

const HEADINGS = ['强化创新策源', '推动产业集聚', '优化营商环境', '提升服务能级', '培育发展动能'];
const DOCUMENTS = 1500;

/** What is read otherwise than it was set: the layouts and one measure each. */
function misread(seed: number): { layout: Layout; words: string; read: unknown; expected: unknown }[] {
  const random = new Random(seed);
  return Array.from({ length: DOCUMENTS }, () => {
    const layout = drawLayout(random);
    const { text, expected } = layOut(layout, ITEMS, HEADINGS, random);
    const read = extractText(text).measures.map(({ start, end, title, departments }) => ({
      start,
      end,
      title: title.replace(/\s/g, ''),
      departments: departments.map(({ name, role }) => `${name}:${role}`),
    }));
    const wrong = expected.findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(read[i]));
    if (wrong < 0 && read.length === expected.length) return null;
    const { start, end } = expected[wrong] ?? { start: 0, end: 0 };
    return {
      layout,
      words: text.slice(start, end),
      read: read[wrong] ?? read.length,
      expected: expected[wrong] ?? expected.length,
    };
  }).filter((one) => one !== null);
}

describe('measures of the seeds in other layouts', () => {
  it('are enough to draw from', () => {
    expect(ITEMS.length).toBeGreaterThan(30);
  });

  it.each([1, 2])('are cut as they were set, with their titles and bodies, drawn from %i', (seed) => {
    const wrong = misread(seed);
    expect(wrong.slice(0, 3), `${wrong.length} of ${DOCUMENTS} documents`).toEqual([]);
  });
});
