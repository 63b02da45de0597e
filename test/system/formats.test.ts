import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Extraction, extractionSchema } from '../../ingest/extraction.ts';
import { readDocument } from '../../ingest/read/read-document.ts';
import { cetu, ROOT, tempFolder } from '../support/cli.ts';
import { convert, print, tableOfTasks, webPage, withoutOffice } from '../support/office.ts';

const DOCUMENTS = join(ROOT, 'seeds/documents');
const NAMES = readdirSync(DOCUMENTS).map((name) => name.replace(/\.txt$/, ''));

/** What a document says, whatever format it comes in. */
function content({ document, measures }: Extraction) {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
  return {
    document: { ...document, title: plain(document.title) },
    measures: measures.map((measure) => ({
      kind: measure.kind,
      path: measure.path.map(plain),
      title: plain(measure.title),
      text: plain(measure.text),
      departments: measure.departments.map(({ name, canonical, role }) => ({ name, canonical, role })),
      links: measure.links.map(({ to, relation, rule, evidence }) => ({
        to,
        relation,
        rule,
        evidence: evidence.map(({ exact }) => plain(exact)),
      })),
      amounts: measure.amounts.map(({ max, role }) => ({ max, role })),
      targets: measure.targets.map(({ indicator, value, year }) => ({ indicator, value, year })),
      instruments: measure.instruments,
    })),
  };
}

describe.skipIf(withoutOffice())('the same document in another format', () => {
  const temp = tempFolder('formats');
  afterAll(() => temp.remove());
  const folders: Record<string, string> = { txt: DOCUMENTS };

  const extract = async (format: string, name: string): Promise<Extraction> =>
    extractionSchema.parse(JSON.parse(readFileSync(temp.at(`out-${format}/${name}.json`), 'utf8')));

  beforeAll(async () => {
    for (const format of ['docx', 'office-pdf', 'html', 'printed-pdf']) {
      folders[format] = temp.at(format);
      mkdirSync(folders[format]);
    }
    const texts = NAMES.map((name) => join(DOCUMENTS, `${name}.txt`));
    const docx = convert(texts, 'docx', folders.docx!);
    const table = join(folders.docx!, 'table.docx');
    writeFileSync(table, await tableOfTasks(30));
    convert([...docx, table], 'pdf', folders['office-pdf']!);
    for (const file of texts) {
      const page = webPage(readFileSync(file, 'utf8'));
      const name = basename(file, '.txt');
      writeFileSync(join(folders.html!, `${name}.html`), page);
      print(page, join(folders['printed-pdf']!, `${name}.pdf`), temp.at('printed-pdf'));
    }
    for (const [format, folder] of Object.entries(folders)) {
      const extension = format.replace(/^.*-/, '');
      const files = NAMES.map((name) => join(folder, `${name}.${extension}`));
      const { code, stderr } = await cetu(['extract', ...files, '--out', temp.at(`out-${format}`)]);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    }
  }, 300_000);

  it('gives the rows of a table over several pages, cell by cell', async () => {
    const rowsOf = async (file: string) => {
      const { text } = await readDocument(readFileSync(file), file);
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      return rows.map((row) => row.split('|').map((cell) => cell.replace(/\s+/g, '')));
    };
    const rows = await rowsOf(join(folders.docx!, 'table.docx'));
    expect(rows.map((row) => row[1])).toEqual(['序号', ...Array.from({ length: 30 }, (_, i) => `${i + 1}`)]);
    expect(await rowsOf(join(folders['office-pdf']!, 'table.pdf'))).toEqual(rows);
  });

  describe.each(['docx', 'office-pdf', 'html', 'printed-pdf'])('%s', (format) => {
    it.each(NAMES)('has the measures, departments and links of the text: %s', async (name) => {
      expect(content(await extract(format, name))).toEqual(content(await extract('txt', name)));
    });

    it.each(NAMES)('has its evidence word for word where it points to: %s', async (name) => {
      const file = join(folders[format]!, `${name}.${format.replace(/^.*-/, '')}`);
      const { measures, source } = await extract(format, name);
      const text = source.text ?? readFileSync(file, 'utf8');
      const evidence = measures.flatMap(({ links }) => links.flatMap((link) => link.evidence));
      expect(evidence.length).toBeGreaterThan(20);
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact);
    });
  });
});
