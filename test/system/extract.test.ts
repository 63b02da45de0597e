import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractionSchema } from '../../ingest/extraction.ts';
import { cetu, ROOT, tempFolder } from '../support/cli.ts';
import { tableOfTasks, webPage } from '../support/office.ts';

const DOCUMENTS = join(ROOT, 'seeds/documents');
const CHANGNING = join(DOCUMENTS, '003_d7a5a1d8257d0abe.txt');
const temp = tempFolder('extract');
afterAll(() => temp.remove());

const read = (path: string) => extractionSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

describe('cetu extract', () => {
  it('writes one file a document, named like it, and prints their names', async () => {
    const out = temp.at('all');
    const { code, stdout } = await cetu(['extract', DOCUMENTS, '--out', out]);
    expect(code).toBe(0);
    const names = readdirSync(DOCUMENTS).map((name) => name.replace(/\.txt$/, '.json'));
    expect(stdout.trim().split('\n')).toEqual(names.map((name) => join(out, name)));
    for (const name of names) {
      const { measures, source } = read(join(out, name));
      const text = readFileSync(join(DOCUMENTS, source.file), 'utf8');
      const evidence = measures.flatMap(({ links }) => links.flatMap((link) => link.evidence));
      expect(evidence.length).toBeGreaterThan(20);
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact);
    }
  });

  it('points into a page itself, and gives the text of what has none', async () => {
    const text = readFileSync(CHANGNING, 'utf8');
    const page = webPage(text).replace(/支持/g, '支<i>持</i>');
    writeFileSync(temp.at('page.html'), page);
    writeFileSync(temp.at('print.docx'), await tableOfTasks(3));
    await cetu(['extract', temp.at('page.html'), temp.at('print.docx'), '--out', temp.at('pointed')]);
    const plain = (html: string) => html.replace(/<[^>]*>|\s+/g, '');
    const html = read(temp.at('pointed/page.json'));
    expect(html.source.text).toBeUndefined();
    const evidence = html.measures.flatMap(({ links }) => links.flatMap((link) => link.evidence));
    expect(evidence.length).toBeGreaterThan(20);
    for (const { start, end, exact } of evidence) {
      expect(page.slice(start, end)).toBe(exact);
      expect(plain(text)).toContain(plain(exact));
    }
    for (const measure of html.measures)
      expect(plain(page.slice(measure.start, measure.end))).toContain(plain(measure.title));
    const docx = read(temp.at('pointed/print.json'));
    expect(docx.measures).toHaveLength(3);
    for (const { start, end, title } of docx.measures)
      expect(docx.source.text!.slice(start, end)).toContain(title);
  });

  it('prints the result of standard input, the same as of the file', async () => {
    const { code, stdout, stderr } = await cetu(['extract', '-'], { input: readFileSync(CHANGNING) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const fromFile = await cetu(['extract', CHANGNING]);
    const [piped, named] = [stdout, fromFile.stdout].map((text) => extractionSchema.parse(JSON.parse(text)));
    expect(piped!.source.file).toBe('stdin');
    expect({ ...piped!, source: null }).toEqual({ ...named!, source: null });
  });

  it('gives each of several files of one name a result of its own', async () => {
    for (const folder of ['one', 'two']) mkdirSync(temp.at(folder));
    const files = [temp.at('one/a.txt'), temp.at('one/a.md'), temp.at('two/a.txt'), temp.at('two/a.md')];
    for (const file of files) cpSync(CHANGNING, file);
    const { stdout } = await cetu(['extract', ...files, '--out', temp.at('same')]);
    const written = stdout.trim().split('\n');
    expect(new Set(written).size).toBe(4);
    expect(written.map((path) => read(path).source.file)).toEqual(['a.txt', 'a.md', 'a.txt', 'a.md']);
    expect(written[0]).toBe(temp.at('same/a.json'));
  });

  it('warns with file and line, and writes a text without measures all the same', async () => {
    const file = temp.at('note.txt');
    writeFileSync(file, '这是一张便条，没有措施。\n');
    const { code, stdout, stderr } = await cetu(['extract', file]);
    expect(code).toBe(0);
    expect(extractionSchema.parse(JSON.parse(stdout)).measures).toEqual([]);
    expect(stderr).toMatch(/note\.txt:1: warning: .*\[no-measures\]/);
  });
});
