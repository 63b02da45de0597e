import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileName, zipped } from './zip.ts';

describe('zipped', () => {
  it('holds every file, those of the same name too', async () => {
    const entry = (name: string, text: string) => ({
      name,
      bytes: async function* () {
        for (const character of text) yield new TextEncoder().encode(character);
      },
    });
    const chunks: Uint8Array[] = [];
    const entries = [entry('a.csv', '一二'), entry('A.csv', 'x'), entry('b', '')];
    for await (const chunk of zipped({ created: '2026-11-22T08:00:00.000Z' }, entries)) chunks.push(chunk);
    const files = unzipSync(Buffer.concat(chunks));
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a.csv', '一二'],
      ['A-2.csv', 'x'],
      ['b', ''],
    ]);
  });
});

describe('fileName', () => {
  it.each([
    ['对比: 闵行区 – 静安区', '对比-闵行区-–-静安区'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con', 'con-'],
    ['...', 'cetu'],
    ['a\u202Egnp.exe', 'a-gnp.exe'],
  ])('makes %j a name', (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  it('is a name on every system, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = fileName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*\0-\x1F\s]|^[-.]|\.$|^$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
      }),
    );
  });
});
