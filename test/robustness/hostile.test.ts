import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractBytes, extractText, SEEDS } from './seeds.ts';
import { expectSound } from './sound.ts';

const SIZE = 200_000;
const many = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
/** A number as Chinese characters that are no numerals. */
const digitsOf = (i: number) => `${i}`.replace(/\d/g, (digit) => '文教科技商贸工农林水'[Number(digit)]!);
const MARKERS = ['一、', '（一）', '1.', '（1）', '①'];

/** Texts on which work that is not linear in their length would not end within the time of a test. */
const HOSTILE: Record<string, string> = {
  'nested markers on lines': lines(SIZE, (i) => MARKERS[i % MARKERS.length]!),
  'nested markers on one line': '（一）'.repeat(SIZE),
  'headings without end': lines(SIZE / 5, (i) => `一、支持企业发展${i}`),
  'articles without end': lines(SIZE / 10, (i) => `第${i % 999}条 支持企业，给予奖励。`),
  'opening brackets': many('（'),
  'quotation marks': many('“《'),
  'lines that close brackets': lines(SIZE / 5, () => '支持企业发展，对符合条件的企业给予重点支持）'),
  labels: many('责任单位：区科委、'),
  'bodies in a bracket': `支持企业。（责任单位：${many('区科委、')}）`,
  'bodies joined by 和': `支持企业。（责任单位：${many('区科委和')}）`,
  'rows that repeat measures': `序号\t任务\t责任单位\n${lines(5000, (i) => `${i}\t支持企业发展${i}\t区科委`)}\n${lines(5000, (i) => `${i % 99}. 支持企业发展${i}。给予支持。（责任单位：区科委）`)}`,
  'a row of bodies': `|任务|责任单位|\n|支持企业发展|${many('区科委和')}|`,
  'notes that give bodies': lines(
    2000,
    (i) => `${i}. 支持企业。（责任单位：区科委${i}，以下均需区科委${i}落实）`,
  ),
  'bodies on lines': lines(SIZE, (i) => `静安区${digitsOf(i)}局`),
  rules: lines(SIZE, () => '----'),
  digits: many('1'),
  numerals: many('一二三四五六七八九万亿'),
  thousands: many('1,000,'),
  sums: many('给予100万元、'),
  quantities: many('打造100家、'),
  clauses: many('支持，'),
  'one clause': many('支持人工智能'),
  areas: many('上海市静安区'),
  dots: `${many('.')}x`,
  dates: many('2024年1月1日'),
  'titles that open': many('关于印发《'),
  blanks: `a${many(' ')}b`,
  'empty lines': many(' \n'),
  cells: many('a\t'),
  bars: many('|'),
  Markdown: many('**a'),
  'combining marks': many('e\u0301'),
  'marks alone': many('\u0301'),
  ellipses: many('…'),
  'lone surrogates': many('\uD800'),
  NULs: many('\0'),
  'blanks before a picture': `${many(' ')}📌责任单位：区科委`,
  pictures: many('📌 '),
  'escaped numbers': lines(SIZE / 5, (i) => `${i % 99}\\. 支持企业发展`),
  'tasks that hold tasks': lines(
    SIZE / 10,
    (i) => `${i % 2 ? '任务' : '专项行动'}${(i % 9) + 1} 支持企业发展`,
  ),
  'short lines above items': lines(SIZE / 10, (i) => (i % 2 ? `${i % 99}. 支持企业发展。` : '免申即享')),
  'framed lines': lines(SIZE / 10, () => '★ 重点行动 ★'),
  'numbers and blanks': lines(SIZE / 10, (i) => `${i % 99} 支持企业发展`),
  'bodies and blanks': `支持企业。（责任单位：${many('区科委 ')}）`,
  'items that are stuck together': many('1.支持企业。（责任单位：区科委） '),
  'names of documents on lines': lines(SIZE / 5, () => '静安区促进产业发展若干措施'),
  'labels and bars': lines(SIZE / 10, () => '责任单位丨区科委丨区财政局'),
  'direction marks': many('\u202E支持'),
};

describe('a hostile text', () => {
  it.each(Object.entries(HOSTILE))('is read: %s', { timeout: 60_000 }, (_, text) => {
    expectSound(extractText(text), text);
  });

  it('is read in time when it has five million characters', () => {
    const text = `${SEEDS[2]!}\n`.repeat(Math.ceil(5_000_000 / SEEDS[2]!.length));
    expect(extractText(text).measures.length).toBeGreaterThan(1000);
  });
});

describe('a hostile file', () => {
  const failure = (bytes: Uint8Array, file: string) =>
    extractBytes(bytes, file).then(
      () => 'read',
      (error: Error) => error.name,
    );

  it('that unpacks to more than memory is refused', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 1 });
    expect(await failure(bomb, 'x.docx')).toBe('ReadError');
  });

  it('whose entities stand for entities says no more than it did', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    ).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "支持企业发展">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e9;支持人工智能。</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
    const read = await extractBytes(bytes, 'x.docx').catch((error: Error) => error);
    if (read instanceof Error) expect(read.name).toBe('ReadError');
    else expect(read.text.length).toBeLessThan(1000);
  });

  it('with scripts and styles gives the words of neither', async () => {
    const html = `<!doctype html><style>支持样式{}</style><script>支持脚本()</script><main><h1>关于支持产业发展的若干措施</h1>${'<p>一、支持人工智能企业发展，给予奖励。</p>'.repeat(5)}<img src=x onerror="支持属性()"><svg><script>支持图形</script></svg></main>`;
    const { text, extraction } = await extractBytes(strToU8(html), 'x.html');
    expect(text).toContain('支持人工智能企业发展');
    expect(text).not.toMatch(/支持(?:样式|脚本|属性|图形)/);
    expectSound(extraction, text);
  });
});
