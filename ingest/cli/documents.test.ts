import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findDocuments, passedOverMessage, pathOf, sourceOf } from './documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'cetu-documents-'));
const put = (path: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), 'x');
  return join(folder, path);
};
const b = put('in/b.txt');
const a = put('in/deep/a.MD');
const other = put('in/c.xyz');
put('in/.hidden/d.txt');
put('in/.e.txt');
put('in/~$b.md');
put('in/.DS_Store');
put('in/Thumbs.db');
put('none/c.xyz');
const graph = ['store.json', 'graph.grafeo', 'graph.grafeo.wal', 'sub/notes.txt'];
for (const name of graph) put(`in/graph/${name}`);
put('in/graph-2/store.json');
const setting = join(folder, 'in/graph-2/store.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('findDocuments', () => {
  const find = (...paths: string[]) => findDocuments(paths, ['.txt', '.md']);

  it('takes what a folder and its folders hold, without hidden files and graphs, and each file once', async () => {
    expect(await find(b, join(folder, 'in'))).toEqual({
      files: [b, a],
      passedOver: [setting, other].sort(),
      problems: [],
    });
  });

  it('takes a file that is named itself, whatever its name', async () => {
    expect((await find(other)).files).toEqual([other]);
  });

  it('says what is missing and goes on', async () => {
    const { files, problems } = await find(join(folder, 'lost.txt'), join(folder, 'none'), b);
    expect(files).toEqual([b]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/lost\.txt: no such file/),
      expect.stringMatching(/none: no documents .* \.txt, \.md/),
    ]);
  });
});

describe('passedOverMessage', () => {
  it('names a few of the files', () => {
    expect(passedOverMessage([])).toBeNull();
    expect(passedOverMessage(['x/a.doc'])).toBe('1 file passed over: a.doc (save a policy as .docx or .pdf)');
    expect(passedOverMessage(Array.from('abcdefgh', (name) => `x/${name}.wps`))).toMatch(
      /^8 files passed over: a\.wps, .*f\.wps, … \(save/,
    );
  });
});

describe('sourceOf', () => {
  it('is relative inside the project, absolute outside, and leads back', () => {
    expect(sourceOf(b, folder)).toBe('in/b.txt');
    expect(pathOf('in/b.txt', folder)).toBe(b);
    expect(sourceOf(b, join(folder, 'none'))).toBe(b);
    expect(pathOf(b, join(folder, 'none'))).toBe(b);
  });
});
