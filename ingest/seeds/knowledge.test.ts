import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSeedsDir, loadKnowledge } from './load.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cetu-seeds-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A copy of the project's seed data with one file changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const copy = join(dir, name);
  cpSync(defaultSeedsDir(), copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  return copy;
}

describe('loadKnowledge', () => {
  it('assembles the seed data of the project', () => {
    const knowledge = loadKnowledge(defaultSeedsDir());
    expect(knowledge.framework.id).toBe('shanghai-2-2-3-6-4-5');
    expect(knowledge.areas.resolve('闵行')?.id).toBe('minhang');
    expect(knowledge.departments.resolve('区经委', '闵行区')?.canonical).toBe('闵行区经济委员会');
  });

  it('has a hash that changes with the data, and with nothing else', () => {
    const { hash } = loadKnowledge(defaultSeedsDir());
    expect(loadKnowledge(changed('a', 'areas.yaml', (text) => `${text}\n`)).hash).not.toBe(hash);
    expect(loadKnowledge(changed('b', 'documents/000_d0f8caca02129268.txt', () => '')).hash).toBe(hash);
  });

  it.each([
    [
      'an area that departments name',
      'departments.yaml',
      'where: [jingan]',
      'where: [jing-an]',
      'there is no area “jing-an”. Use an id that seeds/areas.yaml has',
    ],
    [
      'a target that a lexicon points to',
      'lexicon/leading.yaml',
      'to: [ic]',
      'to: [icc]',
      'industries[0].to[0]: the framework has no “icc”. Use',
    ],
    [
      'one meaning of a word',
      'lexicon/leading.yaml',
      '集成电路, 芯片,',
      '量子, 集成电路, 芯片,',
      '“量子” is also sure under 量子. Keep one',
    ],
    [
      'the area of a framework',
      'frameworks/shanghai-2-2-3-6-4-5.yaml',
      'area: shanghai',
      'area: hangzhou',
      'seeds/frameworks/shanghai-2-2-3-6-4-5.yaml:3:7: area: there is no area “hangzhou”',
    ],
  ])('misses %s', (name, file, from, to, message) => {
    expect(() => loadKnowledge(changed(name, file, (text) => text.replace(from, to)))).toThrow(message);
  });

  it('says which file is missing', () => {
    expect(() => loadKnowledge(join(dir, 'nowhere'))).toThrow(
      'seeds/areas.yaml:1:1: the file is missing. Restore',
    );
  });

  it('takes the framework that has not ended', () => {
    const copy = changed('two', 'frameworks/shanghai-2-2-3-6-4-5.yaml', (text) =>
      text.replace('until: null', "until: '2026-12-31'"),
    );
    const text = readFileSync(join(copy, 'frameworks/shanghai-2-2-3-6-4-5.yaml'), 'utf8');
    const successor = text
      .replace('id: shanghai-2-2-3-6-4-5', 'id: next')
      .replace("until: '2026-12-31'", 'until: null')
      .replace("from: '2022-10-01'", "from: '2027-01-01'");
    writeFileSync(join(copy, 'frameworks/next.yaml'), successor);
    const { framework, frameworks } = loadKnowledge(copy);
    expect(framework.id).toBe('next');
    expect(frameworks.map(({ id }) => id)).toEqual(['next', 'shanghai-2-2-3-6-4-5']);
  });
});
