import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';
import type { ReadError } from '../read-error.ts';
import { readDocx } from './read-docx.ts';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS =
  '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Zippable = { '_rels/.rels': strToU8(RELATIONSHIPS) };
  files['word/document.xml'] = strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`);
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = strToU8(xml);
  return zipSync(files);
}

const read = (body: string, parts?: Record<string, string>) => readDocx(docx(body, parts), 'x.docx').text;
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const inList = (numId: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

const LISTS = `<w:numbering ${NS}>
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1条', '<w:suff w:val="space"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimalEnclosedCircle', '%3', '<w:suff w:val="nothing"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Article"/>')}${level(1, 'bullet', '●')}${level(2, 'decimal', '%3)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES = `<w:styles ${NS}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="条"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="款"/><w:basedOn w:val="Article"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;

describe('the numbers that Word generates', () => {
  it.each([
    [
      'levels that restart',
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ['一、', '（一）', '1. ', '2. ', '（二）', '1. ', '二、', '（一）'],
    ],
    [
      'suffixes, legal and circled numbers',
      [
        [2, 0],
        [2, 1],
        [2, 2],
        [2, 2],
        [2, 0],
        [2, 1],
      ],
      ['第一条 ', '1.1 ', '①', '②', '第二条 ', '2.1 '],
    ],
    [
      'bullets, and a level that runs on',
      [
        [3, 0],
        [3, 1],
        [3, 2],
        [3, 0],
        [3, 2],
      ],
      ['1. ', '', '1)', '2. ', '2)'],
    ],
    [
      'a list that begins elsewhere',
      [
        [3, 0],
        [4, 0],
        [4, 0],
      ],
      ['1. ', '7. ', '8. '],
    ],
    ['a level whose parents were never counted', [[2, 1]], ['1.1 ']],
    [
      'no list, and one that is not there',
      [
        [0, 0],
        [99, 0],
      ],
      ['', ''],
    ],
  ])('%s', (_, places, numbers) => {
    const body = places.map(([list, at], i) => p(`甲${i}`, inList(list!, at!))).join('');
    expect(read(body, { numbering: LISTS, styles: STYLES })).toBe(
      `${numbers.map((number, i) => `${number}甲${i}`).join('\n')}\n`,
    );
  });

  it('come from the style, or from one that it is based on, unless the paragraph is taken out', () => {
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body = [
      p('甲', style('Article')),
      p('乙', style('Sub')),
      p('', style('Article')),
      p('丙', style('Article') + inList(0, 0)),
      p('丁', style('Article')),
    ].join('');
    expect(read(body, { numbering: LISTS, styles: STYLES })).toBe('1. 甲\n2. 乙\n\n丙\n3. 丁\n');
  });

  it('count as Chinese does', () => {
    const body = Array.from({ length: 101 }, () => p('甲', inList(1, 0))).join('');
    const lines = read(body, { numbering: LISTS, styles: STYLES }).split('\n');
    expect([9, 10, 11, 19, 20, 99, 100].map((i) => lines[i])).toEqual([
      '十、甲',
      '十一、甲',
      '十二、甲',
      '二十、甲',
      '二十一、甲',
      '一百、甲',
      '一百零一、甲',
    ]);
  });
});

describe('readDocx', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
  it.each([
    [
      'a paragraph in several runs',
      '<w:p><w:r><w:t>支持</w:t></w:r><w:r><w:t>企业</w:t></w:r></w:p>',
      '支持企业',
    ],
    ['empty paragraphs', p('甲') + p('') + p('乙'), '甲\n\n乙'],
    [
      'breaks and tabs',
      '<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/><w:t>丁</w:t></w:r></w:p>',
      '甲\t乙\n丙丁',
    ],
    [
      'what was deleted and inserted',
      '<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
      '新',
    ],
    [
      'hidden text',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>现</w:t></w:r></w:p>',
      '现',
    ],
    [
      'fields by what they show',
      '<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>2025年</w:t></w:r></w:p>',
      '2025年',
    ],
    [
      'a text box once',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>',
      '框\n文',
    ],
    [
      'a table',
      `<w:tbl><w:tr>${cell(p('任务'))}${cell(p('责任单位'))}</w:tr><w:tr>${cell(p('支持甲') + p('支持乙'))}${cell(p('区经委'))}</w:tr></w:tbl>${p('完')}`,
      '| 任务 | 责任单位 |\n| 支持甲 支持乙 | 区经委 |\n完',
    ],
    [
      'cells that span',
      `<w:tbl><w:tr>${cell(p('甲'), '<w:gridSpan w:val="2"/>')}${cell(p('乙'))}</w:tr></w:tbl>`,
      '| 甲 |  | 乙 |',
    ],
    [
      'cells over several rows',
      `<w:tbl>${[
        ['甲', '', '丙', '<w:vMerge w:val="restart"/>'],
        ['', '', '丁', '<w:vMerge/>'],
        ['戊', '己', '庚', ''],
      ]
        .map(([a, b, c, merge]) => `<w:tr>${cell(p(a!), merge)}${cell(p(b!), merge)}${cell(p(c!))}</w:tr>`)
        .join('')}</w:tbl>`,
      '| 甲 |  | 丙 |\n| 〃 |  | 丁 |\n| 戊 | 己 | 庚 |',
    ],
    [
      'paragraphs between which the mark is deleted as one',
      [
        p('1.支持甲', '<w:rPr><w:del w:id="1"/></w:rPr>'),
        '<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:del><w:r><w:delText>2.支持丙</w:delText></w:r></w:del></w:p>',
        p('、乙'),
        `<w:tbl><w:tr>${cell(p('丁', '<w:rPr><w:del w:id="3"/></w:rPr>'))}${cell(p('戊'))}</w:tr></w:tbl>`,
        p('完', '<w:rPr><w:del w:id="4"/></w:rPr>'),
      ].join(''),
      '1.支持甲、乙\n| 丁 | 戊 |\n完',
    ],
    ['a frame around text', `<w:tbl><w:tr>${cell(p('甲') + p('乙'))}</w:tr></w:tbl>`, '甲\n乙'],
    [
      'a table in a table',
      `<w:tbl><w:tr>${cell(p('甲'))}${cell(`<w:tbl><w:tr>${cell(p('乙'))}${cell(p('丙'))}</w:tr></w:tbl>${p('丁')}`)}</w:tr></w:tbl>`,
      '| 甲 | ｜ 乙 ｜ 丙 ｜ 丁 |',
    ],
    ['a table of contents not', p('一、甲……1', '<w:pStyle w:val="TOC1"/>') + p('一、甲'), '一、甲'],
    ['entities', p('甲&amp;&lt;&#20057;&undefined;'), '甲&<乙&undefined;'],
  ])('reads %s', (_, body, expected) => {
    expect(read(body, { styles: STYLES })).toBe(`${expected}\n`);
  });

  it('puts notes where the text refers to them and at its end', () => {
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>甲</w:t></w:r>${reference('footnote', 2)}${reference('endnote', 2)}${reference('footnote', 5)}</w:p>`;
    const footnotes = `<w:footnotes ${NS}>${note('footnote', -1, '—')}${note('footnote', 2, '注甲')}${note('footnote', 5, '注乙')}</w:footnotes>`;
    const endnotes = `<w:endnotes ${NS}>${note('endnote', 2, '尾注')}</w:endnotes>`;
    expect(read(body, { footnotes, endnotes })).toBe('甲[1][2][3]\n\n[1]注甲\n[2]尾注\n[3]注乙\n');
  });

  it('follows the package to the main part, and takes another prefix for the same names', () => {
    const file = zipSync({
      '_rels/.rels': strToU8(RELATIONSHIPS.replace('word/document.xml', '/word/document2.xml')),
      'word/document2.xml': strToU8(
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:document>',
      ),
    });
    expect(readDocx(file, 'x.docx').text).toBe('甲\n');
  });

  const failure = async (bytes: Uint8Array): Promise<ReadError> =>
    readDocument(bytes, 'x.docx').then(
      () => Promise.reject(new Error('no error was thrown')),
      (error: ReadError) => error,
    );

  it.each([
    ['one that is cut', docx(p('甲')).subarray(0, 120), 'damaged'],
    ['one without text', docx(p('')), 'empty'],
    ['one nested beyond reason', docx('<w:sdt>'.repeat(5000)), 'damaged'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unsupported-format'],
    ['another archive', zipSync({ 'a.txt': strToU8('甲') }), 'unsupported-format'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await failure(bytes)).toMatchObject({ name: 'ReadError', code, file: 'x.docx' });
  });

  it('refuses a zip bomb before it has filled the memory', { timeout: 60_000 }, async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await failure(bomb)).toMatchObject({ code: 'too-large' });
  });

  it('does not expand entities that a document type defines', () => {
    const type = '<!DOCTYPE x [<!ENTITY a "支持支持"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const file = zipSync({
      'word/document.xml': strToU8(`${type}<w:document ${NS}>${p('甲&a;&b;')}</w:document>`),
    });
    expect(readDocx(file, 'x.docx').text).toBe('甲&a;&b;\n');
  });

  it('fails with a clear error, or reads, whatever bytes are damaged', async () => {
    const whole = docx(p('支持企业', inList(1, 0)) + p('发展产业'), { numbering: LISTS, styles: STYLES });
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(whole.length), async (list, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of list) bytes[at] = byte;
        await readDocument(bytes.subarray(0, cut % 5 === 0 ? cut : undefined), 'x.docx').catch((error) => {
          expect(error.name).toBe('ReadError');
        });
      }),
    );
  });
});
