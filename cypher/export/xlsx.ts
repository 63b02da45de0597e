/**
 * Excel workbooks, written row by row so that memory does not grow with them: Office Open XML (ECMA-376), strings in
 * their cells, heads frozen and filtered. A text is a text: nothing in it is run.
 */
import { bytesOf, inChunks } from './chunks.ts';
import { type ExportLimit, settingLines } from './settings.ts';
import type { Source, Table, TableColumn, Tables, TableValue } from './subgraph.ts';
import { xmlText, xmlValue } from './text.ts';
import { type ZipEntry, zipped } from './zip.ts';

/** What Excel holds at the most (Microsoft, "Excel specifications and limits"). */
export const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SETTINGS_NAME = { zh: '设置', en: 'Settings' } as const;
const NAME_HEADS = { zh: ['项目', '内容'], en: ['Name', 'Value'] } as const;
const CUT = {
  zh: (cells: number) => `${cells} 个单元格长于 32,767 字符，被截短`,
  en: (cells: number) => `${cells} cells are longer than 32,767 characters, and were cut`,
} as const;

export interface XlsxOptions {
  /** Told of what the format cannot hold, which the settings sheet names too. */
  onLimit?: (limit: ExportLimit) => void;
  /** Rows of a sheet, its heads among them; what is more goes on in a sheet of its own. */
  mostRows?: number;
}

/** A workbook of the tables, each in a sheet or more, and a sheet of settings. */
export function xlsx(
  { settings, tables }: Tables,
  { onLimit, mostRows = MOST_ROWS }: XlsxOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const names: string[] = [];
  let cut = 0;
  const entry = (name: string, pieces: () => Source<string>): ZipEntry => ({
    name,
    bytes: () => bytesOf(inChunks(pieces())),
  });
  const sheet = (name: string, columns: readonly TableColumn[], rows: Rows): ZipEntry => {
    names.push(sheetName(name, names));
    return entry(`xl/worksheets/sheet${names.length}.xml`, () =>
      sheetXml(columns, rows, mostRows, () => {
        cut++;
      }),
    );
  };

  async function* sheets(table: Table): AsyncGenerator<ZipEntry> {
    const rows = new Rows(table.rows());
    do yield sheet(table.name, table.columns, rows);
    while (await rows.more());
  }

  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const table of tables) yield* sheets(table);
    const limits = cut > 0 ? [{ what: CUT[settings.language](cut), shown: 0, total: null }] : [];
    for (const limit of limits) onLimit?.(limit);
    yield* sheets({
      name: SETTINGS_NAME[settings.language],
      columns: [
        { id: 'name', title: NAME_HEADS[settings.language][0], width: 18 },
        { id: 'value', title: NAME_HEADS[settings.language][1], width: 100 },
      ],
      rows: () => settingLines({ ...settings, limits: [...settings.limits, ...limits] }),
    });
    yield entry('xl/workbook.xml', () => [workbook(names)]);
    yield entry('xl/_rels/workbook.xml.rels', () => [workbookParts(names.length)]);
    yield entry('xl/styles.xml', () => [STYLES]);
    yield entry('docProps/core.xml', () => [
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(settings.title)}</dc:title><dc:creator>${xmlText(`${settings.tool.name} ${settings.tool.version}`)}</dc:creator><dc:description>${xmlText(JSON.stringify(settings))}</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${settings.created.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
    ]);
    yield entry('_rels/.rels', () => [ROOT_PARTS]);
    yield entry('[Content_Types].xml', () => [contentTypes(names.length)]);
  }
  return zipped(settings, entries());
}

/** Rows that one sheet after another takes from. */
class Rows {
  readonly #iterator: AsyncIterator<readonly TableValue[]>;
  #ahead: IteratorResult<readonly TableValue[]> | null = null;

  constructor(source: Source<readonly TableValue[]>) {
    this.#iterator = (async function* () {
      yield* source;
    })();
  }

  async more(): Promise<boolean> {
    this.#ahead ??= await this.#iterator.next();
    return !this.#ahead.done;
  }

  async next(): Promise<readonly TableValue[]> {
    const { value } = this.#ahead!;
    this.#ahead = null;
    return value;
  }
}

async function* sheetXml(
  columns: readonly TableColumn[],
  rows: Rows,
  mostRows: number,
  onCut: () => void,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ title }) => title),
    1,
    onCut,
  );
  let count = 1;
  for (; count < mostRows && (await rows.more()); count++)
    yield rowXml(count + 1, await rows.next(), 0, onCut);
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${count}"/></worksheet>`;
}

function rowXml(number: number, values: readonly TableValue[], style: number, onCut: () => void): string {
  const cells = values.map((value, at) => cellXml(`${columnName(at)}${number}`, value, style, onCut));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, value: TableValue, style: number, onCut: () => void): string {
  if (value === null || value === '') return '';
  const head = `<c r="${place}"${style > 0 ? ` s="${style}"` : ''}`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `${head}><v>${value}</v></c>`;
  let text = String(value);
  if (text.length > MOST_CHARACTERS) {
    onCut();
    const note = `…[+${text.length - MOST_CHARACTERS}]`;
    text = text.slice(0, MOST_CHARACTERS - note.length).replace(/[\uD800-\uDBFF]$/, '') + note;
  }
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** At most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, and no other sheet's, whatever the case. */
function sheetName(text: string, taken: readonly string[]): string {
  const plain =
    text
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = plain.slice(0, 31 - end.length).replace(/[\uD800-\uDBFF]$/, '') + end;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name=${xmlValue(name)} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function workbookParts(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets.join('')}<Relationship Id="styles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`;
}

const ROOT_PARTS = `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function contentTypes(count: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.join('')}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

/** Style 1: heads, in bold. */
const STYLES = `${HEAD}<styleSheet xmlns="${NAMESPACE}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
