import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readIndex, writeIndex } from './index-file.ts';
import { Postings, post, spread } from './postings.ts';
import { readTerms } from './terms.ts';
import { TextIndex } from './text-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'cetu-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GRAPH = { epoch: 7, nodes: 2, edges: 1 };
const EVERY = new Set(['Measure', 'Area']);

function termsOf(text: string): Set<string> {
  const found = new Set<string>();
  readTerms(text, { pair: (key) => found.add(`pair ${key}`), word: (word) => found.add(word) });
  return found;
}

describe('terms', () => {
  it('are pairs of Chinese characters, and words in small letters', () => {
    expect(termsOf('人工智能').size).toBe(3);
    expect(termsOf('ESG 5G，Ａ１')).toEqual(new Set(['esg', '5g', 'a1']));
    expect(termsOf('2025年')).toEqual(new Set(['2025', '年']));
    expect(termsOf('，。 —— “”')).toEqual(new Set());
  });

  it('of the two halves of a text that is cut at a blank are those of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(termsOf(`${a} ${b}`)).toEqual(new Set([...termsOf(a), ...termsOf(b)]));
      }),
    );
  });
});

describe('postings', () => {
  it('give back every entry with how often, however far they are apart', () => {
    const mentions = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 4 })), { minLength: 1 });
    fc.assert(
      fc.property(mentions, (list) => {
        const times = new Map([...list].sort((a, b) => a[0] - b[0]));
        let posted: Parameters<typeof post>[0];
        for (const [entry, count] of times)
          for (let time = 0; time < count; time++) posted = post(posted, entry);
        const last = [...times.keys()].at(-1)!;
        const scores = new Float32Array(last + 1);
        spread(posted!).score(scores, 1, new Float32Array(last + 1));
        expect(spread(posted!).count).toBe(times.size);
        expect([...scores.keys()].filter((entry) => scores[entry] !== 0)).toEqual([...times.keys()]);
        // Without a norm the score of an entry is 1; with one of 1 it tells how often.
        const told = new Float32Array(last + 1);
        spread(posted!).score(told, 1, new Float32Array(last + 1).fill(1));
        for (const [entry, count] of times) expect(told[entry]).toBeCloseTo(count / (count + 1));
      }),
      { numRuns: 30 },
    );
  });

  it('count no more than four mentions', () => {
    const list = new Postings();
    for (let time = 0; time < 9; time++) list.add(3);
    const told = new Float32Array(4);
    list.score(told, 1, new Float32Array(4).fill(1));
    expect(told[3]).toBeCloseTo(4 / 5);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'人工智能企业 ab，'), maxLength: 12 });
const texts = fc.array(fc.record({ name: text, text }), { maxLength: 20 });

function indexOf(list: readonly { name: string; text: string }[]): TextIndex {
  const index = new TextIndex();
  for (const [at, { name, text }] of list.entries())
    index.add({ label: at % 2 ? 'Area' : 'Measure', id: `m${at}` }, name, [text]);
  return index;
}

describe('the index', () => {
  it('finds what has one of the terms, and nothing else', () => {
    fc.assert(
      fc.property(texts, text, fc.nat(19), (list, asked, gone) => {
        const index = indexOf(list);
        index.remove({ label: gone % 2 ? 'Area' : 'Measure', id: `m${gone}` });
        const terms = termsOf(asked);
        const expected = list.flatMap(({ name, text }, at) =>
          at !== gone && [...termsOf(name), ...termsOf(text)].some((term) => terms.has(term))
            ? [`m${at}`]
            : [],
        );
        const found = index.search(asked, EVERY, 100);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
        expect(index.search(asked, EVERY, 3)).toEqual(found.slice(0, 3));
        expect(index.search(asked, new Set(['Area']), 100)).toEqual(
          found.filter((hit) => hit.label === 'Area'),
        );
      }),
    );
  });

  it('puts a name before a text, and what has more of the question first', () => {
    const index = indexOf([
      { name: '优化环境', text: '支持人工智能企业。' },
      { name: '人工智能', text: '企业。' },
      { name: '能人', text: '工人。' },
    ]);
    expect(index.search('人工智能', EVERY, 9).map(({ id }) => id)).toEqual(['m1', 'm0']);
  });

  it('is the same after it was kept, and can be added to', () => {
    const file = join(folder, 'same');
    fc.assert(
      fc.property(texts, texts, text, (before, after, asked) => {
        const index = indexOf(before);
        index.remove({ label: 'Measure', id: 'm0' });
        writeIndex(file, index, GRAPH);
        const { index: read, graph } = readIndex(file)!;
        expect(graph).toEqual(GRAPH);
        for (const [at, { name, text }] of after.entries())
          for (const to of [index, read]) to.add({ label: 'Area', id: `later${at}` }, name, [text]);
        expect(read.search(asked, EVERY, 100)).toEqual(index.search(asked, EVERY, 100));
      }),
      { numRuns: 50 },
    );
  });

  it('is none where the file is damaged or not there', () => {
    const file = join(folder, 'damaged');
    writeIndex(file, indexOf([{ name: '人工智能', text: '企业' }]), GRAPH);
    expect(readIndex(file)).toBeDefined();
    const bytes = readFileSync(file);
    for (const at of [bytes.length - 1, bytes.length - 30, 3]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ 0x55;
      writeFileSync(file, damaged);
      expect(readIndex(file)).toBeUndefined();
    }
    expect(readIndex(join(folder, 'nothing'))).toBeUndefined();
  });
});
